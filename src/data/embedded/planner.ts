import { BSON } from 'mongodb';
import type { Doc } from './documents.ts';
import { conditionsOf } from './filter.ts';
import { endOf, inverted, valueKey } from './keys.ts';
import { prefixOf, unready, type Collection, type Index } from './storage.ts';

export type Sort = Record<string, 1 | -1>;

export interface Plan {
  index: Index;
  /** Where the documents themselves lie, when the query names them; then there are no ranges. */
  documents?: Buffer[];
  ranges: { low: Buffer; high: Buffer }[];
  reverse: boolean;
  isSorted: boolean;
}

interface Bounds {
  equal?: unknown[];
  low?: unknown;
  high?: unknown;
}

const mostRanges = 500;

/** Only values with a certain place in an index; the others are left to the filter. */
function isKeyable(value: unknown): boolean {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true;
  return value instanceof Date || value instanceof BSON.ObjectId || value instanceof Uint8Array;
}

function boundsOf(filter: Doc): Map<string, Bounds> {
  const all = new Map<string, Bounds>();
  for (const [path, operator, operand] of conditionsOf(filter)) {
    const bounds = all.get(path) ?? {};
    if (operator === '$eq' && isKeyable(operand)) bounds.equal = [operand];
    else if (operator === '$in' && Array.isArray(operand) && operand.every(isKeyable))
      bounds.equal ??= operand;
    else if (operand === null || !isKeyable(operand)) continue;
    else if (operator === '$gt' || operator === '$gte') bounds.low ??= operand;
    else if (operator === '$lt' || operator === '$lte') bounds.high ??= operand;
    else continue;
    all.set(path, bounds);
  }
  return all;
}

/** The cheapest way to every document that can match: the filter is checked on each of them again. */
export function planFor(collection: Collection, filter: Doc, sort: Sort): Plan | undefined {
  const bounds = boundsOf(filter);
  const sortFields = Object.entries(sort);
  const ids = bounds.get('_id')?.equal;
  const primary = collection.indexes[0];
  if (!primary) return undefined;
  if (ids) return planOfIds(collection, primary, ids, sortFields.length === 0);
  let best: { plan: Plan; worth: number } | undefined;
  for (const index of collection.indexes.slice(1)) {
    if (unready.has(index)) continue;
    const found = planWith(collection, index, bounds, sortFields);
    if (found && found.worth > (best?.worth ?? 0)) best = found;
  }
  if (best) return best.plan;
  const [first] = sortFields;
  if (first?.[0] !== '_id') return undefined;
  const prefix = prefixOf(collection.id, 0);
  return {
    index: primary,
    ranges: [{ low: prefix, high: endOf(prefix) }],
    reverse: first[1] === -1,
    isSorted: true,
  };
}

function planOfIds(collection: Collection, index: Index, ids: unknown[], isSorted: boolean): Plan {
  const prefix = prefixOf(collection.id, 0);
  const keys = distinct(ids.map((id) => valueKey(id).key)).map((key) => Buffer.concat([prefix, key]));
  return { index, documents: keys, ranges: [], reverse: false, isSorted };
}

function planWith(
  collection: Collection,
  index: Index,
  bounds: Map<string, Bounds>,
  sortFields: [string, 1 | -1][],
): { plan: Plan; worth: number } | undefined {
  const fields = Object.entries(index.key);
  let prefixes = [prefixOf(collection.id, index.id)];
  let used = 0;
  let isPresent = false;
  for (const [path, direction] of fields) {
    const equal = bounds.get(path)?.equal;
    if (!equal || prefixes.length * equal.length > mostRanges) break;
    const parts = distinct(equal.map((value) => directed(valueKey(value).key, direction)));
    prefixes = prefixes.flatMap((prefix) => parts.map((part) => Buffer.concat([prefix, part])));
    isPresent ||= equal.every((value) => value !== null);
    used += 1;
  }
  const next = fields[used];
  const range = next && index.plain ? bounds.get(next[0]) : undefined;
  const hasRange = range?.low !== undefined || range?.high !== undefined;
  if (index.sparse && !isPresent && !hasRange) return undefined;
  const direction =
    index.plain && prefixes.length <= 1 ? sortDirection(fields, used, bounds, sortFields) : undefined;
  // A value that is given leads to few documents; an order alone leads past all of them until enough match.
  const worth = used * 6 + (hasRange ? 2 : 0) + (sortFields.length > 0 && direction ? 3 : 0);
  const ranges = prefixes.map((prefix) =>
    next && range && hasRange ? rangeIn(prefix, range, next[1]) : { low: prefix, high: endOf(prefix) },
  );
  return { plan: { index, ranges, reverse: direction === -1, isSorted: direction !== undefined }, worth };
}

/** 1 or -1 when walking the index so gives the order asked for. */
function sortDirection(
  fields: [string, 1 | -1][],
  used: number,
  bounds: Map<string, Bounds>,
  sortFields: [string, 1 | -1][],
): 1 | -1 | undefined {
  const fixed = new Set(fields.slice(0, used).map(([path]) => path));
  const open = sortFields.filter(([path]) => !(fixed.has(path) && bounds.get(path)?.equal?.length === 1));
  const [first] = open;
  const start = fields[used];
  if (!first) return 1;
  if (!start) return undefined;
  const turn = first[1] === start[1] ? 1 : -1;
  const fits = open.every(([path, direction], at) => {
    const field = fields[used + at];
    return field?.[0] === path && field[1] * turn === direction;
  });
  return fits ? turn : undefined;
}

function rangeIn(prefix: Buffer, { low, high }: Bounds, direction: 1 | -1): { low: Buffer; high: Buffer } {
  const from = low === undefined ? undefined : valueKey(low).key;
  const to = high === undefined ? undefined : valueKey(high).key;
  // A range holds values of one type only, so the type bounds the side that has no bound.
  const type = Buffer.from([(from ?? to)?.[0] ?? 0]);
  const [lower, upper] = direction === 1 ? [from, to] : [to, from];
  const start = directed(lower ?? type, direction);
  // After a type's first byte its keys go on with any byte: the range ends where the next type could start.
  const end = upper
    ? endOf(directed(upper, direction))
    : Buffer.from([directed(type, direction).readUInt8() + 1]);
  return { low: Buffer.concat([prefix, start]), high: Buffer.concat([prefix, end]) };
}

function directed(key: Buffer, direction: 1 | -1): Buffer {
  return direction === 1 ? key : inverted(key);
}

function distinct(keys: Buffer[]): Buffer[] {
  return [...new Map(keys.map((key) => [key.toString('latin1'), key])).values()].sort((a, b) =>
    Buffer.compare(a, b),
  );
}
