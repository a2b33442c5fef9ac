import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ObjectId } from 'mongodb';
import { valueKey } from '../../../src/data/embedded/keys.ts';
import { compareValues } from '../../../src/data/embedded/values.ts';

const texts = fc.string({
  unit: fc.constantFrom('a', 'b', '\0', '\u0001', 'å', '\uFB01', '😀', '\u00ff'),
  maxLength: 6,
});
const scalars = fc.oneof(
  fc.double(),
  fc.integer({ min: -3, max: 3 }),
  texts,
  fc.boolean(),
  fc.constantFrom<unknown>(null, undefined),
  fc.date({ noInvalidDate: true }),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(bytes)),
  fc.uint8Array({ maxLength: 4 }).map((bytes) => Buffer.from(bytes)),
);

test('the order of keys is the order of values', () => {
  fc.assert(
    fc.property(scalars, scalars, (a, b) => {
      const ofKeys = Buffer.compare(valueKey(a).key, valueKey(b).key);
      expect(Math.sign(compareValues(a, b)) + 0).toBe(ofKeys);
    }),
    { numRuns: 2000 },
  );
});

test('values are ordered by type, documents and lists by their content', () => {
  const inOrder = [
    ...[null, NaN, -1, 0, 0.5, 1, '', 'a', 'b', {}, { a: 1 }, { a: 1, b: 1 }, { a: 2 }, { b: 1 }, { a: 'x' }],
    ...[
      [],
      [1],
      [1, 1],
      [2],
      Buffer.from([9]),
      Buffer.from([1, 1]),
      new ObjectId(),
      false,
      true,
      new Date(0),
    ],
  ];
  const shuffled = [...inOrder.slice(11), ...inOrder.slice(0, 11)].reverse();
  expect(shuffled.sort(compareValues)).toEqual(inOrder);
});
