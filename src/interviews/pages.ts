import type { PanelMember } from '../domain/candidacy.ts';
import { saysMinutes } from '../domain/interview-guide.ts';
import { sharedNames } from '../domain/namesakes.ts';
import type { ScorecardState } from '../domain/scorecard.ts';
import { applicationPath, candidatePath } from '../candidates/paths.ts';
import { guidePath } from '../guides/paths.ts';
import type { Words } from '../web/format.ts';
import { changesOf } from './history-pages.ts';
import { cancellationPath, changeInterviewPath, interviewPath, interviewsPath } from './paths.ts';
import type { InterviewList, InterviewRecord, InterviewRow } from './records.ts';
import { scorecardPaths } from './scorecard-paths.ts';
import { sheetLink } from './sheet-pages.ts';

export function interviewsPage({ show, canShowAll, interviews }: InterviewList, now: Date, words: Words) {
  const { t } = words;
  const isToday = ({ startsAt }: InterviewRow) => words.date(startsAt) === words.date(now);
  const isHeld = (row: InterviewRow) => row.startsAt < now && !isToday(row);
  // Each person once: somebody with two interviews is no namesake.
  const nameOf = new Map(interviews.map((row) => [row.candidateId, row.candidateName]));
  const isShared = sharedNames([...nameOf.values()]);
  const list = (id: string, rows: readonly InterviewRow[]) => ({
    id,
    heading: t(`interviews.${id}`),
    // A cancelled one stands in the list, and nobody goes there.
    count: t('words.interviews', { count: rows.filter(({ isCancelled }) => !isCancelled).length }),
    rows: rows.map((row) => interviewRow(row, isShared, words)),
  });
  const coming = interviews.filter((row) => !isHeld(row)).toSorted(byStart);
  const held = interviews.filter(isHeld).toSorted((a, b) => byStart(b, a));
  return {
    title: t('interviews.title'),
    section: 'interviews',
    styles: ['home'],
    heading: t(show === 'mine' ? 'interviews.headingMine' : 'interviews.headingAll'),
    tabs: canShowAll
      ? (['mine', 'all'] as const).map((tab) => ({
          href: `${interviewsPath}?show=${tab}`,
          text: t(`interviews.${tab}`),
          isCurrent: tab === show,
        }))
      : [],
    lists: [list('coming', coming), list('held', held)].filter(({ rows }) => rows.length > 0),
    empty:
      interviews.length === 0
        ? { text: t(show === 'mine' ? 'interviews.noneMine' : 'interviews.noneAll'), action: null }
        : null,
  };
}

function byStart(a: InterviewRow, b: InterviewRow): number {
  return a.startsAt.getTime() - b.startsAt.getTime();
}

function interviewRow(
  { id, startsAt, place, candidateName, appliedAt, position, panel, ownState, isCancelled }: InterviewRow,
  isShared: (name: string) => boolean,
  words: Words,
) {
  const { t } = words;
  return {
    href: interviewPath(id),
    name: candidateName,
    /** What tells people of one name apart, also to those who may not know how to reach them; null otherwise. */
    apart: isShared(candidateName) ? t('candidates.appliedOn', { date: words.date(appliedAt) }) : null,
    when: words.dateTimeHead(startsAt),
    about: t('interviews.row', {
      position: t('words.positionAt', { title: position.title, place: position.place }),
      place,
      panel: words.list(panel.map(({ name }) => name)),
    }),
    submitted: isCancelled
      ? null
      : t('words.submittedOf', {
          submitted: panel.filter(({ state }) => state === 'submitted').length,
          panel: panel.length,
        }),
    isCancelled,
    scorecard: isCancelled ? null : ownScorecard(id, ownState, words),
  };
}

/** The way to the viewer's own scorecard; null for those who have none to fill in or to read. */
function ownScorecard(interviewId: string, state: ScorecardState | null, { t }: Words) {
  if (state === 'assigned' || state === 'draft') {
    return { href: scorecardPaths.scorecard(interviewId), text: t('interviews.openScorecard'), isMain: true };
  }
  if (state !== 'submitted') return null;
  return { href: scorecardPaths.review(interviewId), text: t('interviews.seeScorecard'), isMain: false };
}

