import { join } from 'node:path';
import { raterSheets, type Candidacy, type CandidacyInterview } from '../../src/domain/candidacy.ts';
import { compareCandidates } from '../../src/domain/comparison.ts';
import type { Competency } from '../../src/domain/competency.ts';
import type { InterviewSet } from '../../src/domain/interview-set.ts';
import type { Language } from '../../src/domain/language.ts';
import type { QuestionContent } from '../../src/domain/question.ts';
import type { Rating, Scorecard, ScorecardState } from '../../src/domain/scorecard.ts';
import { keyText, type Entry } from '../../src/domain/scorecard-entries.ts';
import { formulaVersion } from '../../src/domain/scoring.ts';
import { projectFolder } from '../../src/project-folder.ts';
import { summaryContent, type SummaryInput } from '../../src/reports/content.ts';
import type { SummaryContent } from '../../src/reports/summary-content.ts';
import { wordsIn } from '../../src/web/words.ts';
import { readContent } from '../../seed/read-content.ts';
import { raterNotes } from './summary-notes.ts';

/**
 * A whole candidacy on the shipped frontline guide: ten questions, five competencies, up to three
 * interviewers who ticked, rated and wrote short notes. Tests change single fields of it. Times are those of
 * the machine's own clock, so that the printed hours are the same in every time zone.
 */
const interviewers = ['Anne-Mette Søndergaard', 'Ewa Wiśniewska', 'Jonas Bæk'] as const;

const ratingsByRater: readonly (readonly Rating[])[] = [
  [4, 4, 2, 4, 4, 5, 4, 3, 4, 3],
  [5, 4, 2, 4, 3, 4, 4, 3, 4, 4],
  [4, 5, 3, 3, 4, 4, 4, 2, 4, 3],
];

/** One changed field of the scorecard of interviewer `rater` (from 0), for question `question` (from 1). */
interface Change {
  readonly rater: number;
  readonly question: number;
  readonly rating?: Rating;
  readonly note?: string;
  readonly reason?: string;
  /** Levels whose behaviours are all ticked, instead of those that the rating suggests. */
  readonly tickedLevels?: readonly number[];
}

export interface CaseOptions {
  readonly language?: Language;
  readonly raterCount?: number;
  readonly changes?: readonly Change[];
  readonly candidacy?: Partial<Candidacy>;
  readonly interview?: Partial<CandidacyInterview>;
  /** State per interviewer; only submitted scorecards are handed on. */
  readonly states?: readonly ScorecardState[];
  readonly exportedBy?: string;
}

const published = {
  publishedAt: new Date('2026-10-01T08:00:00Z'),
  publishedBy: 'hr',
  reason: 'First version',
};

function frontlineSet(): InterviewSet {
  const content = readContent(join(projectFolder, 'seed'));
  const guide = content.guides.find(({ id }) => id === 'frontline-45');
  const profile = content.profiles.find(({ id }) => id === 'frontline-service');
  const [checklist] = content.checklists;
  if (guide === undefined || profile === undefined || checklist === undefined) throw new Error('No content');
  const asked = guide.sections.flatMap(({ questions }) => questions.map(({ id }) => id));
  return {
    hash: '7f3a91c40be25d18f0c2a3b4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6a6f0',
    guide: {
      ...published,
      guideId: guide.id,
      number: 4,
      name: guide.name,
      purpose: guide.purpose,
      minutes: guide.minutes,
      checklistId: checklist.id,
      sections: [],
    },
    profile: { ...published, profileId: profile.id, number: 3, name: profile.name, targets: profile.targets },
    questions: asked.map((id) => {
      const question = content.questions.find((one) => one.id === id);
      if (question === undefined) throw new Error(`No question ${id}`);
      const text = question as unknown as QuestionContent;
      return { ...published, questionId: id, number: 1, content: text, contentHash: id };
    }),
    checklist: {
      id: checklist.id,
      name: checklist.name,
      caution: checklist.caution.text,
      printedLine: checklist.pdfLine.text,
      cues: checklist.cues,
    },
    competencies: content.competencies.map(({ model, ...rest }): Competency => ({
      ...rest,
      model: model.code,
    })),
    formula: formulaVersion,
  };
}

export const set = frontlineSet();

