import { sharedNames } from '../domain/namesakes.ts';
import type { Words } from '../web/format.ts';
import { earlyText } from './early-pages.ts';
import type { InterviewList } from './list-records.ts';
import { interviewListPath, interviewPath } from './paths.ts';
import type { InterviewRow } from './records.ts';
import { ownScorecard } from './scorecard-link-pages.ts';

/** What is to come and what is owed, then a page of what is held. */
export function interviewsPage(
  { show, canShowAll, coming, owed, held }: InterviewList,
  now: Date,
  words: Words,
) {
  const { t } = words;
  const isFirst = held.page === 1;
  const shown = [...coming, ...owed, ...held.rows];
  // Each person once: somebody with two interviews is no namesake.
  const nameOf = new Map(shown.map((row) => [row.candidateId, row.candidateName]));
  const isShared = sharedNames([...nameOf.values()]);
  const list = (id: string, rows: readonly InterviewRow[]) => ({
    id,
    heading: t(`interviews.${id}`),
    // A cancelled one stands in the list, and nobody goes there.
    count: t('words.interviews', { count: rows.filter(({ isCancelled }) => !isCancelled).length }),
    rows: rows.map((row) => interviewRow(row, now, isShared, words)),
    none: null,
    pages: { first: null, next: null },
  });
  return {
    title: t('interviews.title'),
    section: 'interviews',
    styles: ['home'],
    heading: t(show === 'mine' ? 'interviews.headingMine' : 'interviews.headingAll'),
    tabs: canShowAll
      ? (['mine', 'all'] as const).map((tab) => ({
          href: interviewListPath(tab),
          text: t(`interviews.${tab}`),
          isCurrent: tab === show,
        }))
      : [],
    lists: [
      ...[list('coming', coming), list('owed', owed)].filter(({ rows }) => rows.length > 0),
      ...(held.rows.length > 0 || !isFirst
        ? [{ ...list('held', held.rows), ...pagesOf(show, held, words) }]
        : []),
    ],
    empty:
      shown.length === 0 && isFirst
        ? { text: t(show === 'mine' ? 'interviews.noneMine' : 'interviews.noneAll'), action: null }
        : null,
  };
}

/** The way to the pages around this one. What is on one page alone is counted like any other list. */
function pagesOf(show: InterviewList['show'], { rows, page, hasOlder }: InterviewList['held'], { t }: Words) {
  if (page === 1 && !hasOlder) return {};
  const isPast = rows.length === 0;
  const to = (other: number, text: string) => ({
    href: `${interviewListPath(show, other)}#held-head`,
    text: t(text),
  });
  return {
    count: t('interviews.page', { page }),
    none: isPast ? t('interviews.noneOlder') : null,
    pages: {
      // From behind the last page one step back could be empty as well.
      first: page === 1 ? null : isPast ? to(1, 'interviews.newest') : to(page - 1, 'interviews.newer'),
      next: hasOlder ? to(page + 1, 'interviews.older') : null,
    },
  };
}

function interviewRow(row: InterviewRow, now: Date, isShared: (name: string) => boolean, words: Words) {
  const { t } = words;
  const { id, startsAt, place, candidateName, appliedAt, position, panel, ownState, isCancelled } = row;
  return {
    href: interviewPath(id),
    name: candidateName,
    /** What tells people of one name apart, also to those who may not know how to reach them; null otherwise. */
    apart: isShared(candidateName) ? t('candidates.appliedOn', { date: words.date(appliedAt) }) : null,
    when: whenText(startsAt, now, words),
    early: earlyText(row, words),
    about: t('interviews.row', {
      position: t('words.positionAt', { title: position.title, place: position.place }),
      place,
      panel: words.list(panel.map(({ name }) => name)),
    }),
    submitted: isCancelled
      ? null
      : t('words.submittedOf', {
          submitted: panel.filter(({ state }) => state === 'submitted').length,
          count: panel.length,
        }),
    isCancelled,
    scorecard: isCancelled ? null : ownScorecard(id, ownState, words),
  };
}

/** The weekday says nothing of another year. */
function whenText(startsAt: Date, now: Date, words: Words): string {
  if (startsAt.getFullYear() === now.getFullYear()) return words.dateTimeHead(startsAt);
  return words.t('interviews.onDay', { date: words.date(startsAt), time: words.time(startsAt) });
}
