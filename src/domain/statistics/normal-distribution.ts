/**
 * The standard normal distribution.
 */

/** The 97.5 % point, for two-sided 95 % intervals. */
export const z95 = 1.959963984540054;

const firstTerms = 200;
const continuedFractionDepth = 120;

/**
 * P(Z ≤ z) for a standard normal Z; absolute error below 1e-14. Near the middle the power series of erf
 * (Abramowitz & Stegun 7.1.6), in the tails the continued fraction of erfc (7.1.14), each where it
 * converges fast.
 */
export function normalCumulative(z: number): number {
  if (Number.isNaN(z)) return Number.NaN;
  const tail = Math.abs(z) < 3 ? 0.5 - centre(Math.abs(z)) : upperTail(Math.abs(z));
  return z < 0 ? tail : 1 - tail;
}

/** P(0 < Z < z), for z from 0 to about 3. */
function centre(z: number): number {
  let term = z;
  let total = z;
  for (let n = 1; n < firstTerms; n += 1) {
    term *= (z * z) / (2 * n + 1);
    total += term;
    if (term < total * Number.EPSILON) break;
  }
  return total * density(z);
}

/** P(Z > z), for z from about 3. */
function upperTail(z: number): number {
  if (z > 40) return 0;
  let fraction = z;
  for (let n = continuedFractionDepth; n >= 1; n -= 1) fraction = z + n / fraction;
  return density(z) / fraction;
}

function density(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}
