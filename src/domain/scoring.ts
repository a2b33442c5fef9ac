import {
  competencyScore,
  evidenceByCompetency,
  mean,
  raterMean,
  type CompetencyScore,
  type Evidence,
  type RaterSheet,
} from './competency-score.ts';
import { scale } from './rubric.ts';
import type { Rating } from './scorecard.ts';

/**
 * From ratings to the composite: question ratings → competency mean per interviewer → mean over
 * interviewers → weighted mean over competencies. Mechanical on purpose: combining by rule predicts
 * better than combining in the head (Kuncel, Klieger, Connelly & Ones 2013). Missing is never zero:
 * asked without evidence lowers the coverage, not the score.
 */
export const formulaVersion = 'smil-scoring/1';

/** A composite or a fit needs evidence for at least this share of the weight. */
const minimumWeightCoverage = 2 / 3;
/** Shares are compared with this slack, so that 2 of 3 is 2/3 whatever the rounding of the division. */
const slack = 1e-9;

export interface Composite {
  readonly competencies: readonly CompetencyScore[];
  /** Weighted mean on the 1-5 scale; null below two thirds of the weight. */
  readonly composite: number | null;
  /** Share (0-1) of the weight for which there is evidence. */
  readonly weightCoverage: number;
  /** What the composite would be from each interviewer alone; null where that is too little. */
  readonly byRater: readonly { readonly raterId: string; readonly composite: number | null }[];
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
  const evidence = evidenceByCompetency(sheets, weights);
  const competencies = [...evidence].map(([competency, own]) => competencyScore(competency, own));
  const whole = weightedMean(competencies, weights);
  const { asked, rated } = countCells(sheets);

  return {
    competencies,
    composite: whole.mean,
    weightCoverage: whole.weightCoverage,
    byRater: sheets.map(({ raterId }) => ({
      raterId,
      composite: weightedMean(
        competencies.map(({ competency, byRater }) => ({
          competency,
          score: byRater.find((one) => one.raterId === raterId)?.score ?? null,
        })),
        weights,
      ).mean,
    })),
    evidenceShare: asked === 0 ? null : rated / asked,
    // With a level in every cell there is nothing to fill in.
    bounds:
      rated === asked
        ? { ifLowest: whole.mean, ifHighest: whole.mean }
        : {
            ifLowest: compositeWithGaps(evidence, weights, scale.lowest),
            ifHighest: compositeWithGaps(evidence, weights, scale.highest),
          },
    ratedQuestions: sum(competencies.map(({ ratedQuestions }) => ratedQuestions)),
    plannedQuestions: sum(competencies.map(({ plannedQuestions }) => plannedQuestions)),
    raters: sheets.filter(({ ratings }) => ratings.some(({ rating }) => typeof rating === 'number')).length,
  };
}

function countCells(sheets: readonly RaterSheet[]): { readonly asked: number; readonly rated: number } {
  let asked = 0;
  let rated = 0;
  for (const { ratings } of sheets) {
    for (const { rating } of ratings) {
      if (rating !== 'not-asked') asked += 1;
      if (typeof rating === 'number') rated += 1;
    }
  }
  return { asked, rated };
}

/** Over the competencies that have a score; the mean is null when they carry too little of the weight. */
function weightedMean(
  competencies: readonly Pick<CompetencyScore, 'competency' | 'score'>[],
  weights: ReadonlyMap<string, number>,
): { readonly mean: number | null; readonly weightCoverage: number } {
  let total = 0;
  let covered = 0;
  let allWeight = 0;
  for (const { competency, score } of competencies) {
    const weight = weights.get(competency) ?? 0;
    allWeight += weight;
    if (score === null) continue;
    total += score * weight;
    covered += weight;
  }
  const weightCoverage = allWeight === 0 ? 0 : covered / allWeight;
  return { mean: coversEnough(weightCoverage) ? total / covered : null, weightCoverage };
}

function compositeWithGaps(
  evidence: Evidence,
  weights: ReadonlyMap<string, number>,
  level: (typeof scale)['lowest' | 'highest'],
): number | null {
  const filled = (rating: Rating) => (rating === 'no-evidence' || rating === 'declined' ? level : rating);
  const competencies = [...evidence].map(([competency, own]) => ({
    competency,
    score: mean(own.flatMap(({ ratings }) => raterMean(ratings.map(({ rating }) => filled(rating))) ?? [])),
  }));
  return weightedMean(competencies, weights).mean;
}

/** True when the evidence covers at least two thirds of the weight. */
export function coversEnough(weightCoverage: number): boolean {
  return weightCoverage >= minimumWeightCoverage - slack;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
