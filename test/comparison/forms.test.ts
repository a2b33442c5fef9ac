import { expect, it } from '@jest/globals';
import { readComparisonChoice } from '../../src/comparison/forms.ts';

it('shows those in the running by composite unless the address asks for something else', () => {
  expect(readComparisonChoice({})).toEqual({ order: 'composite', show: 'running', pins: [] });
  expect(readComparisonChoice({ order: 'name', show: 'all', pin: 'a' })).toEqual({
    order: 'name',
    show: 'all',
    pins: ['a'],
  });
  expect(() => readComparisonChoice({ show: 'rejected' })).toThrow();
});
