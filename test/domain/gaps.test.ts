import { describe, expect, it } from '@jest/globals';
import { gapToTarget } from '../../src/domain/gaps.ts';
import { expectWithin, referenceVector, type ReferenceVector } from './reference-vectors.ts';

interface GapInput {
  readonly candidate: readonly number[];
  readonly ideal: readonly number[];
  readonly sem: readonly number[];
  readonly seTarget: readonly number[];
}

describe('gapToTarget', () => {
  it('reproduces gap-table', () => {
    const { input, expected, tolerance } = referenceVector('gap-table') as ReferenceVector<
      GapInput,
      Record<string, unknown>
    >;

    const gaps = input.candidate.map((score, i) =>
      gapToTarget(score, input.ideal[i] ?? 0, input.sem[i] ?? 0, input.seTarget[i] ?? 0),
    );

    expectWithin(
      {
        gap: gaps.map(({ gap }) => gap),
        se: gaps.map(({ standardError }) => standardError),
        ci95: gaps.map(({ interval95 }) => interval95),
        pBelow: gaps.map(({ probabilityBelow }) => probabilityBelow),
      },
      expected,
      tolerance,
    );
  });

  it.each([
    [-1, 'clear'],
    [-0.4, 'probable'],
    [0, 'even'],
    [-0.15, 'even'],
    [0.4, 'above'],
  ])('calls a gap of %d with a standard error of 0.5 %s', (gap, word) => {
    expect(gapToTarget(3 + gap, 3, 0.5, 0).word).toBe(word);
  });
});
