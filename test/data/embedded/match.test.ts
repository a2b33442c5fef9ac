import { expect, test } from '@jest/globals';
import { ObjectId } from 'mongodb';
import { admit, encode, type Doc } from '../../../src/data/embedded/documents.ts';
import { matcher } from '../../../src/data/embedded/match.ts';

const id = new ObjectId();
const bytes = (...list: number[]) => Buffer.from(list);

/** What each filter does and does not find: the expected answers are those of MongoDB 7. */
const cases: { name: string; filter: Doc; finds: Doc[]; misses: Doc[] }[] = [
  {
    name: 'null finds null, missing and lists with null',
    filter: { a: null },
    finds: [{ a: null }, {}, { a: [null] }],
    misses: [{ a: 1 }, { a: [] }],
  },
  {
    name: 'null in a list of values',
    filter: { a: { $in: [null] } },
    finds: [{ a: null }, {}],
    misses: [{ a: 1 }],
  },
  {
    name: 'null on the way through lists',
    filter: { 'a.b': null },
    finds: [{ a: [{ b: 1 }, {}] }, { a: {} }, { a: 4 }, {}],
    misses: [{ a: [{ b: 1 }] }, { a: [] }, { a: [4] }],
  },
  {
    name: 'not null through lists',
    filter: { 'a.b': { $ne: null } },
    finds: [{ a: [{ b: 1 }] }],
    misses: [{ a: [{ b: 1 }, {}] }, { a: {} }],
  },
  { name: 'as large as null', filter: { a: { $gte: null } }, finds: [{ a: null }, {}], misses: [{ a: 1 }] },
  { name: 'larger than null', filter: { a: { $gt: null } }, finds: [], misses: [{ a: null }, {}, { a: 1 }] },
  {
    name: 'no element equals',
    filter: { 'a.b': { $ne: 1 } },
    finds: [{ a: [{ b: 3 }] }, {}],
    misses: [{ a: [{ b: 1 }, { b: 2 }] }],
  },
  {
    name: 'not in',
    filter: { a: { $nin: [1, 9] } },
    finds: [{}, { a: 3 }],
    misses: [{ a: 1 }, { a: [1, 2] }],
  },
  {
    name: 'bounds met by different elements',
    filter: { a: { $gt: 5, $lt: 10 } },
    finds: [{ a: [1, 20] }, { a: 7 }],
    misses: [{ a: [30] }],
  },
  {
    name: 'bounds met by one element',
    filter: { a: { $elemMatch: { $gt: 5, $lt: 10 } } },
    finds: [{ a: [7] }],
    misses: [{ a: [1, 20] }, { a: 7 }],
  },
  {
    name: 'the order of fields',
    filter: { a: { x: 1, y: 2 } },
    finds: [{ a: { x: 1, y: 2 } }],
    misses: [{ a: { y: 2, x: 1 } }, { a: { x: 1 } }],
  },
  {
    name: 'a whole list',
    filter: { a: [1, 2] },
    finds: [{ a: [1, 2] }, { a: [[1, 2]] }],
    misses: [{ a: [2, 1] }, { a: [1, 2, 3] }],
  },
  { name: 'lists in lists stay closed', filter: { a: 1 }, finds: [{ a: [1] }], misses: [{ a: [[1, 2]] }] },
  {
    name: 'documents in lists in lists stay closed',
    filter: { 'a.b': 1 },
    finds: [{ a: [{ b: 1 }] }],
    misses: [{ a: [[{ b: 1 }]] }],
  },
  {
    name: 'lists on two levels',
    filter: { 'a.b.c': 2 },
    finds: [{ a: [{ b: [{ c: 1 }, { c: 2 }] }] }],
    misses: [{ a: [{ b: [{ c: 3 }] }] }],
  },
  { name: 'bytes', filter: { a: bytes(0xff) }, finds: [{ a: bytes(0xff) }], misses: [{ a: bytes(0xfe) }] },
  {
    name: 'other bytes',
    filter: { a: { $ne: bytes(0xff) } },
    finds: [{ a: bytes(0xfe) }],
    misses: [{ a: bytes(0xff) }],
  },
  {
    name: 'bytes by length, then content',
    filter: { a: { $gt: bytes(5) } },
    finds: [{ a: bytes(1, 1) }, { a: bytes(6) }],
    misses: [{ a: bytes(4) }],
  },
  { name: 'an id is not its text', filter: { a: id }, finds: [{ a: id }], misses: [{ a: id.toHexString() }] },
  {
    name: 'a moment is not its number',
    filter: { a: new Date(5) },
    finds: [{ a: new Date(5) }],
    misses: [{ a: 5 }],
  },
  {
    name: 'ranges keep to their type',
    filter: { a: { $gte: 1 } },
    finds: [{ a: 1 }],
    misses: [{ a: '1' }, { a: true }, { a: new Date(5) }, {}, { a: null }],
  },
  { name: 'NaN is in no range', filter: { a: { $lt: 5 } }, finds: [{ a: 2 }], misses: [{ a: NaN }] },
  { name: 'NaN equals NaN', filter: { a: NaN }, finds: [{ a: NaN }], misses: [{ a: 1 }] },
  { name: 'zero has no sign', filter: { a: 0 }, finds: [{ a: -0 }], misses: [{ a: 1 }] },
  {
    name: 'text by code point',
    filter: { a: { $gt: '\uFB01' } },
    finds: [{ a: '\u{1F600}' }],
    misses: [{ a: 'z' }],
  },
  {
    name: 'nothing there',
    filter: { 'a.b': { $exists: false } },
    finds: [{ a: [{}] }, { a: [] }, {}],
    misses: [{ a: [{ b: 1 }, {}] }],
  },
  { name: 'null is there', filter: { a: { $exists: true } }, finds: [{ a: null }], misses: [{}] },
  { name: 'a list by its length', filter: { a: { $size: 0 } }, finds: [{ a: [] }], misses: [{ a: [1] }, {}] },
  {
    name: 'all of one value',
    filter: { a: { $all: [5] } },
    finds: [{ a: 5 }, { a: [5, 6] }],
    misses: [{ a: 6 }],
  },
  {
    name: 'all of two values',
    filter: { a: { $all: [1, 2] } },
    finds: [{ a: [2, 1] }],
    misses: [{ a: [1] }],
  },
  { name: 'all of nothing', filter: { a: { $all: [] } }, finds: [], misses: [{ a: [1] }, { a: [] }] },
  {
    name: 'two conditions on one element',
    filter: { a: { $elemMatch: { x: 1, y: 1 } } },
    finds: [{ a: [{ x: 1, y: 1 }] }],
    misses: [
      {
        a: [
          { x: 1, y: 2 },
          { x: 2, y: 1 },
        ],
      },
      { a: { x: 1, y: 1 } },
    ],
  },
  {
    name: 'two conditions on any elements',
    filter: { 'a.x': 1, 'a.y': 1 },
    finds: [
      {
        a: [
          { x: 1, y: 2 },
          { x: 2, y: 1 },
        ],
      },
    ],
    misses: [{ a: [{ x: 1 }] }],
  },
  {
    name: 'not larger, or not there',
    filter: { a: { $not: { $gt: 5 } } },
    finds: [{ a: 1 }, {}],
    misses: [{ a: [1, 9] }],
  },
  { name: 'no such text', filter: { a: { $not: /x/ } }, finds: [{ a: 'y' }, {}], misses: [{ a: 'x' }] },
  {
    name: 'a pattern',
    filter: { a: /anna/i },
    finds: [{ a: 'Anna' }, { a: ['Bo', 'anna'] }],
    misses: [{ a: 'Bo' }, {}],
  },
  {
    name: 'a pattern among values',
    filter: { a: { $in: [/^A/, 7] } },
    finds: [{ a: 'Anna' }, { a: 7 }],
    misses: [{ a: 'Bo' }],
  },
  {
    name: 'a pattern as text',
    filter: { a: { $regex: '^a', $options: 'i' } },
    finds: [{ a: 'Anna' }],
    misses: [{ a: 'Bo' }],
  },
  {
    name: 'neither',
    filter: { $nor: [{ a: 1 }, { a: 2 }] },
    finds: [{ a: 3 }, {}],
    misses: [{ a: 1 }, { a: 2 }],
  },
  {
    name: 'both, one of them a choice',
    filter: { $and: [{ a: 1 }, { $or: [{ b: 3 }, { b: 9 }] }] },
    finds: [{ a: 1, b: 3 }],
    misses: [{ a: 1, b: 2 }],
  },
  {
    name: 'the place of an element',
    filter: { 'a.0': 5 },
    finds: [{ a: [5, 6] }, { a: { 0: 5 } }],
    misses: [{ a: [6, 5] }],
  },
  {
    name: 'a field of the element at a place',
    filter: { 'a.1.b': 2 },
    finds: [{ a: [{ b: 1 }, { b: 2 }] }],
    misses: [{ a: [{ b: 2 }, { b: 1 }] }],
  },
  {
    name: 'fields named as JavaScript names its own',
    filter: { toString: null },
    finds: [{}],
    misses: [{ toString: 1 }],
  },
];

test.each(cases)('$name', ({ filter, finds, misses }) => {
  // Through BSON and back, as documents and filters arrive.
  const matches = matcher(admit(encode(filter)));
  expect(finds.filter((doc) => !matches(admit(encode(doc))))).toEqual([]);
  expect(misses.filter((doc) => matches(admit(encode(doc))))).toEqual([]);
});

test.each([
  { a: { $in: 1 } },
  { a: { $not: 1 } },
  { a: { $size: 'x' } },
  { a: { $gt: /x/ } },
  { a: { $regex: '(' } },
  { a: { $regex: 5 } },
  { a: { $elemMatch: 1 } },
  { $or: {} },
])('the senseless filter %j is refused', (filter) => {
  expect(() => matcher(filter)).toThrow(expect.objectContaining({ code: 2 }));
});

test.each([{ a: { $type: 'x' } }, { $expr: {} }, { $where: '1' }, { a: { $elemMatch: { $mod: [1, 1] } } }])(
  'the filter %j is refused by name',
  (filter) => {
    expect(() => matcher(filter)).toThrow(expect.objectContaining({ code: 238 }));
  },
);
