import { describe, expect, it } from '@jest/globals';
import { panelError, standardError } from '../../../src/domain/statistics/panel-error.ts';
import { expectWithin, referenceVector, type ReferenceVector } from '../reference-vectors.ts';

interface PanelInput {
  readonly raterScoresByCandidate: Record<string, readonly number[]>;
}

describe('panelError', () => {
  it('reproduces sem-pooled-blended', () => {
    const { input, expected, tolerance } = referenceVector('sem-pooled-blended') as ReferenceVector<
      PanelInput,
      { df: number; blendedVariance: number; sem: Record<string, number> }
    >;
    const scores = input.raterScoresByCandidate;

    const error = panelError(Object.values(scores));

    expectWithin(
      {
        df: error.degrees,
        blendedVariance: error.blendedVariance,
        sem: Object.fromEntries(
          Object.entries(scores).map(([name, own]) => [name, standardError(error, own.length)]),
        ),
      },
      { df: expected.df, blendedVariance: expected.blendedVariance, sem: expected.sem },
      tolerance,
    );
  });

  it('lets the prior speak alone when no candidate has two interviewers', () => {
    const error = panelError([[4], [2], []]);

    expect(error.degrees).toBe(0);
    expect(standardError(error, 1)).toBeCloseTo(0.7, 12);
  });
});
