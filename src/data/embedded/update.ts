import { BSON } from 'mongodb';
import { isDoc, type Doc } from './documents.ts';
import { badValue, StoreError, unsupported } from './errors.ts';
import { conditionsOf, hasOperators } from './filter.ts';
import { matcher } from './match.ts';
import { checkPath, readPath, removePath, writePath } from './paths.ts';
import { updateOperators } from './supported.ts';
import { compareValues, isSame } from './values.ts';

type Change = (doc: Doc, path: string, operand: unknown) => void;

const changes: Record<string, Change> = {
  $set: writePath,
  $setOnInsert: writePath,
  $unset: removePath,
  $inc(doc, path, operand) {
    const found = readPath(doc, path);
    const current = found === undefined ? 0 : found;
    if (typeof operand !== 'number' || typeof current !== 'number') {
      throw new StoreError(14, 'TypeMismatch', `$inc needs numbers at '${path}'.`);
    }
    writePath(doc, path, current + operand);
  },
  $min(doc, path, operand) {
    const current = readPath(doc, path);
    if (current === undefined || compareValues(operand, current) < 0) writePath(doc, path, operand);
  },
  $max(doc, path, operand) {
    const current = readPath(doc, path);
    if (current === undefined || compareValues(operand, current) > 0) writePath(doc, path, operand);
  },
  $push(doc, path, operand) {
    const { each, rest } = eachOf(operand);
    const other = Object.keys(rest).find((name) => name !== '$slice');
    if (other !== undefined) throw unsupported(`${other} in $push`);
    const list = [...listAt(doc, path), ...each];
    const slice = rest.$slice;
    if (slice !== undefined && !Number.isInteger(slice)) throw badValue('$slice needs a whole number.');
    const count = typeof slice === 'number' ? slice : undefined;
    if (count === undefined) writePath(doc, path, list);
    else writePath(doc, path, count === 0 ? [] : count < 0 ? list.slice(count) : list.slice(0, count));
  },
  $addToSet(doc, path, operand) {
    const { each, rest } = eachOf(operand);
    const [other] = Object.keys(rest);
    if (other !== undefined) throw unsupported(`${other} in $addToSet`);
    const list = [...listAt(doc, path)];
    for (const value of each) if (!list.some((one) => isSame(one, value))) list.push(value);
    writePath(doc, path, list);
  },
  $pull(doc, path, operand) {
    if (readPath(doc, path) === undefined) return;
    const isGone = removal(operand);
    writePath(
      doc,
      path,
      listAt(doc, path).filter((one) => !isGone(one)),
    );
  },
  $pullAll(doc, path, operand) {
    if (!Array.isArray(operand)) throw badValue('$pullAll needs a list.');
    if (readPath(doc, path) === undefined) return;
    writePath(
      doc,
      path,
      listAt(doc, path).filter((one) => !operand.some((gone) => isSame(one, gone))),
    );
  },
};

/** What $pull takes out: elements that meet operators, documents that meet a condition, or equal values. */
function removal(operand: unknown): (element: unknown) => boolean {
  if (operand instanceof RegExp || hasOperators(operand)) {
    const matches = matcher({ value: operand });
    return (element) => matches({ value: element });
  }
  if (!isDoc(operand)) return (element) => isSame(element, operand);
  const matches = matcher(operand);
  return (element) => isDoc(element) && matches(element);
}

function listAt(doc: Doc, path: string): unknown[] {
  const found = readPath(doc, path);
  const list = found === undefined ? [] : found;
  if (!Array.isArray(list)) throw badValue(`The field '${path}' must be an array.`);
  return list;
}

function eachOf(operand: unknown): { each: unknown[]; rest: Doc } {
  if (!isDoc(operand) || !hasOperators(operand)) return { each: [operand], rest: {} };
  const { $each: each, ...rest } = operand;
  if (!Array.isArray(each)) throw badValue('$each needs a list.');
  return { each, rest };
}

/** Refuses an update outside the supported language before any document is looked at. */
export function checkUpdate(update: unknown): asserts update is Doc {
  if (Array.isArray(update)) throw unsupported('updates written as pipelines');
  if (!isDoc(update)) throw badValue('An update must be a document.');
  if (!hasOperators(update)) return;
  const paths: string[] = [];
  for (const [operator, fields] of Object.entries(update)) {
    if (!updateOperators.has(operator)) throw unsupported(`the update operator ${operator}`);
    if (!isDoc(fields)) throw badValue(`${operator} needs fields.`);
    Object.keys(fields).forEach(checkPath);
    paths.push(...Object.keys(fields));
  }
  for (const [at, path] of paths.entries()) {
    const clash = paths
      .slice(at + 1)
      .find((one) => `${one}.`.startsWith(`${path}.`) || `${path}.`.startsWith(`${one}.`));
    if (clash !== undefined) {
      throw new StoreError(
        40,
        'ConflictingUpdateOperators',
        `Updating the path '${clash}' would create a conflict at '${path}'`,
      );
    }
  }
}

/** The document after an update. The given one is left as it was; unchanged parts belong to both. */
export function updated(old: Doc, update: Doc, isInsert = false): Doc {
  if (!hasOperators(update)) {
    const id = old._id === undefined ? update._id : old._id;
    checkSameId(id, '_id' in update ? update._id : id);
    const rest = Object.entries(update).filter(([name]) => name !== '_id');
    return { ...(id === undefined ? {} : { _id: id }), ...Object.fromEntries(rest) };
  }
  const doc = { ...old };
  for (const [operator, fields] of Object.entries(update)) {
    if (operator === '$setOnInsert' && !isInsert) continue;
    for (const [path, operand] of Object.entries(fields as Doc)) changes[operator]?.(doc, path, operand);
  }
  if (old._id !== undefined) checkSameId(old._id, doc._id);
  return doc;
}

function checkSameId(old: unknown, now: unknown): void {
  if (!isSame(old, now)) {
    throw new StoreError(
      66,
      'ImmutableField',
      "Performing an update on the path '_id' would modify the immutable field '_id'",
    );
  }
}

/** The document an upsert inserts: the filter's equalities, then the update. */
export function upserted(filter: Doc, update: Doc): Doc {
  const base: Doc = {};
  for (const [path, operator, operand] of conditionsOf(filter)) {
    if (operator !== '$eq' || (!hasOperators(update) && path !== '_id') || operand instanceof RegExp)
      continue;
    checkPath(path);
    writePath(base, path, operand);
  }
  const { _id = new BSON.ObjectId(), ...rest } = updated(base, update, true);
  return { _id, ...rest };
}
