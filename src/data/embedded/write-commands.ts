import { BSON } from 'mongodb';
import { checkFields, docOf, docsOf, type Command, type Request } from './command.ts';
import type { Doc } from './documents.ts';
import { badValue, StoreError } from './errors.ts';
import { hasOperators } from './filter.ts';
import { erase, store } from './records.ts';
import { project, readSort, select } from './select.ts';
import { checkUpdate, updated, upserted } from './update.ts';
import { isSame } from './values.ts';

/** Runs each part of a batch; a refused one is reported, and ends an ordered batch. */
function batch(body: Doc, parts: Doc[], run: (part: Doc, at: number) => void): Doc {
  const writeErrors: Doc[] = [];
  for (const [index, part] of parts.entries()) {
    try {
      run(part, index);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      writeErrors.push({ index, code: error.code, errmsg: error.message, ...error.details });
      if (body.ordered !== false) break;
    }
  }
  return writeErrors.length > 0 ? { writeErrors } : {};
}

const insert: Command = ({ storage, body, name }) => {
  checkFields(body, ['insert', 'documents', 'ordered', 'bypassDocumentValidation'], 'insert');
  const documents = docsOf(body.documents, 'documents');
  return storage.write(() => {
    const collection = storage.ensureCollection(name);
    let n = 0;
    const report = batch(body, documents, (doc) => {
      store(storage, collection, doc._id === undefined ? { _id: new BSON.ObjectId(), ...doc } : doc);
      n += 1;
    });
    return { n, ...report };
  });
};

interface Change {
  filter: Doc;
  update: Doc;
  sort: ReturnType<typeof readSort>;
  isMulti: boolean;
  isUpsert: boolean;
}

interface Outcome {
  matched: number;
  modified: number;
  before?: Doc;
  after?: Doc;
  insertedId?: unknown;
}

/** For writers only. */
function change({ storage, name }: Request, { filter, update, sort, isMulti, isUpsert }: Change): Outcome {
  const collection = storage.ensureCollection(name);
  const found = select(storage, collection, { filter, sort, limit: isMulti ? 0 : 1 });
  const outcome: Outcome = { matched: found.length, modified: 0 };
  for (const old of found) {
    const doc = updated(old, update);
    Object.assign(outcome, { before: old, after: doc });
    if (isSame(old, doc)) continue;
    store(storage, collection, doc, old);
    outcome.modified += 1;
  }
  if (found.length > 0 || !isUpsert) return outcome;
  const doc = upserted(filter, update);
  store(storage, collection, doc);
  return { ...outcome, after: doc, insertedId: doc._id };
}

const update: Command = (request) => {
  const { body, storage } = request;
  checkFields(body, ['update', 'updates', 'ordered', 'bypassDocumentValidation'], 'update');
  const updates = docsOf(body.updates, 'updates');
  return storage.write(() => {
    const total = { n: 0, nModified: 0 };
    const inserted: Doc[] = [];
    const report = batch(body, updates, (part, index) => {
      checkFields(part, ['q', 'u', 'multi', 'upsert', 'sort', 'hint'], 'an update');
      checkUpdate(part.u);
      const isMulti = part.multi === true;
      if (isMulti && !hasOperators(part.u)) throw badValue('A replacement changes one document only.');
      const [filter, sort] = [docOf(part.q, 'q'), readSort(part.sort)];
      const outcome = change(request, {
        filter,
        update: part.u,
        sort,
        isMulti,
        isUpsert: part.upsert === true,
      });
      total.n += outcome.matched + (outcome.insertedId === undefined ? 0 : 1);
      total.nModified += outcome.modified;
      if (outcome.insertedId !== undefined) inserted.push({ index, _id: outcome.insertedId });
    });
    return { ...total, ...(inserted.length > 0 ? { upserted: inserted } : {}), ...report };
  });
};

const remove: Command = ({ storage, body, name }) => {
  checkFields(body, ['delete', 'deletes', 'ordered'], 'delete');
  const deletes = docsOf(body.deletes, 'deletes');
  return storage.write(() => {
    const collection = storage.collection(name);
    let n = 0;
    const report = batch(body, deletes, (part) => {
      checkFields(part, ['q', 'limit', 'hint'], 'a delete');
      const found = select(storage, collection, {
        filter: docOf(part.q, 'q'),
        limit: part.limit === 1 ? 1 : 0,
      });
      for (const doc of found) if (collection) erase(storage, collection, doc);
      n += found.length;
    });
    return { n, ...report };
  });
};

const findAndModify: Command = (request) => {
  const { storage, body, name } = request;
  const known = ['findAndModify', 'query', 'sort', 'remove', 'update', 'new', 'fields', 'upsert', 'hint'];
  checkFields(body, [...known, 'bypassDocumentValidation'], 'findAndModify');
  const [filter, sort] = [docOf(body.query, 'query'), readSort(body.sort)];
  const shown = (doc?: Doc): Doc | null => (doc ? (project([doc], body.fields)[0] ?? null) : null);
  // A projection that is refused is refused before anything is written.
  project([], body.fields);
  return storage.write((): Doc => {
    if (body.remove === true) {
      const collection = storage.collection(name);
      const [doc] = select(storage, collection, { filter, sort, limit: 1 });
      if (doc && collection) erase(storage, collection, doc);
      return { lastErrorObject: { n: doc ? 1 : 0 }, value: shown(doc) };
    }
    checkUpdate(body.update);
    const isUpsert = body.upsert === true;
    const outcome = change(request, { filter, update: body.update, sort, isMulti: false, isUpsert });
    const isInsert = outcome.insertedId !== undefined;
    return {
      lastErrorObject: {
        n: isInsert ? 1 : outcome.matched,
        updatedExisting: outcome.matched > 0,
        ...(isInsert ? { upserted: outcome.insertedId } : {}),
      },
      value: shown(body.new === true ? outcome.after : outcome.before),
    };
  });
};

export const writeCommands: Record<string, Command> = { insert, update, delete: remove, findAndModify };