/** A badge's look per state; a state that needs nobody has none. */
const toneOf: Readonly<Partial<Record<ScorecardState, 'done' | 'watch'>>> = {
  submitted: 'done',
  'no-show': 'watch',
  void: 'watch',
};

export function panelRow(member: PanelMember, viewerId: string, words: Words) {
  const { t } = words;
  return {
    name: viewerId === member.personId ? t('interviews.you', { name: member.name }) : member.name,
    state: t(`words.scorecardState.${member.state}`),
    tone: toneOf[member.state] ?? null,
    submitted: member.submittedAt === null ? null : words.dateTime(member.submittedAt),
  };
}

export function interviewPage(record: InterviewRecord, words: Words) {
  const { t } = words;
  const { candidateName: name, startsAt, position, guide, hidden } = record;
  const when = words.dateTime(startsAt);
  return {
    title: t('interviews.heading', { name, when }),
    section: 'interviews',
    styles: ['aside', 'home'],
    trail: [
      { text: t('interviews.title'), href: interviewsPath },
      { text: name, href: null },
    ],
    heading: name,
    lede: words.dateTimeHead(startsAt),
    scorecard:
      record.cancelled === null
        ? ownScorecard(record.id, record.ownState, words)
        : cancelledScorecard(record, words),
    actions: record.canChange
      ? [
          { href: changeInterviewPath(record.id), text: t('interviews.changeIt') },
          { href: cancellationPath(record.id), text: t('interviews.cancelIt') },
        ]
      : [],
    cancelled:
      record.cancelled === null
        ? null
        : t('interviews.isCancelled', {
            name: record.cancelled.byName,
            when: words.dateTime(record.cancelled.at),
            reason: record.cancelled.reason,
          }),
    changes: changesOf(record, words),
    application: record.canReadApplication
      ? { href: applicationPath(record.applicationId), text: t('interviews.application', { name }) }
      : null,
    sheet: sheetLink(record, words),
    hidden:
      hidden === null || record.cancelled !== null
        ? null
        : t(`interviews.hidden.${hidden}`, { count: record.stillToCome }),
    panel: record.panel.map((member) => ({
      ...panelRow(member, record.viewerId, words),
      // Nobody excused these people: the interview itself is not held.
      ...(record.cancelled !== null && member.state === 'excused' && { state: t('interviews.notScored') }),
    })),
    facts: [
      {
        name: t('interviews.candidate'),
        value: name,
        href: record.canReadApplication ? candidatePath(record.candidateId) : null,
      },
      {
        name: t('interviews.position'),
        value: t('words.positionAt', { title: position.title, place: position.place }),
        href: null,
      },
      { name: t('interviews.when'), value: when, href: null },
      { name: t('interviews.place'), value: record.place, href: null },
      {
        name: t('interviews.guide'),
        value: guideText(guide, words),
        href: guidePath(guide.guideId),
      },
      { name: t('interviews.policy'), value: t(`words.policy.${record.policy}`), href: null },
    ],
  };
}

function guideText({ name, questions: count, minutes }: InterviewRecord['guide'], words: Words): string {
  const { t } = words;
  const values = { name: words.of(name), questions: t('words.questions', { count }) };
  return saysMinutes(values.name, minutes)
    ? t('interviews.guideTextNamed', values)
    : t('interviews.guideText', { ...values, minutes: t('words.minutes', { count: minutes }) });
}

/** What somebody wrote before an interview was cancelled stays readable to them. */
function cancelledScorecard({ id, ownState, hasBegun }: InterviewRecord, { t }: Words) {
  return ownState === null || !hasBegun
    ? null
    : { href: scorecardPaths.review(id), text: t('interviews.seeScorecard'), isMain: false };
}
