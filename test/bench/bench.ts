/** One comparison, taken side by side in one run: ours against what people would use in its place. */
export interface Bench {
  readonly name: string;
  /** The ratio that must be reached; more is better. */
  readonly goal: number;
  readonly run: () => Promise<BenchResult>;
}

export interface BenchResult {
  /** The median of the rounds' ratios. */
  readonly ratio: number;
  /** What was measured, round by round, in words. */
  readonly lines: readonly string[];
}

/** The middle one; of an even number the upper of the two in the middle. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