/** The behaviours that suggest the level: those of the level itself, and for a high one those of level 3. */
function ticksFor(content: QuestionContent, levels: readonly number[], rater: number): readonly string[] {
  return content.levels
    .filter(({ level }) => levels.includes(level))
    .flatMap(({ level, behaviours }) => {
      const isTop = level === Math.max(...levels);
      // Two of three behaviours at the level that the rating names, one further down.
      return behaviours.filter((_, i) => (isTop ? (i + rater) % 3 !== 2 : i === rater % behaviours.length));
    })
    .map(({ id }) => id);
}

function scorecard(rater: number, changes: readonly Change[], language: Language): Scorecard {
  const at = new Date('2026-11-12T13:00:00Z');
  const entries = new Map<string, Entry>();
  const write = (key: Parameters<typeof keyText>[0], value: string) =>
    entries.set(keyText(key), { value, operation: keyText(key), at });
  set.questions.forEach(({ questionId, content }, i) => {
    const change = changes.find((one) => one.rater === rater && one.question === i + 1);
    const rating = change?.rating ?? ratingsByRater[rater]?.[i] ?? 3;
    const levels = typeof rating === 'number' ? (rating > 3 ? [rating, 3] : [rating]) : [];
    write({ kind: 'rating', questionId }, String(rating));
    for (const behaviourId of ticksFor(content, change?.tickedLevels ?? levels, rater)) {
      write({ kind: 'tick', questionId, behaviourId }, 'seen');
    }
    const note = change?.note ?? raterNotes[language][rater]?.[i] ?? '';
    if (note !== '') write({ kind: 'note', questionId }, note);
    if (change?.reason !== undefined) write({ kind: 'reason', questionId }, change.reason);
  });
  const states = ['seen', 'seen', 'not-seen', 'seen', 'not-applicable', 'seen', 'seen'];
  set.checklist.cues.forEach(({ id }, i) =>
    write({ kind: 'cue', cueId: id }, states[(i + rater) % 7] ?? 'seen'),
  );
  return {
    id: `scorecard-${rater}`,
    interviewId: 'interview',
    interviewerId: `person-${rater}`,
    state: 'submitted',
    entries,
    version: 1,
    submittedAt: new Date(2026, 10, 12, 13, 40 + rater),
    seal: 'seal',
  };
}

export function summaryCase(options: CaseOptions = {}): SummaryInput {
  const {
    language = 'en',
    raterCount = 3,
    changes = [],
    states = [],
    exportedBy = 'Lærke Højgaard',
  } = options;
  const raters = interviewers
    .slice(0, raterCount)
    .map((name, i) => ({ name, state: states[i] ?? 'submitted' }));
  const scorecards = raters.flatMap(({ state }, i) =>
    state === 'submitted' ? [scorecard(i, changes, language)] : [],
  );
  const interview: CandidacyInterview = {
    id: 'interview',
    startsAt: new Date(2026, 10, 12, 12, 30),
    place: 'Aarhus Ø',
    policy: 'after-own',
    set,
    panel: raters.map(({ name, state }, i) => ({
      personId: `person-${i}`,
      name,
      state,
      hasEntries: state !== 'assigned',
      submittedAt: state === 'submitted' ? new Date(2026, 10, 12, 13, 40 + i) : null,
    })),
    scorecards,
    hidden: null,
    stillToCome: raters.filter(({ state }) => state === 'assigned' || state === 'draft').length,
    ...options.interview,
  };
  const candidacy: Candidacy = {
    applicationId: 'application',
    candidateId: 'candidate',
    candidateName: 'Zofia Kærgård',
    position: { id: 'position', title: 'Guest host', place: 'Nordhavn, Aarhus Ø' },
    stage: 'interviewed',
    interviews: [interview],
    isDemo: false,
    ...options.candidacy,
  };
  const evidence = {
    applicationId: 'application',
    name: candidacy.candidateName,
    sheets: raterSheets(candidacy),
  };
  const comparison = compareCandidates([evidence], set.profile.targets);
  const compared = [...comparison.placed, ...comparison.notPlaced][0] ?? null;
  return {
    candidacy,
    compared,
    errorDegrees: comparison.errorDegrees,
    competencies: set.competencies,
    words: wordsIn(language),
    exportedBy,
    exportedAt: new Date(2026, 10, 14, 8, 12),
  };
}

export function contentOf(options: CaseOptions = {}): SummaryContent {
  return summaryContent(summaryCase(options));
}
