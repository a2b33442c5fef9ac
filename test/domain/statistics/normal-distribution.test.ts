import { describe, expect, it } from '@jest/globals';
import { normalCumulative, z95 } from '../../../src/domain/statistics/normal-distribution.ts';

describe('normalCumulative', () => {
  // Published to fifteen digits, e.g. in tables of the normal integral.
  it.each([
    [0, 0.5],
    [1, 0.841344746068543],
    [-1, 0.158655253931457],
    [z95, 0.975],
    [2.9, 0.998134186699616],
    [3.1, 0.999032396786782],
    [-4, 3.16712418331199e-5],
    [-6, 9.86587645037698e-10],
  ])('at %d is %d', (z, expected) => {
    expect(Math.abs(normalCumulative(z) - expected)).toBeLessThan(1e-14);
  });

  it('goes to 0 and 1 at the far ends and stays undefined for no number', () => {
    expect([normalCumulative(-50), normalCumulative(50)]).toEqual([0, 1]);
    expect(normalCumulative(Number.NaN)).toBeNaN();
  });
});
