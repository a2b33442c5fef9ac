import { nextPlace } from '../../../src/browser/page/next-place.ts';

test.each([
  ['ArrowDown', null, 0],
  ['ArrowDown', 0, 1],
  ['ArrowDown', 2, 0],
  ['ArrowUp', null, 2],
  ['ArrowUp', 2, 1],
  ['ArrowUp', 0, 2],
  ['Home', 2, 0],
  ['End', 0, 2],
  ['Tab', 0, null],
  ['a', 0, null],
] as const)('%s at %p of three leads to %p', (key, place, next) => {
  expect(nextPlace(key, place, 3)).toBe(next);
});

test('nothing leads into an empty list', () => {
  expect(nextPlace('ArrowDown', null, 0)).toBeNull();
});
