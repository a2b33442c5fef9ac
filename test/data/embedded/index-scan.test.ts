import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BSON, type Document } from 'mongodb';
import { endOf, valueKey } from '../../../src/data/embedded/keys.ts';
import { openStore, type OpenStore } from './store-fixture.ts';

let store: OpenStore;
beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store.discard());

const numbers = fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: -3, max: 3 }));

test('keys of numbers compare as the numbers', () => {
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      expect(Math.sign(Buffer.compare(valueKey(a).key, valueKey(b).key))).toBe(a < b ? -1 : a > b ? 1 : 0);
    }),
  );
});

test('keys of texts compare as their bytes', () => {
  const texts = fc.string({
    unit: fc.constantFrom('a', 'b', '\0', '\u0001', 'å', '😀', '\u00ff'),
    maxLength: 6,
  });
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      const expected = Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      const [left, right] = [valueKey(a).key, valueKey(b).key];
      expect(Math.sign(Buffer.compare(left, right))).toBe(expected);
      expect(Buffer.compare(left, endOf(left))).toBe(-1);
    }),
  );
});

const ids = ['650000000000000000000001', '650000000000000000000002'].map((text) => new BSON.ObjectId(text));
const scalar = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom<unknown>(0, 1, 2, -1.5, 'a', 'b', 'ab', '', '\0', true, false, null),
  },
  fc.constantFrom<unknown>(new Date(0), new Date(1000), new Date(-5), ...ids),
  fc.constantFrom<unknown>('x'.repeat(500), `${'x'.repeat(500)}y`, 'x'.repeat(360)),
);
const field = fc.oneof(
  { weight: 6, arbitrary: scalar },
  fc.array(scalar, { maxLength: 3 }),
  fc.constant({ c: 1 }),
);
const record = fc.record({ a: field, b: scalar }, { requiredKeys: [] });
const plain = fc.record({
  a: fc.constantFrom<unknown>(0, 1, 2, 'a', 'b', null),
  b: fc.constantFrom<unknown>(1, 2, 3),
});
const condition = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 3 }).map(($in) => ({ $in })),
  fc
    .tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte', '$eq', '$ne'), scalar)
    .map(([name, value]) => ({ [name]: value })),
  fc.tuple(scalar, scalar).map(([$gte, $lt]) => ({ $gte, $lt })),
);
const filter = fc.record({ a: condition, b: condition }, { requiredKeys: [] }) as fc.Arbitrary<Document>;
const sorts = fc.constantFrom<Document>({}, { a: 1 }, { a: -1 }, { a: 1, b: -1 }, { a: -1, b: 1 }, { b: 1 });

test('an index finds what reading everything finds', async () => {
  const lists = fc.oneof(fc.array(record, { maxLength: 12 }), fc.array(plain, { maxLength: 12 }));
  let round = 0;
  await fc.assert(
    fc.asyncProperty(
      lists,
      fc.array(filter, { minLength: 4, maxLength: 4 }),
      sorts,
      async (docs, filters, sort) => {
        round += 1;
        const bare = store.db.collection(`bare${round}`);
        const indexed = store.db.collection(`indexed${round}`);
        await indexed.createIndexes([{ key: { a: 1, b: -1 } }, { key: { b: 1 }, sparse: true }]);
        const numbered = docs.map((doc, n) => ({ ...doc, _id: n as never }));
        if (docs.length > 0) await bare.insertMany(numbered);
        if (docs.length > 0) await indexed.insertMany(numbered);
        if (docs.length > 1) {
          const change = { $set: { a: 'changed', b: 2 } };
          await Promise.all([bare, indexed].map((one) => one.updateOne({ _id: 0 as never }, change)));
          await Promise.all([bare, indexed].map((one) => one.deleteOne({ _id: 1 as never })));
        }
        for (const one of filters) {
          const order = { ...sort, _id: 1 } as Record<string, 1 | -1>;
          const [expected, found] = await Promise.all(
            [bare, indexed].map((each) => each.find(one).sort(order).toArray()),
          );
          expect(found).toEqual(expected);
          const keys = Object.keys(sort);
          const shown = await indexed.find(one).sort(sort).toArray();
          const pick = (doc: Document): unknown[] => keys.map((key) => (doc[key] as unknown) ?? null);
          if (docs.every((doc) => !Array.isArray(doc.a)))
            expect(shown.map(pick)).toEqual(expected?.map(pick));
          expect(shown).toHaveLength(expected?.length ?? -1);
        }
      },
    ),
    { numRuns: 25 },
  );
}, 60_000);
