import type { CueState } from './checklist.ts';
import type { InterviewSet } from './interview-set.ts';
import type { QuestionVersion } from './question.ts';
import { suggestedLevel, type LevelNumber } from './rubric.ts';
import { ratingOf, type Rating, type Scorecard } from './scorecard.ts';
import { keyText, type Entry } from './scorecard-entries.ts';

/**
 * A scorecard read question by question: what was ticked, asked, rated and written.
 */
export interface QuestionRating {
  readonly questionId: string;
  readonly competency: string;
  readonly rating: Rating | null;
  /** True when anything at all is entered for it: without a rating it is not untouched. */
  readonly isBegun: boolean;
  readonly suggested: LevelNumber | null;
  readonly note: string;
  /** Why it was not asked, or why the rating lies far from the suggestion. */
  readonly reason: string;
  readonly ticks: readonly { readonly behaviourId: string; readonly at: Date }[];
  /** Numbers (from 1) of the probes that were used. */
  readonly probes: readonly number[];
}

type Entries = Pick<Scorecard, 'entries'>;

/** Question and rating alone, for figures over many scorecards; questions without a rating are left out. */
export function ratingsAlone(
  { entries }: Entries,
  { questions }: Pick<InterviewSet, 'questions'>,
): readonly { readonly questionId: string; readonly competency: string; readonly rating: Rating }[] {
  const ratings = [];
  for (const { questionId, content } of questions) {
    const rating = ratingOf(entries.get(keyText({ kind: 'rating', questionId }))?.value);
    if (rating !== null) ratings.push({ questionId, competency: content.competency, rating });
  }
  return ratings;
}

export function questionRatings(scorecard: Entries, set: InterviewSet): readonly QuestionRating[] {
  return set.questions.map((question) => questionRating(scorecard.entries, question));
}

function questionRating(entries: ReadonlyMap<string, Entry>, question: QuestionVersion): QuestionRating {
  const { questionId, content } = question;
  const text = (kind: 'rating' | 'note' | 'reason') =>
    entries.get(keyText({ kind, questionId }))?.value ?? '';
  const ticks = content.levels
    .flatMap(({ behaviours }) => behaviours)
    .flatMap(({ id }) => {
      const entry = entries.get(keyText({ kind: 'tick', questionId, behaviourId: id }));
      return entry?.value === 'seen' ? [{ behaviourId: id, at: entry.at }] : [];
    });
  const probes = content.probes
    .map((_, index) => index + 1)
    .filter((probe) => entries.get(keyText({ kind: 'probe', questionId, probe }))?.value === 'asked');
  const isWritten = (['rating', 'note', 'reason'] as const).some((kind) => text(kind).trim() !== '');
  return {
    questionId,
    competency: content.competency,
    rating: ratingOf(text('rating')),
    isBegun: isWritten || ticks.length > 0 || probes.length > 0,
    suggested: suggestedLevel(content.levels, new Set(ticks.map(({ behaviourId }) => behaviourId))),
    note: text('note'),
    reason: text('reason'),
    ticks,
    probes,
  };
}

/** The state of each cue of the checklist; null where the interviewer left it open. */
export function cueRatings(
  scorecard: Entries,
  set: InterviewSet,
): readonly { readonly cueId: string; readonly state: CueState | null }[] {
  return set.checklist.cues.map(({ id }) => {
    const value = scorecard.entries.get(keyText({ kind: 'cue', cueId: id }))?.value ?? '';
    return { cueId: id, state: value === '' ? null : (value as CueState) };
  });
}

export interface RatingMean {
  /** Null when nobody rated it. */
  readonly mean: number | null;
  /** How many levels the mean is made of. */
  readonly rated: number;
  /** How many ratings were looked at, those without a level among them. */
  readonly count: number;
}

/** The mean over the interviewers of one question; what was not rated is left out, never counted as zero. */
export function meanRating(ratings: readonly (Rating | null)[]): RatingMean {
  const levels = ratings.filter((rating) => typeof rating === 'number');
  const total = levels.reduce<number>((sum, level) => sum + level, 0);
  return {
    mean: levels.length === 0 ? null : total / levels.length,
    rated: levels.length,
    count: ratings.length,
  };
}
