import { describe, expect, test } from '@jest/globals';
import { asksForReason, ratingAdvice } from '../../src/domain/rating-advice.ts';

describe('what ticks and rating say about each other', () => {
  test.each([
    [null, null, 'nothing-yet'],
    [null, 4, 'suggests'],
    [4, 4, 'agrees'],
    [3, 4, 'differs'],
    [2, 4, 'overruled'],
    [5, 1, 'overruled'],
    [3, null, 'unticked'],
    ['not-asked', null, 'not-asked'],
    ['no-evidence', 4, 'no-evidence'],
    ['declined', 4, 'declined'],
  ] as const)('rating %s with suggestion %s is %s', (rating, suggested, advice) => {
    expect(ratingAdvice(rating, suggested)).toBe(advice);
  });

  test('a reason is asked for when it was not asked and when the ticks are overruled', () => {
    const advices = ['nothing-yet', 'suggests', 'agrees', 'differs', 'overruled', 'unticked'] as const;
    const all = [...advices, 'not-asked', 'no-evidence', 'declined'] as const;
    expect(all.filter(asksForReason)).toEqual(['overruled', 'not-asked']);
  });
});
