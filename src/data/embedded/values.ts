import { BSON } from 'mongodb';
import { isDoc, type Doc } from './documents.ts';

/** The place of a value's type in MongoDB's order. A missing value ranks with null. */
export function typeRank(value: unknown): number {
  if (value === null || value === undefined) return 5;
  if (typeof value === 'number') return 10;
  if (typeof value === 'string') return 20;
  if (Array.isArray(value)) return 40;
  if (value instanceof Uint8Array) return 50;
  if (value instanceof BSON.ObjectId) return 60;
  if (typeof value === 'boolean') return 70;
  if (value instanceof Date) return 80;
  return isDoc(value) ? 30 : 90;
}

/**
 * MongoDB's order of values: first by type, then within the type. mingo's own order differs where it matters:
 * it takes different bytes for equal, ignores the order of fields and orders text by UTF-16 units.
 */
export function compareValues(a: unknown, b: unknown): number {
  if (a === b) return 0;
  const rank = typeRank(a);
  if (rank !== typeRank(b)) return rank - typeRank(b);
  if (typeof a === 'number') return compareNumbers(a, b as number);
  if (typeof a === 'string') return compareTexts(a, b as string);
  if (typeof a === 'boolean') return a ? 1 : -1;
  if (a instanceof Date) return a.getTime() - (b as Date).getTime();
  if (a instanceof BSON.ObjectId) return Buffer.compare(a.id, (b as BSON.ObjectId).id);
  if (a instanceof Uint8Array) return compareBytes(a, b as Uint8Array);
  if (Array.isArray(a)) return compareLists(a, b as unknown[]);
  if (isDoc(a)) return compareDocuments(a, b as Doc);
  return 0;
}

export function isSame(a: unknown, b: unknown): boolean {
  return compareValues(a, b) === 0;
}

/** NaN equals itself and comes before every number. */
function compareNumbers(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(b)) - Number(Number.isNaN(a));
  return a < b ? -1 : a > b ? 1 : 0;
}

/** By code point, as the bytes of UTF-8 compare. */
function compareTexts(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const [left, right] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (left !== right) return inOrder(left) - inOrder(right);
  }
  return a.length - b.length;
}

/** Surrogates stand for the code points above all others, but have smaller numbers than some. */
function inOrder(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  return a.length === b.length ? Buffer.compare(a, b) : a.length - b.length;
}

function compareLists(a: unknown[], b: unknown[]): number {
  for (let at = 0; at < a.length && at < b.length; at += 1) {
    const order = compareValues(a[at], b[at]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** Field by field in their order: by the type of the value, then by name, then by value. */
function compareDocuments(a: Doc, b: Doc): number {
  const [names, others] = [Object.keys(a), Object.keys(b)];
  for (let at = 0; at < names.length && at < others.length; at += 1) {
    const [name, other] = [names[at] ?? '', others[at] ?? ''];
    const [value, otherValue] = [a[name], b[other]];
    if (value === otherValue && name === other) continue;
    const order =
      typeRank(value) - typeRank(otherValue) || compareTexts(name, other) || compareValues(value, otherValue);
    if (order !== 0) return order;
  }
  return names.length - others.length;
}
