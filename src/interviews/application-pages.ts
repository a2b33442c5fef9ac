import { endedStages, longestReason, stages } from '../domain/application.ts';
import type { CandidacyInterview } from '../domain/candidacy.ts';
import { candidatePath, stagePath } from '../candidates/paths.ts';
import { comparisonPath } from '../comparison/paths.ts';
import { positionPath, positionsPath } from '../positions/paths.ts';
import { summaryPath } from '../reports/paths.ts';
import { choiceField, textField } from '../web/form-page.ts';
import type { Words } from '../web/format.ts';
import { panelRow } from './pages.ts';
import { interviewPath, newInterviewPath } from './paths.ts';
import { ratingTable } from './ratings-pages.ts';
import type { ApplicationRecord, StageRow } from './records.ts';
import { scorecardPaths } from './scorecard-paths.ts';

/** Everything of one candidacy, with the reason in words wherever something is hidden. */
export function applicationPage(record: ApplicationRecord, words: Words) {
  const { t } = words;
  const { candidacy, canSchedule } = record;
  const { applicationId, candidateId, candidateName: name, stage, interviews } = candidacy;
  const position = t('words.positionAt', {
    title: candidacy.position.title,
    place: candidacy.position.place,
  });
  const scored = interviews.filter(({ stillToCome }) => stillToCome === 0).length;
  const schedule =
    canSchedule && !endedStages.includes(stage)
      ? { href: newInterviewPath(applicationId), text: t('interviews.candidacy.schedule') }
      : null;
  const hasReadable = interviews.some(({ scorecards }) => scorecards.length > 0);
  return {
    title: t('interviews.candidacy.title', { name, position }),
    section: 'positions',
    styles: ['question', 'home', 'side-by-side'],
    trail: [
      { text: t('positions.title'), href: positionsPath },
      { text: position, href: positionPath(candidacy.position.id) },
      { text: name, href: null },
    ],
    heading: name,
    lede:
      interviews.length === 0
        ? t('interviews.candidacy.ledeNone', { stage: t(`words.stage.${stage}`) })
        : t('interviews.candidacy.lede', {
            stage: t(`words.stage.${stage}`),
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
    interviews: interviews.map((interview) => interviewPart(interview, record.viewerId, words)),
    moved: movedPart(record, words),
    empty:
      interviews.length === 0
        ? {
            text: t(`interviews.candidacy.${endedStages.includes(stage) ? 'noneEnded' : 'none'}`),
            action: schedule,
          }
        : null,
    stage: {
      action: stagePath(applicationId),
      from: stage,
      field: choiceField(
        'to',
        { label: t('interviews.candidacy.stage'), hint: t('interviews.candidacy.stageHint') },
        stages.map((one) => ({ value: one, text: t(`words.stage.${one}`) })),
        stage,
        {},
        words,
      ),
      why: textField(
        'reason',
        { label: t('interviews.candidacy.why'), hint: t('interviews.candidacy.whyHint') },
        '',
        {},
        words,
      ),
      longest: longestReason,
      submit: t('interviews.candidacy.changeStage'),
    },
    history: record.stages.toReversed().map((change) => stageRow(change, words)),
    links: [
      { href: candidatePath(candidateId), text: t('interviews.candidacy.candidate') },
      { href: comparisonPath(candidacy.position.id), text: t('interviews.candidacy.compare') },
    ],
  };
}

/** What a change of stage did, with the way back; the address may be older than the stage. */
function movedPart({ candidacy: { applicationId, stage }, movedFrom }: ApplicationRecord, { t }: Words) {
  if (movedFrom === null || movedFrom === stage) return null;
  return {
    text: t('interviews.candidacy.moved', { stage: t(`words.stage.${stage}`) }),
    action: stagePath(applicationId),
    from: stage,
    to: movedFrom,
    undo: t('interviews.candidacy.undo', { stage: t(`words.stage.${movedFrom}`) }),
  };
}

/** What happened, who did it and when; the newest stands first. */
function stageRow({ from, to, at, byName, reason, undone }: StageRow, words: Words) {
  const { t } = words;
  const stage = t(`words.stage.${to}`);
  const signed = (name: string, moment: Date) =>
    t('interviews.stages.signed', { name, when: words.dateTime(moment) });
  return {
    what:
      from === null
        ? t('interviews.stages.first', { stage })
        : t('interviews.stages.moved', { from: t(`words.stage.${from}`), to: stage }),
    who: signed(byName, at),
    reason: reason === '' ? null : t('interviews.stages.reason', { reason }),
    undone: undone === null ? null : t('interviews.stages.undone', { by: signed(undone.byName, undone.at) }),
  };
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
    hidden: hidden === null ? null : t(`interviews.hidden.${hidden}`, { count: stillToCome }),
    scorecardHref: isOwed ? scorecardPaths.scorecard(id) : null,
    panel: panel.map((member) => panelRow(member, viewerId, words)),
    ratings: ratingTable(interview, words),
  };
}
