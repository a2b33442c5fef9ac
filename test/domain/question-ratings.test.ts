import { expect, it } from '@jest/globals';
import { meanRating } from '../../src/domain/question-ratings.ts';

it.each([
  [[3, 4, 'declined', null], { mean: 3.5, rated: 2, count: 4 }],
  [[5], { mean: 5, rated: 1, count: 1 }],
  [['not-asked', 'no-evidence'], { mean: null, rated: 0, count: 2 }],
  [[], { mean: null, rated: 0, count: 0 }],
] as const)('makes the mean of %j of what was rated', (ratings, mean) => {
  expect(meanRating(ratings)).toEqual(mean);
});
