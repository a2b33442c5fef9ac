import { describe, expect, it } from '@jest/globals';
import { patternSimilarity, profileIndices } from '../../src/domain/profile-similarity.ts';
import { expectWithin, referenceVector, type ReferenceVector } from './reference-vectors.ts';

interface Profiles {
  readonly candidate: readonly number[];
  readonly ideal: readonly number[];
  readonly sd: readonly number[];
}

describe('profileIndices', () => {
  it.each(['profile-d-indices', 'profile-same-shape-lower'])('reproduces %s', (name) => {
    const { input, expected, tolerance } = referenceVector(name) as ReferenceVector<
      Profiles,
      Record<string, unknown>
    >;

    const indices = profileIndices(input.candidate, input.ideal);

    expectWithin(
      {
        differences: indices.differences,
        D2: indices.squaredDistance,
        D: indices.distance,
        rmsD: indices.rootMeanSquare,
        meanAbsDiff: indices.meanAbsoluteDifference,
        shapeCorrelation: indices.shapeCorrelation,
        doubleEntryICC: indices.doubleEntry,
        decomposition: indices.decomposition,
      },
      expected,
      tolerance,
    );
  });

  it('has no shape to compare when a profile is flat', () => {
    expect(profileIndices([3, 3, 3], [2, 3, 4])).toMatchObject({
      shapeCorrelation: null,
      decomposition: null,
      squaredDistance: 2,
    });
  });
});

describe('patternSimilarity', () => {
  it('reproduces profile-cattell-rp', () => {
    const { input, expected, tolerance } = referenceVector('profile-cattell-rp') as ReferenceVector<
      Profiles,
      Record<string, number>
    >;

    const result = patternSimilarity(input.candidate, input.ideal, input.sd);

    expectWithin(
      { E_k: result.expected, sumD2: result.squares, r_p: result.similarity },
      expected,
      tolerance,
    );
  });
});
