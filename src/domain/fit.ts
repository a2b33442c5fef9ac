import type { TargetMode } from './ideal-profile.ts';
import { scale as serviceScale } from './rubric.ts';
import { coversEnough } from './scoring.ts';

/**
 * Service Profile Fit: how far a candidate's scores fall short of the ideal profile, on 0-100. A
 * one-sided, weighted Euclidean distance: an excess cannot buy back a shortfall, and one large gap is
 * worse than several small ones. It describes; ranking uses the composite. Never show it without the
 * signed gaps beside it (Edwards 1993).
 */
export interface FitDimension {
  /** Score on the scale; null without evidence. */
  readonly score: number | null;
  readonly target: number;
  /** ≥ 0; weights are re-normalised over the dimensions with evidence. */
  readonly weight: number;
  readonly mode: TargetMode;
  /** Only for `around`: levels either side of the target that still count as on target. */
  readonly tolerance: number;
}

export interface ServiceFit {
  /** 0 (bottom of every scale) to 100 (no target missed); null below two thirds of the weight. */
  readonly fit: number | null;
  /** Share (0-1) of the weight with evidence. */
  readonly weightCoverage: number;
  /** Shortfall per dimension with evidence and weight, in levels, in the order given. */
  readonly shortfalls: readonly number[];
  /** Largest possible shortfall of the same dimensions. */
  readonly maxShortfalls: readonly number[];
  /** Weighted root mean square of the shortfalls, and of the largest possible ones. */
  readonly distance: number;
  readonly maxDistance: number;
}

/**
 * Fit = 100 (1 − S/M), with S² = Σ w s² and M² = Σ w m² over the dimensions that have evidence and
 * weight. Null when M is 0 (every target at the bottom) or the evidence covers too little weight.
 * Reference values: fit-at-target, fit-floor, fit-equal-weights, fit-excess-not-penalised,
 * fit-too-little-evidence.
 */
export function serviceFit(
  dimensions: readonly FitDimension[],
  { lowest, highest }: { readonly lowest: number; readonly highest: number } = serviceScale,
): ServiceFit {
  const weighted = dimensions.filter(({ weight }) => weight > 0);
  const allWeight = weighted.reduce((total, { weight }) => total + weight, 0);
  const measured = weighted.flatMap((dimension) =>
    dimension.score === null ? [] : [{ ...dimension, score: dimension.score }],
  );
  const coveredWeight = measured.reduce((total, { weight }) => total + weight, 0);
  const weightCoverage = allWeight === 0 ? 0 : coveredWeight / allWeight;

  const shortfalls = measured.map(shortfall);
  const maxShortfalls = measured.map((dimension) => maxShortfall(dimension, lowest, highest));
  const rootMeanSquare = (values: readonly number[]) =>
    Math.sqrt(
      values.reduce(
        (total, value, i) => total + ((measured[i]?.weight ?? 0) / coveredWeight) * value ** 2,
        0,
      ),
    );
  const distance = rootMeanSquare(shortfalls);
  const maxDistance = rootMeanSquare(maxShortfalls);
  const computable = maxDistance > 0 && coversEnough(weightCoverage);

  return {
    fit: computable ? 100 * (1 - distance / maxDistance) : null,
    weightCoverage,
    shortfalls,
    maxShortfalls,
    distance,
    maxDistance,
  };
}

function shortfall({ score, target, mode, tolerance }: FitDimension & { readonly score: number }): number {
  return mode === 'around' ? Math.max(0, Math.abs(score - target) - tolerance) : Math.max(0, target - score);
}

function maxShortfall(
  { target, mode, tolerance }: Pick<FitDimension, 'target' | 'mode' | 'tolerance'>,
  lowest: number,
  highest: number,
): number {
  return mode === 'around' ? Math.max(target - lowest, highest - target) - tolerance : target - lowest;
}
