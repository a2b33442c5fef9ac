import { chiSquareMedian } from './statistics/chi-square.ts';

/**
 * Indices of how alike two profiles are. All are symmetric: they punish exceeding the ideal as much as
 * missing it, and a correlation ignores level altogether. They are for an expert's second look, never a
 * headline; the fit (fit.ts) and the signed gaps are what the pages show.
 */
export interface ProfileIndices {
  /** Candidate minus ideal, per dimension. */
  readonly differences: readonly number[];
  readonly squaredDistance: number;
  readonly distance: number;
  /** Root mean square difference, in levels. */
  readonly rootMeanSquare: number;
  readonly meanAbsoluteDifference: number;
  /** Pearson correlation across dimensions: shape only. Null when one of the profiles is flat. */
  readonly shapeCorrelation: number | null;
  /** Intraclass correlation of the double-entered columns. Null when nothing varies. */
  readonly doubleEntry: number | null;
  /** Three parts that add up to the squared distance. Null when one of the profiles is flat. */
  readonly decomposition: {
    readonly elevation: number;
    readonly scatter: number;
    readonly shape: number;
  } | null;
}

/**
 * Cronbach & Gleser 1953; double entry as in Furr 2010. Both arrays hold the same dimensions (at least
 * one) on the same scale. Reference values: profile-d-indices, profile-same-shape-lower.
 */
export function profileIndices(candidate: readonly number[], ideal: readonly number[]): ProfileIndices {
  const differences = candidate.map((score, i) => score - (ideal[i] ?? Number.NaN));
  const squaredDistance = sum(differences.map((difference) => difference ** 2));
  const count = differences.length;
  const r = correlation(candidate, ideal);
  const elevation = count * (mean(candidate) - mean(ideal)) ** 2;
  const [candidateSpread, idealSpread] = [spread(candidate), spread(ideal)];

  return {
    differences,
    squaredDistance,
    distance: Math.sqrt(squaredDistance),
    rootMeanSquare: Math.sqrt(squaredDistance / count),
    meanAbsoluteDifference: sum(differences.map(Math.abs)) / count,
    shapeCorrelation: r,
    doubleEntry: correlation([...candidate, ...ideal], [...ideal, ...candidate]),
    decomposition:
      r === null
        ? null
        : {
            elevation,
            scatter: (candidateSpread - idealSpread) ** 2,
            shape: 2 * candidateSpread * idealSpread * (1 - r),
          },
  };
}

/**
 * Cattell's r_p (1949): (E − Σd²)/(E + Σd²), where d is the difference in standard deviations of each
 * dimension and E twice the median of chi-square. From −1 (unlike) over 0 (as like as chance) to 1.
 * Reference values: profile-cattell-rp.
 */
export function patternSimilarity(
  candidate: readonly number[],
  ideal: readonly number[],
  deviations: readonly number[],
): { readonly expected: number; readonly squares: number; readonly similarity: number } {
  const squares = sum(
    candidate.map((score, i) => ((score - (ideal[i] ?? Number.NaN)) / (deviations[i] ?? Number.NaN)) ** 2),
  );
  const expected = 2 * chiSquareMedian(candidate.length);
  return { expected, squares, similarity: (expected - squares) / (expected + squares) };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]) => sum(values) / values.length;

/** Square root of the sum of squared deviations from the mean. */
function spread(values: readonly number[]): number {
  const centre = mean(values);
  return Math.sqrt(sum(values.map((value) => (value - centre) ** 2)));
}

function correlation(a: readonly number[], b: readonly number[]): number | null {
  const scatter = spread(a) * spread(b);
  if (scatter === 0) return null;
  const [centreA, centreB] = [mean(a), mean(b)];
  return sum(a.map((value, i) => (value - centreA) * ((b[i] ?? Number.NaN) - centreB))) / scatter;
}
