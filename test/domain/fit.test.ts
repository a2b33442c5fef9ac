import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { serviceFit, type FitDimension } from '../../src/domain/fit.ts';
import { expectWithin, referenceVector, type ReferenceVector } from './reference-vectors.ts';

interface FitInput {
  readonly candidate: readonly (number | null)[];
  readonly ideal: readonly number[];
  readonly weights?: readonly number[];
  readonly scale: readonly [number, number];
}

interface FitExpected {
  readonly fit: number | null;
  readonly shortfalls?: readonly number[];
  readonly maxShortfalls?: readonly number[];
  readonly S?: number;
  readonly M?: number;
  readonly weightCoverage: number;
}

function dimensionsOf({ candidate, ideal, weights }: FitInput): FitDimension[] {
  return candidate.map((score, i) => ({
    score,
    target: ideal[i] ?? Number.NaN,
    weight: weights?.[i] ?? 1,
    mode: 'at-least',
    tolerance: 0,
  }));
}

describe('serviceFit', () => {
  it.each([
    'fit-at-target',
    'fit-floor',
    'fit-equal-weights',
    'fit-excess-not-penalised',
    'fit-too-little-evidence',
  ])('reproduces %s', (name) => {
    const { input, expected, tolerance } = referenceVector(name) as ReferenceVector<FitInput, FitExpected>;
    const [lowest, highest] = input.scale;

    const result = serviceFit(dimensionsOf(input), { lowest, highest });

    expectWithin(result.fit, expected.fit, tolerance);
    expectWithin(result.weightCoverage, expected.weightCoverage, tolerance);
    if (expected.S !== undefined) {
      expectWithin(result.shortfalls, expected.shortfalls, tolerance);
      expectWithin(result.maxShortfalls, expected.maxShortfalls, tolerance);
      expectWithin([result.distance, result.maxDistance], [expected.S, expected.M], tolerance);
    }
  });

  it('counts too much only where the target is marked around, beyond its tolerance', () => {
    const above = { score: 4.5, target: 3.5, weight: 1, tolerance: 0.5 };

    expect(serviceFit([{ ...above, mode: 'at-least' }])).toMatchObject({ fit: 100, shortfalls: [0] });
    expect(serviceFit([{ ...above, mode: 'around' }])).toMatchObject({
      fit: 75,
      shortfalls: [0.5],
      maxShortfalls: [2],
    });
  });

  it('has no figure when every target lies at the bottom or nothing has weight', () => {
    const dimension = { score: 3, target: 1, weight: 1, mode: 'at-least', tolerance: 0 } as const;

    expect(serviceFit([dimension]).fit).toBeNull();
    expect(serviceFit([{ ...dimension, weight: 0 }])).toMatchObject({ fit: null, weightCoverage: 0 });
  });

  it('lies between 0 and 100 and never falls when a score rises', () => {
    const level = fc.integer({ min: 10, max: 50 }).map((tenths) => tenths / 10);
    const dimension = fc.record({
      score: level,
      target: fc.integer({ min: 11, max: 50 }).map((tenths) => tenths / 10),
      weight: fc.integer({ min: 1, max: 3 }),
      mode: fc.constant('at-least' as const),
      tolerance: fc.constant(0),
    });
    fc.assert(
      fc.property(fc.array(dimension, { minLength: 1, maxLength: 10 }), (dimensions) => {
        const fit = serviceFit(dimensions).fit ?? Number.NaN;
        const raised = serviceFit(
          dimensions.map((one, i) => (i === 0 ? { ...one, score: Math.min(5, one.score + 0.5) } : one)),
        ).fit;

        expect(fit).toBeGreaterThanOrEqual(-1e-9);
        expect(fit).toBeLessThanOrEqual(100);
        expect(raised).toBeGreaterThanOrEqual(fit - 1e-9);
      }),
    );
  });
});
