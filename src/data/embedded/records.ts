import { BSON } from 'mongodb';
import { checkStorable, decode, encode, type Doc } from './documents.ts';
import { StoreError, unsupported } from './errors.ts';
import { endOf, idKey, inverted, valueKey, valuesAt } from './keys.ts';
import { prefixOf, type Collection, type Index, type Storage } from './storage.ts';

interface Entries {
  /** The encoded fields, without the document's id. */
  keys: Buffer[];
  isPlain: boolean;
}

/** The entries a document has in an index. */
function entriesOf(doc: Doc, index: Index): Entries {
  const fields = Object.entries(index.key).map(([path, direction]) => ({
    direction,
    ...valuesAt(doc, path),
  }));
  if (index.sparse && fields.every((field) => field.values.every((value) => value === undefined))) {
    return { keys: [], isPlain: true };
  }
  if (fields.filter((field) => field.values.length > 1).length > 1) {
    throw new StoreError(171, 'CannotIndexParallelArrays', `Index ${index.name} would cover two arrays.`);
  }
  let isPlain = fields.every((field) => !field.isMany);
  let keys: Buffer[] = [Buffer.alloc(0)];
  for (const { values, direction } of fields) {
    const parts = values.map((value) => {
      const part = valueKey(value);
      isPlain &&= part.ordered;
      return direction === 1 ? part.key : inverted(part.key);
    });
    keys = keys.flatMap((key) => parts.map((part) => Buffer.concat([key, part])));
  }
  return { keys: [...new Map(keys.map((key) => [key.toString('latin1'), key])).values()], isPlain };
}

function duplicateKey(collection: Collection, index: Index, doc: Doc): StoreError {
  const keyValue = Object.fromEntries(
    Object.keys(index.key).map((path) => [path, valuesAt(doc, path).values[0] ?? null]),
  );
  const shown = Object.entries(keyValue).map(([path, value]) => `${path}: ${BSON.EJSON.stringify(value)}`);
  return new StoreError(
    11000,
    'DuplicateKey',
    `E11000 duplicate key error collection: ${collection.name} index: ${index.name} dup key: { ${shown.join(', ')} }`,
    { keyPattern: index.key, keyValue },
  );
}

function documentKey(collection: Collection, id: unknown): Buffer {
  return Buffer.concat([prefixOf(collection.id, 0), idKey(id)]);
}

/** Stores a document, new or in place of `old`. Every check comes before the first write. For writers only. */
export function store(storage: Storage, collection: Collection, doc: Doc, old?: Doc): void {
  checkStorable(doc, old);
  const bytes = encode(doc);
  const key = documentKey(collection, doc._id);
  const primary = collection.indexes[0];
  if (!old && primary && storage.get(key) !== undefined) throw duplicateKey(collection, primary, doc);
  const id = key.subarray(8);
  const touched = collection.indexes.slice(1).filter((index) => !old || isTouched(index, doc, old));
  const changes = touched.map((index) => {
    const before = old ? entriesOf(old, index).keys : [];
    const after = entriesOf(doc, index);
    if (index.unique) checkUnique(storage, collection, index, doc, after.keys, id);
    return { index, before, after };
  });
  let isChanged = false;
  for (const { index, before, after } of changes) {
    const prefix = prefixOf(collection.id, index.id);
    for (const entry of before) {
      if (!after.keys.some((one) => one.equals(entry))) storage.remove(Buffer.concat([prefix, entry, id]));
    }
    for (const entry of after.keys) {
      if (!before.some((one) => one.equals(entry))) storage.put(Buffer.concat([prefix, entry, id]), id);
    }
    if (index.plain && !after.isPlain) {
      index.plain = false;
      isChanged = true;
    }
  }
  if (isChanged) storage.saveCollection(collection);
  storage.put(key, bytes);
}

/** Parts that a change left alone belong to both documents, see `updated`. */
function isTouched({ key }: Index, doc: Doc, old: Doc): boolean {
  return Object.keys(key).some((path) => {
    const [field = ''] = path.split('.', 1);
    return doc[field] !== old[field];
  });
}

function checkUnique(
  storage: Storage,
  collection: Collection,
  index: Index,
  doc: Doc,
  keys: Buffer[],
  id: Buffer,
): void {
  for (const key of keys) {
    const prefix = Buffer.concat([prefixOf(collection.id, index.id), key]);
    for (const { value } of storage.range(prefix, endOf(prefix))) {
      if (!value.equals(id)) throw duplicateKey(collection, index, doc);
    }
  }
}

export function erase(storage: Storage, collection: Collection, doc: Doc): void {
  const key = documentKey(collection, doc._id);
  const id = key.subarray(8);
  for (const index of collection.indexes.slice(1)) {
    const prefix = prefixOf(collection.id, index.id);
    for (const entry of entriesOf(doc, index).keys) storage.remove(Buffer.concat([prefix, entry, id]));
  }
  storage.remove(key);
}

export function* allDocuments(storage: Storage, collection: Collection, reverse = false): Generator<Doc> {
  const prefix = prefixOf(collection.id, 0);
  for (const { value } of storage.range(prefix, endOf(prefix), reverse)) yield decode(value);
}

/** Adds an index and its entries. Every check comes before the first write. For writers only. */
export function buildIndex(storage: Storage, collection: Collection, index: Index): void {
  if (Object.keys(index.key).length > 4) throw unsupported('indexes of more than four fields');
  const prefix = prefixOf(collection.id, index.id);
  const seen = new Set<string>();
  const entries: { key: Buffer; id: Buffer }[] = [];
  for (const doc of allDocuments(storage, collection)) {
    const { keys, isPlain } = entriesOf(doc, index);
    index.plain &&= isPlain;
    const id = idKey(doc._id);
    for (const key of keys) {
      const text = key.toString('latin1');
      if (index.unique && seen.has(text)) throw duplicateKey(collection, index, doc);
      seen.add(text);
      entries.push({ key: Buffer.concat([prefix, key, id]), id });
    }
  }
  for (const { key, id } of entries) storage.put(key, id);
  collection.indexes.push(index);
  collection.nextIndex = index.id + 1;
  storage.saveCollection(collection);
}
