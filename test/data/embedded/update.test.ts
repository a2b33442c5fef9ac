import { expect, test } from '@jest/globals';
import { admit, encode, type Doc } from '../../../src/data/embedded/documents.ts';
import { checkUpdate, updated } from '../../../src/data/embedded/update.ts';

function frozen(value: unknown): unknown {
  if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}

/** Through BSON, as documents and updates arrive. The old document must stay as it is. */
function change(doc: Doc, update: Doc): Doc {
  const asked = admit(encode(update));
  checkUpdate(asked);
  return updated(frozen(admit(encode(doc))) as Doc, asked);
}

const bytes = (byte: number) => Buffer.from([byte]);

test.each<{ doc: Doc; update: Doc; result: Doc }>([
  { doc: { a: { b: [{ c: 1 }] } }, update: { $set: { 'a.b.0.c': 2 } }, result: { a: { b: [{ c: 2 }] } } },
  { doc: { a: [1] }, update: { $set: { 'a.3': 9 } }, result: { a: [1, null, null, 9] } },
  { doc: {}, update: { $set: { 'a.b.c': 1 } }, result: { a: { b: { c: 1 } } } },
  { doc: { a: { b: 1, c: 2 } }, update: { $unset: { 'a.b': 1 } }, result: { a: { c: 2 } } },
  { doc: { a: [1, 2] }, update: { $unset: { 'a.0': 1 } }, result: { a: [null, 2] } },
  { doc: { a: 1 }, update: { $unset: { 'b.c': 1, a: 1 } }, result: {} },
  { doc: {}, update: { $inc: { 'a.b': 2 } }, result: { a: { b: 2 } } },
  { doc: { a: 'x' }, update: { $min: { a: 5 } }, result: { a: 5 } },
  { doc: { a: { x: 1 } }, update: { $max: { a: { x: 2 } } }, result: { a: { x: 2 } } },
  { doc: { a: [1, 2] }, update: { $push: { a: { $each: [3, 4], $slice: -3 } } }, result: { a: [2, 3, 4] } },
  { doc: { a: [0] }, update: { $addToSet: { a: -0 } }, result: { a: [0] } },
  {
    doc: { a: [{ x: 1, y: 2 }] },
    update: { $addToSet: { a: { y: 2, x: 1 } } },
    result: {
      a: [
        { x: 1, y: 2 },
        { y: 2, x: 1 },
      ],
    },
  },
  { doc: { a: [{ x: 1, y: 1 }, { x: 2 }] }, update: { $pull: { a: { x: 1 } } }, result: { a: [{ x: 2 }] } },
  { doc: { a: [1, 2, 3] }, update: { $pull: { a: { $gte: 2 } } }, result: { a: [1] } },
  { doc: { a: [[1], 1] }, update: { $pull: { a: 1 } }, result: { a: [[1]] } },
  {
    doc: { a: [bytes(0xff), bytes(0xfe)] },
    update: { $pull: { a: bytes(0xff) } },
    result: { a: [bytes(0xfe)] },
  },
  { doc: {}, update: { $pull: { a: 1 } }, result: {} },
])('$doc after $update', ({ doc, update, result }) => {
  expect(change(doc, update)).toEqual(result);
});

test.each<{ doc: Doc; update: Doc; code: number }>([
  { doc: { a: null }, update: { $inc: { a: 1 } }, code: 14 },
  { doc: { a: 'x' }, update: { $inc: { a: 1 } }, code: 14 },
  { doc: { a: null }, update: { $push: { a: 1 } }, code: 2 },
  { doc: { a: 4 }, update: { $pull: { a: 4 } }, code: 2 },
  { doc: { a: null }, update: { $set: { 'a.b': 1 } }, code: 28 },
  { doc: { a: [1] }, update: { $set: { 'a.b': 1 } }, code: 28 },
  { doc: { _id: 1 }, update: { $set: { _id: 2 } }, code: 66 },
  { doc: {}, update: { $set: { a: 1 }, $inc: { 'a.b': 1 } }, code: 40 },
  { doc: {}, update: { $bit: { a: { or: 1 } } }, code: 238 },
  { doc: {}, update: { $set: { 'a.$.b': 1 } }, code: 238 },
])('$doc refuses $update', ({ doc, update, code }) => {
  expect(() => change(doc, update)).toThrow(expect.objectContaining({ code }));
});
