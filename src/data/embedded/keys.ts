import { createHash } from 'node:crypto';
import { BSON } from 'mongodb';
import { isDoc, type Doc } from './documents.ts';
import { badValue } from './errors.ts';

/** The first byte of a key; ascending like MongoDB's order of types. */
const tag = {
  null: 5,
  number: 10,
  string: 20,
  object: 30,
  array: 40,
  binary: 50,
  id: 60,
  boolean: 70,
  date: 80,
};

/** Longer values are cut and end in a hash: equal values still have equal keys, but the order is lost. */
const longestBytes = 360;

export interface ValueKey {
  key: Buffer;
  /** Whether the order of keys is the order of values. */
  ordered: boolean;
}

/** The key of a value: keys compare byte by byte as the values compare, and none is the start of another. */
export function valueKey(value: unknown): ValueKey {
  if (value === null || value === undefined) return { key: Buffer.from([tag.null]), ordered: true };
  if (typeof value === 'number') return { key: numberKey(tag.number, value), ordered: true };
  if (typeof value === 'string') return stringKey(value);
  if (typeof value === 'boolean') return { key: Buffer.from([tag.boolean, value ? 1 : 0]), ordered: true };
  if (value instanceof Date) return { key: numberKey(tag.date, value.getTime()), ordered: true };
  if (value instanceof BSON.ObjectId)
    return { key: Buffer.concat([Buffer.from([tag.id]), value.id]), ordered: true };
  if (value instanceof Uint8Array) return binaryKey(value);
  if (Array.isArray(value) || isDoc(value)) {
    const type = Array.isArray(value) ? tag.array : tag.object;
    return { key: Buffer.concat([Buffer.from([type]), hash(BSON.serialize({ value }))]), ordered: false };
  }
  throw badValue('This type of value cannot be a key.');
}

function hash(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function numberKey(type: number, value: number): Buffer {
  const key = Buffer.alloc(9);
  key[0] = type;
  // NaN stays all zeros: it sorts before every number.
  if (Number.isNaN(value)) return key;
  key.writeDoubleBE(value === 0 ? 0 : value, 1);
  const negative = (key.readUInt8(1) & 0x80) !== 0;
  if (!negative) key.writeUInt8(key.readUInt8(1) | 0x80, 1);
  else for (let at = 1; at < 9; at += 1) key.writeUInt8(~key.readUInt8(at) & 0xff, at);
  return key;
}

function stringKey(text: string): ValueKey {
  const bytes = Buffer.from(text, 'utf8');
  const zeros = bytes.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  const isLong = bytes.length + zeros > longestBytes;
  const out: number[] = [tag.string];
  // A zero byte is written as 0 255, and the end as 0 0 (or 0 2 and a hash): no text is the start of another.
  let budget = longestBytes;
  for (const byte of bytes) {
    if (budget <= 0) break;
    out.push(byte);
    if (byte === 0) out.push(255);
    budget -= byte === 0 ? 2 : 1;
  }
  if (isLong) return { key: Buffer.concat([Buffer.from([...out, 0, 2]), hash(bytes)]), ordered: false };
  return { key: Buffer.from([...out, 0, 0]), ordered: true };
}

function binaryKey(bytes: Uint8Array): ValueKey {
  const head = Buffer.alloc(5);
  head[0] = tag.binary;
  head.writeUInt32BE(bytes.length, 1);
  if (bytes.length <= longestBytes) return { key: Buffer.concat([head, bytes]), ordered: true };
  return { key: Buffer.concat([head, bytes.subarray(0, longestBytes), hash(bytes)]), ordered: false };
}

export function inverted(key: Buffer): Buffer {
  return key.map((byte) => ~byte & 0xff) as Buffer;
}

/** The last possible key that starts so: no value's key starts with 255. */
export function endOf(prefix: Buffer): Buffer {
  return Buffer.concat([prefix, Buffer.from([255])]);
}

export function idKey(id: unknown): Buffer {
  if (id === undefined || Array.isArray(id) || id instanceof RegExp)
    throw badValue('_id has no usable value.');
  const { key } = valueKey(id);
  if (key.length > 330) throw badValue('_id is too long: the embedded store takes up to 300 bytes.');
  return key;
}

/** The values a path reaches in a document. Arrays fan out; `isMany` tells that one was on the way. */
export function valuesAt(doc: Doc, path: string): { values: unknown[]; isMany: boolean } {
  let isMany = false;
  let current: unknown[] = [doc];
  for (const name of path.split('.')) {
    const next: unknown[] = [];
    for (const value of current) {
      if (Array.isArray(value)) {
        isMany = true;
        const elements: unknown[] = value.length === 0 ? [undefined] : value;
        for (const element of elements) next.push(isDoc(element) ? element[name] : undefined);
      } else next.push(isDoc(value) ? value[name] : undefined);
    }
    current = next;
  }
  const values = current.flatMap((value) => {
    if (!Array.isArray(value)) return [value];
    isMany = true;
    return value.length === 0 ? [undefined] : (value as unknown[]);
  });
  return { values, isMany };
}
