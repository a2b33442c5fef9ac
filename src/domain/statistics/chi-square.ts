/**
 * The median of the chi-square distribution, needed for Cattell's pattern similarity.
 */

/**
 * The value below which half of a chi-square variable with `degrees` (≥ 1) degrees of freedom lies.
 * Bisection on the regularised incomplete gamma function, to the last bit.
 */
export function chiSquareMedian(degrees: number): number {
  let low = 0;
  let high = degrees + 1;
  for (let step = 0; step < 200 && high - low > Number.EPSILON * high; step += 1) {
    const middle = (low + high) / 2;
    if (lowerGamma(degrees / 2, middle / 2) < 0.5) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Regularised lower incomplete gamma P(a, x) by its series (Abramowitz & Stegun 6.5.29). */
function lowerGamma(a: number, x: number): number {
  if (x === 0) return 0;
  let term = 1 / a;
  let total = term;
  for (let n = 1; n < 1000 && term > total * Number.EPSILON; n += 1) {
    term *= x / (a + n);
    total += term;
  }
  return total * Math.exp(-x + a * Math.log(x) - logGamma(a));
}

/** ln Γ(a) for a > 0: Stirling's series after shifting the argument up to where it is exact. */
function logGamma(a: number): number {
  let shift = 0;
  let x = a;
  while (x < 15) {
    shift += Math.log(x);
    x += 1;
  }
  const series = 1 / (12 * x) - 1 / (360 * x ** 3) + 1 / (1260 * x ** 5) - 1 / (1680 * x ** 7);
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series - shift;
}
