import { normalCumulative, z95 } from './statistics/normal-distribution.ts';

/**
 * The signed distance of a score from its target, and how sure one can be of its sign. The four phrases
 * are the only way a page or a PDF may speak about a gap.
 */
export type GapWord = 'clear' | 'probable' | 'even' | 'above';

export interface Gap {
  /** Score minus target, in levels: negative is below the target. */
  readonly gap: number;
  /** Standard error of the gap: √(sem² + se of the target²). */
  readonly standardError: number;
  readonly interval95: readonly [number, number];
  /** Probability (0-1) that the true score lies below the target. */
  readonly probabilityBelow: number;
  readonly word: GapWord;
}

const clearFrom = 0.9;
const probableFrom = 0.7;
const evenFrom = 0.3;

/**
 * One row of the gap table. `sem` is the standard error of the score, `targetError` that of the target
 * (0 for a target set by hand), both in levels; they must not both be 0. Reference values: gap-table.
 */
export function gapToTarget(score: number, target: number, sem: number, targetError: number): Gap {
  const gap = score - target;
  const standardError = Math.hypot(sem, targetError);
  const probabilityBelow = normalCumulative(-gap / standardError);
  return {
    gap,
    standardError,
    interval95: [gap - z95 * standardError, gap + z95 * standardError],
    probabilityBelow,
    word: gapWord(probabilityBelow),
  };
}

function gapWord(probabilityBelow: number): GapWord {
  if (probabilityBelow >= clearFrom) return 'clear';
  if (probabilityBelow >= probableFrom) return 'probable';
  return probabilityBelow >= evenFrom ? 'even' : 'above';
}
