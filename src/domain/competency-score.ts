import type { Rating } from './scorecard.ts';

/** An interviewer needs ratings for at least this share of a competency's asked questions. */
const minimumQuestionShare = 0.5;
/** Shares are compared with this slack, so that 1 of 2 is a half whatever the rounding of the division. */
const slack = 1e-9;

/** The ratings of one interviewer, one per question that counts. */
export interface RaterSheet {
  readonly raterId: string;
  readonly ratings: readonly {
    readonly questionId: string;
    readonly competency: string;
    readonly rating: Rating;
  }[];
}

export interface CompetencyScore {
  readonly competency: string;
  /** Mean over interviewers on the 1-5 scale, full precision; null without enough evidence. */
  readonly score: number | null;
  /** The interviewers' own means behind it, for those who have one. */
  readonly byRater: readonly { readonly raterId: string; readonly score: number }[];
  /** Questions of the competency that at least one interviewer rated, and that were on the plan. */
  readonly ratedQuestions: number;
  readonly plannedQuestions: number;
}

/** The sheets cut up by competency. */
export type Evidence = ReadonlyMap<string, readonly RaterSheet[]>;

/** For each competency that has a weight. */
export function evidenceByCompetency(
  sheets: readonly RaterSheet[],
  weights: ReadonlyMap<string, number>,
): Evidence {
  const evidence = new Map([...weights.keys()].map((competency) => [competency, [] as RaterSheet[]]));
  for (const { raterId, ratings } of sheets) {
    const cellsOf = new Map<string, RaterSheet['ratings'][number][]>();
    for (const cell of ratings) {
      const cells = cellsOf.get(cell.competency);
      if (cells === undefined) cellsOf.set(cell.competency, [cell]);
      else cells.push(cell);
    }
    for (const [competency, cells] of cellsOf) evidence.get(competency)?.push({ raterId, ratings: cells });
  }
  return evidence;
}

/**
 * One competency over all interviewers: the mean of their means, so that nobody counts more for having
 * asked more. `own` holds the sheets cut down to the competency. Reference values: composite-no-evidence.
 */
export function competencyScore(competency: string, own: readonly RaterSheet[]): CompetencyScore {
  const rated = new Set<string>();
  const planned = new Set<string>();
  const byRater: { raterId: string; score: number }[] = [];
  for (const { raterId, ratings } of own) {
    const score = raterMean(ratings.map(({ rating }) => rating));
    if (score !== null) byRater.push({ raterId, score });
    for (const { questionId, rating } of ratings) {
      planned.add(questionId);
      if (typeof rating === 'number') rated.add(questionId);
    }
  }
  return {
    competency,
    score: mean(byRater.map(({ score }) => score)),
    byRater,
    ratedQuestions: rated.size,
    plannedQuestions: planned.size,
  };
}

/** One interviewer's mean for one competency, on the 1-5 scale; null when fewer than half of the asked questions are rated. */
export function raterMean(ratings: readonly Rating[]): number | null {
  const asked = ratings.filter((rating) => rating !== 'not-asked');
  const levels = asked.filter((rating) => typeof rating === 'number');
  if (levels.length === 0 || levels.length / asked.length < minimumQuestionShare - slack) return null;
  return mean(levels);
}

/** Null for no values. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((total, value) => total + value, 0) / values.length;
}
