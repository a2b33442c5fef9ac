import { endedStages } from '../domain/application.ts';
import type { CandidacyInterview } from '../domain/candidacy.ts';
import { isToCome } from '../domain/visibility.ts';
import { candidatePath } from '../candidates/paths.ts';
import { comparisonPath } from '../comparison/paths.ts';
import { positionPath, positionsPath } from '../positions/paths.ts';
import { summaryPath } from '../reports/paths.ts';
import { errorSummary } from '../web/form-page.ts';
import type { Words } from '../web/format.ts';
import { earlyText } from './early-pages.ts';
import { historyRows } from './history-pages.ts';
import { panelRow } from './pages.ts';
import { cancellationPath, interviewPath, newInterviewPath } from './paths.ts';
import { ratingTable } from './ratings-pages.ts';
import type { ApplicationRecord, InterviewHistory } from './records.ts';
import { scorecardPaths } from './scorecard-paths.ts';
import { movedPart, stageForm } from './stage-pages.ts';
import { totalPart } from './total-pages.ts';

/** Everything of one candidacy, with the reason in words wherever something is hidden. */
export function applicationPage(record: ApplicationRecord, words: Words) {
  const { t } = words;
  const { candidacy, canSchedule } = record;
  const { applicationId, candidateId, candidateName: name, interviews } = candidacy;
  const stage = stageForm(record, words);
  const hasEnded = endedStages.includes(candidacy.stage);
  const stageName = t(`words.stage.${candidacy.stage}`);
  const position = t('words.positionAt', {
    title: candidacy.position.title,
    place: candidacy.position.place,
  });
  const scored = interviews.filter(({ stillToCome }) => stillToCome === 0).length;
  const schedule =
    canSchedule && !hasEnded
      ? { href: newInterviewPath(applicationId), text: t('interviews.candidacy.schedule') }
      : null;
  const hasReadable = interviews.some(({ scorecards }) => scorecards.length > 0);
  return {
    title: t('interviews.candidacy.title', { name, position }),
    section: 'positions',
    styles: ['home', 'side-by-side', 'candidacy-total'],
    trail: [
      { text: t('positions.title'), href: positionsPath },
      { text: position, href: positionPath(candidacy.position.id) },
      { text: name, href: null },
    ],
    heading: name,
    apart:
      record.apart &&
      (record.apart.reach ?? t('candidates.appliedOn', { date: words.date(record.apart.appliedAt) })),
    lede:
      interviews.length === 0
        ? t('interviews.candidacy.ledeNone', { stage: stageName })
        : t('interviews.candidacy.lede', {
            stage: stageName,
            scored: t('words.scoredOf', { scored, count: interviews.length }),
          }),
    actions: [
      ...(hasReadable
        ? [
            {
              href: summaryPath(applicationId),
              text: t('interviews.candidacy.summary'),
              icon: 'file',
              isMain: true,
            },
          ]
        : []),
      // Without an interview the empty page itself offers it.
      ...(schedule === null || interviews.length === 0
        ? []
        : [{ ...schedule, icon: 'calendar', isMain: !hasReadable }]),
    ],
    summaryNote: hasReadable ? null : t('interviews.candidacy.summaryWaits'),
    total: totalPart(record, words),
    interviews: interviews.map((interview) => ({
      ...interviewPart(interview, record.viewerId, words),
      left: canSchedule && hasEnded ? leftPart(interview, words) : null,
    })),
    cancelled: record.meetings.flatMap((meeting) => cancelledPart(meeting, words)),
    moved: movedPart(record, words),
    empty:
      interviews.length === 0
        ? {
            text: t(
              `interviews.candidacy.${hasEnded ? 'noneEnded' : record.meetings.length > 0 ? 'noneLeft' : 'none'}`,
            ),
            action: schedule,
          }
        : null,
    stage,
    summary: errorSummary([stage.field], words),
    history: historyRows(record, words),
    links: [
      { href: candidatePath(candidateId), text: t('interviews.candidacy.candidate') },
      { href: comparisonPath(candidacy.position.id), text: t('interviews.candidacy.compare') },
    ],
  };
}

/** An interview that nobody has scored, of an application that has ended: it is forgotten, or still to be held. */
function leftPart({ id, panel }: CandidacyInterview, { t }: Words) {
  return panel.every(({ state }) => isToCome(state))
    ? {
        text: t('interviews.candidacy.left'),
        href: cancellationPath(id),
        link: t('interviews.cancelIt'),
      }
    : null;
}

function interviewPart(interview: CandidacyInterview, viewerId: string, words: Words) {
  const { t } = words;
  const { id, startsAt, place, policy, panel, hidden, stillToCome } = interview;
  const isOwed = panel.some(
    ({ personId, state }) => personId === viewerId && (state === 'assigned' || state === 'draft'),
  );
  return {
    id: `interview-${id}`,
    href: interviewPath(id),
    heading: words.dateTimeHead(startsAt),
    place,
    policy: t(`words.policy.${policy}`),
    status:
      stillToCome === 0
        ? t('interviews.candidacy.allIn')
        : t('interviews.candidacy.stillToCome', { count: stillToCome }),
    early: earlyText(interview, words),
    hidden: hidden === null ? null : t(`interviews.hidden.${hidden}`, { count: stillToCome }),
    scorecardHref: isOwed ? scorecardPaths.scorecard(id) : null,
    panel: panel.map((member) => panelRow(member, viewerId, words)),
    ratings: ratingTable(interview, words),
  };
}

/** A cancelled interview is no part of the candidacy, but the page says what became of it. */
function cancelledPart({ id, startsAt, cancelled }: InterviewHistory, words: Words) {
  if (cancelled === null) return [];
  return [
    {
      id: `cancelled-${id}`,
      href: interviewPath(id),
      heading: words.dateTimeHead(startsAt),
      text: words.t('interviews.candidacy.cancelled', {
        name: cancelled.byName,
        when: words.dateTime(cancelled.at),
        reason: cancelled.reason,
      }),
    },
  ];
}
