import { scale } from './rubric.ts';
import type { Rating } from './scorecard.ts';

/**
 * From ratings to the composite: question ratings → competency mean per interviewer → mean over
 * interviewers → weighted mean over competencies. Mechanical on purpose: combining by rule predicts
 * better than combining in the head (Kuncel, Klieger, Connelly & Ones 2013). Missing is never zero:
 * asked without evidence lowers the coverage, not the score.
 */
export const formulaVersion = 'smil-scoring/1';

/** An interviewer needs ratings for at least this share of a competency's asked questions. */
const minimumQuestionShare = 0.5;
/** A composite or a fit needs evidence for at least this share of the weight. */
const minimumWeightCoverage = 2 / 3;
/** Shares are compared with this slack, so that 2 of 3 is 2/3 whatever the rounding of the division. */
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

export interface Composite {
  readonly competencies: readonly CompetencyScore[];
  /** Weighted mean on the 1-5 scale; null below two thirds of the weight. */
  readonly composite: number | null;
  /** Share (0-1) of the weight for which there is evidence. */
  readonly weightCoverage: number;
  /** Rated cells ÷ asked cells (0-1); null when nothing was asked. */
  readonly evidenceShare: number | null;
  /** The composite with every asked-but-unrated cell at the lowest and at the highest level. */
  readonly bounds: { readonly ifLowest: number | null; readonly ifHighest: number | null };
  /** Rated questions out of the plan, and interviewers with at least one rating: the coverage in words. */
  readonly ratedQuestions: number;
  readonly plannedQuestions: number;
  readonly raters: number;
}

/**
 * Computes the composite of one candidate. `weights` gives the weight (≥ 0) of each competency; those
 * with weight 0 get a score but do not count. A question that was not asked is left out; *no evidence*
 * and *declined* count as asked.
 *
 * Ties stay ties and nothing is rounded here. Reference values: composite-no-evidence,
 * composite-insufficient.
 */
export function compositeScore(
  sheets: readonly RaterSheet[],
  weights: ReadonlyMap<string, number>,
): Composite {
  const competencies = [...weights.keys()].map((competency) => competencyScore(competency, sheets));
  const covered = competencies.filter(({ score }) => score !== null);
  const weightOf = ({ competency }: CompetencyScore) => weights.get(competency) ?? 0;
  const allWeight = sum(competencies.map(weightOf));
  const weightCoverage = allWeight === 0 ? 0 : sum(covered.map(weightOf)) / allWeight;
  const cells = sheets.flatMap(({ ratings }) => ratings).filter(({ rating }) => rating !== 'not-asked');
  const rated = cells.filter(({ rating }) => typeof rating === 'number');

  return {
    competencies,
    composite: weightedMean(competencies, weights, weightCoverage),
    weightCoverage,
    evidenceShare: cells.length === 0 ? null : rated.length / cells.length,
    bounds: {
      ifLowest: compositeWithGaps(sheets, weights, scale.lowest),
      ifHighest: compositeWithGaps(sheets, weights, scale.highest),
    },
    ratedQuestions: sum(competencies.map(({ ratedQuestions }) => ratedQuestions)),
    plannedQuestions: sum(competencies.map(({ plannedQuestions }) => plannedQuestions)),
    raters: sheets.filter(({ ratings }) => ratings.some(({ rating }) => typeof rating === 'number')).length,
  };
}

function competencyScore(competency: string, sheets: readonly RaterSheet[]): CompetencyScore {
  const own = sheets.map(({ raterId, ratings }) => ({
    raterId,
    ratings: ratings.filter((cell) => cell.competency === competency),
  }));
  const byRater = own.flatMap(({ raterId, ratings }) => {
    const score = raterMean(ratings.map(({ rating }) => rating));
    return score === null ? [] : [{ raterId, score }];
  });
  const cells = own.flatMap(({ ratings }) => ratings);
  const rated = cells.filter(({ rating }) => typeof rating === 'number');
  return {
    competency,
    score: mean(byRater.map(({ score }) => score)),
    byRater,
    ratedQuestions: new Set(rated.map(({ questionId }) => questionId)).size,
    plannedQuestions: new Set(cells.map(({ questionId }) => questionId)).size,
  };
}

/** One interviewer's mean for one competency; null when fewer than half of the asked questions are rated. */
function raterMean(ratings: readonly Rating[]): number | null {
  const asked = ratings.filter((rating) => rating !== 'not-asked');
  const levels = asked.filter((rating) => typeof rating === 'number');
  if (levels.length === 0 || levels.length / asked.length < minimumQuestionShare - slack) return null;
  return mean(levels);
}

function weightedMean(
  competencies: readonly CompetencyScore[],
  weights: ReadonlyMap<string, number>,
  weightCoverage: number,
): number | null {
  if (!coversEnough(weightCoverage)) return null;
  const parts = competencies.flatMap(({ competency, score }) =>
    score === null ? [] : [{ score, weight: weights.get(competency) ?? 0 }],
  );
  return sum(parts.map(({ score, weight }) => score * weight)) / sum(parts.map(({ weight }) => weight));
}

function compositeWithGaps(
  sheets: readonly RaterSheet[],
  weights: ReadonlyMap<string, number>,
  level: (typeof scale)['lowest' | 'highest'],
): number | null {
  const filled = sheets.map(({ raterId, ratings }) => ({
    raterId,
    ratings: ratings.map((cell) => ({ ...cell, rating: isUnrated(cell.rating) ? level : cell.rating })),
  }));
  const competencies = [...weights.keys()].map((competency) => competencyScore(competency, filled));
  const covered = competencies.filter(({ score }) => score !== null);
  const share =
    sum(covered.map(({ competency }) => weights.get(competency) ?? 0)) / sum([...weights.values()]);
  return weightedMean(competencies, weights, share);
}

const isUnrated = (rating: Rating) => rating === 'no-evidence' || rating === 'declined';

/** True when the evidence covers at least two thirds of the weight. */
export function coversEnough(weightCoverage: number): boolean {
  return weightCoverage >= minimumWeightCoverage - slack;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values) / values.length;
}
