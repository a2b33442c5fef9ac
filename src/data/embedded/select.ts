import { find } from 'mingo';
import { decode, isDoc, type Doc } from './documents.ts';
import { badValue, unsupported } from './errors.ts';
import { matcher } from './match.ts';
import { valuesAt } from './keys.ts';
import { planFor, type Plan, type Sort } from './planner.ts';
import { allDocuments } from './records.ts';
import { prefixOf, type Collection, type Storage } from './storage.ts';
import { compareValues } from './values.ts';

export interface Selection {
  filter: Doc;
  sort?: Sort;
  skip?: number;
  limit?: number;
  /** A language whose rules order text. */
  locale?: string | undefined;
  /** Leaves out documents whose time is over. Writers see them until they are removed, as in MongoDB. */
  now?: Date;
}

/** The documents a query asks for, in order. */
export function select(storage: Storage, collection: Collection | undefined, selection: Selection): Doc[] {
  const { filter, sort = {}, skip = 0, limit = 0, locale, now } = selection;
  const matches = matcher(filter);
  if (!collection) return [];
  const limits = now ? timeLimits(collection, now) : [];
  const plan = planFor(collection, filter, locale === undefined ? sort : {});
  const isSorted = Object.keys(sort).length === 0 || (plan?.isSorted === true && locale === undefined);
  const enough = isSorted && limit > 0 ? skip + limit : Infinity;
  const found: Doc[] = [];
  for (const doc of plan ? candidates(storage, collection, plan) : allDocuments(storage, collection)) {
    if (matches(doc) && !limits.some((isOver) => isOver(doc))) found.push(doc);
    if (found.length >= enough) break;
  }
  const ordered = isSorted ? found : sorted(found, sort, locale);
  return ordered.slice(skip, limit > 0 ? skip + limit : undefined);
}

/** The collection's indexes with `expireAfterSeconds`, as questions to a document. */
function timeLimits(collection: Collection, now: Date): ((doc: Doc) => boolean)[] {
  return collection.indexes.flatMap(({ key, expireAfterSeconds }) => {
    const [path] = Object.keys(key);
    if (expireAfterSeconds === undefined || path === undefined) return [];
    return matcher({ [path]: { $lt: new Date(now.getTime() - expireAfterSeconds * 1000) } });
  });
}

function* candidates(storage: Storage, collection: Collection, plan: Plan): Generator<Doc> {
  for (const key of plan.documents ?? []) {
    const bytes = storage.get(key);
    if (bytes !== undefined) yield decode(bytes);
  }
  const seen = plan.ranges.length > 1 || !plan.index.plain ? new Set<string>() : undefined;
  const prefix = prefixOf(collection.id, 0);
  for (const { low, high } of plan.ranges) {
    for (const { key, value } of storage.range(low, high, plan.reverse)) {
      if (plan.index.id === 0) {
        yield decode(value);
        continue;
      }
      const id = value.toString('latin1');
      if (seen?.has(id)) continue;
      seen?.add(id);
      const bytes = storage.get(Buffer.concat([prefix, value]));
      if (bytes === undefined)
        throw new Error(`Index ${plan.index.name} disagrees with its documents at ${String(key)}.`);
      yield decode(bytes);
    }
  }
}

export function sorted(docs: Doc[], sort: Sort, locale?: string): Doc[] {
  const fields = Object.entries(sort);
  const collator = locale === undefined ? undefined : new Intl.Collator(locale);
  const compare = (a: unknown, b: unknown): number =>
    collator && typeof a === 'string' && typeof b === 'string' ? collator.compare(a, b) : compareValues(a, b);
  const rows = docs.map((doc) => ({
    doc,
    // A list sorts by its smallest value, and by its largest when the order is descending.
    parts: fields.map(([path, direction]) =>
      valuesAt(doc, path).values.reduce((a, b) => (compare(a, b) * direction <= 0 ? a : b)),
    ),
  }));
  rows.sort((a, b) => {
    for (const [at, [, direction]] of fields.entries()) {
      const order = compare(a.parts[at], b.parts[at]) * direction;
      if (order !== 0) return order;
    }
    return 0;
  });
  return rows.map((row) => row.doc);
}

export function readSort(value: unknown): Sort {
  if (value === undefined || value === null) return {};
  if (!isDoc(value)) throw badValue('A sort must name fields.');
  for (const direction of Object.values(value)) {
    if (direction !== 1 && direction !== -1) throw unsupported('sort orders other than 1 and -1');
  }
  return value as Sort;
}

export function readLocale(collation: unknown): string | undefined {
  if (collation === undefined || collation === null) return undefined;
  if (!isDoc(collation) || typeof collation.locale !== 'string')
    throw badValue('A collation must name a locale.');
  const other = Object.keys(collation).find((name) => name !== 'locale' && name !== 'strength');
  if (other !== undefined) throw unsupported(`the collation option ${other}`);
  if (collation.strength !== undefined && collation.strength !== 3)
    throw unsupported('collation strengths other than 3');
  return collation.locale === 'simple' ? undefined : collation.locale;
}

/** Keeps the fields a projection asks for. */
export function project(docs: Doc[], projection: unknown): Doc[] {
  if (projection === undefined || projection === null) return docs;
  if (!isDoc(projection)) throw badValue('A projection must name fields.');
  for (const [name, value] of Object.entries(projection)) {
    if (name.includes('$') || (typeof value !== 'boolean' && value !== 0 && value !== 1)) {
      throw unsupported(`the projection of ${name}`);
    }
  }
  if (Object.keys(projection).length === 0) return docs;
  return find<Doc>(docs, {}, projection).all();
}
