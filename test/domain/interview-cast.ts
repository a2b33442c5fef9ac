import type { Bilingual } from '../../src/domain/language.ts';
import type { InterviewSet } from '../../src/domain/interview-set.ts';
import type { QuestionVersion } from '../../src/domain/question.ts';
import type { LevelNumber, RubricLevel } from '../../src/domain/rubric.ts';
import type { Entry } from '../../src/domain/scorecard-entries.ts';
import type { Scorecard } from '../../src/domain/scorecard.ts';

/** A small set for tests of the domain: two questions, one cue, two competencies. */
export const both = (text: string): Bilingual => ({ da: `${text} (da)`, en: text });

export const moment = (minute: number) => new Date(Date.UTC(2026, 10, 26, 9, minute));

/** Behaviours are named by level: low-1, low-2 … 5-1, 5-2. */
export const rubric: readonly RubricLevel[] = ([1, 2, 3, 4, 5] as LevelNumber[]).map((level) => ({
  level,
  anchor: both(`Anchor ${level}`),
  behaviours: [1, 2].map((n) => ({ id: `b${level}-${n}`, text: both(`Behaviour ${level}.${n}`) })),
}));

const questionOn = (questionId: string, competency: string): QuestionVersion => ({
  questionId,
  number: 1,
  content: {
    kind: 'dilemma',
    competency,
    also: [],
    minutes: 4,
    title: both(questionId),
    incident: both('Incident'),
    purpose: both('Purpose'),
    text: both('Text'),
    goals: [],
    probes: [both('What then?'), both('Why?')],
    levels: rubric,
    doNotReward: [],
  },
  contentHash: `hash of ${questionId}`,
  publishedAt: moment(0),
  publishedBy: 'hr',
  reason: 'First publication',
});

export const smallSet: InterviewSet = {
  hash: 'set-hash',
  guide: {
    guideId: 'frontline',
    number: 1,
    name: both('Frontline'),
    purpose: both('Purpose'),
    minutes: 45,
    sections: [],
    checklistId: 'small-checklist',
    publishedAt: moment(0),
    publishedBy: 'hr',
    reason: 'First publication',
  },
  profile: {
    profileId: 'frontline',
    number: 1,
    name: both('Frontline'),
    targets: [],
    publishedAt: moment(0),
    publishedBy: 'hr',
    reason: 'First publication',
  },
  questions: [questionOn('table', 'S4'), questionOn('promise', 'T3')],
  checklist: {
    id: 'small-checklist',
    name: both('Face to face'),
    caution: both('Caution'),
    printedLine: both('Line'),
    cues: [
      {
        id: 'greets',
        cue: both('Greets'),
        counts: both('Counts'),
        doesNotCount: both('Does not count'),
        doesNotApply: both('Does not apply'),
      },
    ],
  },
  competencies: [],
  formula: 'smil-scoring/1',
};

export const entriesOf = (values: Readonly<Record<string, string>>): ReadonlyMap<string, Entry> =>
  new Map(
    Object.entries(values).map(([key, value], index) => [
      key,
      { value, operation: `operation-${index}`, at: moment(index) },
    ]),
  );

/** A scorecard of the interview 'i', as submitted. */
export const submittedBy = (interviewerId: string, values: Readonly<Record<string, string>>): Scorecard => ({
  id: interviewerId,
  interviewId: 'i',
  interviewerId,
  state: 'submitted',
  entries: entriesOf(values),
  version: 1,
  submittedAt: moment(9),
  seal: 'seal',
});
