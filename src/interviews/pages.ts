import type { PanelMember } from '../domain/candidacy.ts';
import { saysMinutes } from '../domain/interview-guide.ts';
import type { ScorecardState } from '../domain/scorecard.ts';
import { applicationPath, candidatePath } from '../candidates/paths.ts';
import { guidePath } from '../guides/paths.ts';
import type { Words } from '../web/format.ts';
import { earlyText } from './early-pages.ts';
import { changesOf } from './history-pages.ts';
import { cancellationPath, changeInterviewPath, interviewsPath } from './paths.ts';
import type { InterviewRecord } from './records.ts';
import { cancelledScorecard, ownScorecard } from './scorecard-link-pages.ts';
import { sheetLink } from './sheet-pages.ts';

/** A badge's look per state; a state that needs nobody has none. */
const toneOf: Readonly<Partial<Record<ScorecardState, 'done' | 'watch'>>> = {
  submitted: 'done',
  'no-show': 'watch',
  void: 'watch',
};

export function panelRow(member: PanelMember, viewerId: string, words: Words) {
  const { t } = words;
  // Who only looked has begun nothing that anybody could wait for.
  const state = member.state === 'draft' && !member.hasEntries ? 'assigned' : member.state;
  return {
    name: viewerId === member.personId ? t('interviews.you', { name: member.name }) : member.name,
    state: t(`words.scorecardState.${state}`),
    tone: toneOf[state] ?? null,
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
    // As in the list of interviews: the panel need not know how to reach anybody.
    apart: record.isNamesake ? t('candidates.appliedOn', { date: words.date(record.appliedAt) }) : null,
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
    early: earlyText(record, words),
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
      { name: t('interviews.place'), value: record.place, href: meetingLink(record.place) },
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

/** Where the place of an interview is a meeting on the net; null for a room. */
function meetingLink(place: string): string | null {
  return /^https:\/\/\S+$/.test(place) ? place : null;
}
