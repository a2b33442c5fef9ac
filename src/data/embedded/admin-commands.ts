import { checkFields, docOf, docsOf, textOf, type Command } from './command.ts';
import { BSON } from 'mongodb';
import { isDoc, type Doc } from './documents.ts';
import { badValue, StoreError, unsupported } from './errors.ts';
import { matcher } from './match.ts';
import { buildIndex } from './records.ts';
import { indexInfo, prefixOf, unready, type Collection, type Index } from './storage.ts';

/** Wire version 21 on purpose: from 25 on, the driver sends a command that this store does not have. */
const hello: Command = () => ({
  isWritablePrimary: true,
  ismaster: true,
  helloOk: true,
  maxBsonObjectSize: 16_777_216,
  maxMessageSizeBytes: 48_000_000,
  maxWriteBatchSize: 100_000,
  localTime: new Date(),
  logicalSessionTimeoutMinutes: 30,
  minWireVersion: 0,
  maxWireVersion: 21,
  readOnly: false,
});

const nothing: Command = () => ({});

const buildInfo: Command = () => ({
  version: '7.0.0',
  versionArray: [7, 0, 0, 0],
  maxBsonObjectSize: 16_777_216,
});

const getParameter: Command = () => ({ featureCompatibilityVersion: { version: '7.0' } });

const listDatabases: Command = ({ storage }) => {
  const names = new Set([...storage.collections.keys()].map((name) => name.split('.')[0]));
  return {
    databases: [...names].map((name) => ({ name, sizeOnDisk: 1, empty: false })),
    totalSize: names.size,
  };
};

const listCollections: Command = ({ storage, cursors, body, database }) => {
  checkFields(
    body,
    ['listCollections', 'filter', 'cursor', 'nameOnly', 'authorizedCollections'],
    'listCollections',
  );
  const all = [...storage.collections.keys()]
    .filter((name) => name.startsWith(`${database}.`))
    .map((name): Doc => ({
      name: name.slice(database.length + 1),
      type: 'collection',
      options: {},
      info: {},
    }));
  return cursors.start(
    `${database}.$cmd.listCollections`,
    all.filter(matcher(docOf(body.filter, 'filter'))),
    Infinity,
  );
};

const listIndexes: Command = ({ storage, cursors, name }) => {
  const collection = storage.collection(name);
  if (!collection) throw new StoreError(26, 'NamespaceNotFound', `ns does not exist: ${name}`);
  return cursors.start(name, collection.indexes.map(indexInfo), Infinity);
};

const create: Command = ({ storage, body, name }) => {
  checkFields(body, ['create', 'autoIndexId'], 'create');
  return storage.write(() => {
    if (storage.collection(name)) {
      throw new StoreError(48, 'NamespaceExists', `Collection ${name} already exists.`);
    }
    storage.ensureCollection(name);
    return {};
  });
};

const drop: Command = ({ storage, name }) =>
  storage.write(() => {
    const collection = storage.collection(name);
    if (collection) storage.dropCollection(collection);
    return { ns: name };
  });

const dropDatabase: Command = ({ storage, database }) =>
  storage.write(() => {
    for (const collection of [...storage.collections.values()]) {
      if (collection.name.startsWith(`${database}.`)) storage.dropCollection(collection);
    }
    return { dropped: database };
  });

function readIndex(spec: Doc, id: number): Index {
  const known = ['v', 'key', 'name', 'unique', 'sparse', 'expireAfterSeconds', 'background'];
  checkFields(spec, known, 'an index');
  const key = docOf(spec.key, 'key');
  for (const [path, direction] of Object.entries(key)) {
    if (direction !== 1 && direction !== -1) throw unsupported(`indexes of the kind '${String(direction)}'`);
    if (path.split('.').some((name) => /^(\$.*|\d+|)$/.test(name)))
      throw unsupported(`an index on '${path}'`);
  }
  if (Object.keys(key).length === 0) throw badValue('An index needs a field.');
  const seconds = spec.expireAfterSeconds;
  if (seconds !== undefined && (typeof seconds !== 'number' || Object.keys(key).length > 1)) {
    throw badValue('expireAfterSeconds needs a number and an index of one field.');
  }
  return {
    id,
    name: textOf(spec.name, 'name'),
    key: key as Index['key'],
    unique: spec.unique === true,
    sparse: spec.sparse === true,
    ...(seconds === undefined ? {} : { expireAfterSeconds: seconds }),
    plain: true,
  };
}

function sameIndex(collection: Collection, index: Index): boolean {
  const same = collection.indexes.find((one) => one.name === index.name || sameText(one.key, index.key));
  if (!same) return false;
  if (sameText(indexInfo(same), indexInfo(index))) return true;
  if (same.id === 0 && sameText(same.key, index.key)) return true;
  throw new StoreError(85, 'IndexOptionsConflict', `An index like ${index.name} exists with other options.`);
}

function sameText(a: Doc, b: Doc): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

const createIndexes: Command = async ({ storage, body, name }) => {
  checkFields(body, ['createIndexes', 'indexes', 'commitQuorum'], 'createIndexes');
  const specs = docsOf(body.indexes, 'indexes');
  const built: Index[] = [];
  const counts = await storage.write(() => {
    const collection = storage.ensureCollection(name);
    const numIndexesBefore = collection.indexes.length;
    for (const spec of specs) {
      const index = readIndex(spec, collection.nextIndex);
      if (sameIndex(collection, index)) continue;
      unready.add(index);
      built.push(index);
      buildIndex(storage, collection, index);
    }
    return { numIndexesBefore, numIndexesAfter: collection.indexes.length };
  });
  for (const index of built) unready.delete(index);
  return { ...counts, createdCollectionAutomatically: false };
};

const dropIndexes: Command = ({ storage, body, name }) =>
  storage.write(() => {
    const collection = storage.collection(name);
    if (!collection) throw new StoreError(26, 'NamespaceNotFound', `ns not found ${name}`);
    const wanted = body.index;
    const isWanted = (index: Index): boolean =>
      wanted === '*' || wanted === index.name || (isDoc(wanted) && sameText(wanted, index.key));
    const gone = collection.indexes.slice(1).filter(isWanted);
    if (gone.length === 0 && wanted !== '*') {
      throw new StoreError(27, 'IndexNotFound', `index not found: ${BSON.EJSON.stringify(wanted)}`);
    }
    for (const index of gone) storage.removeAll(prefixOf(collection.id, index.id));
    const nIndexesWas = collection.indexes.length;
    collection.indexes = collection.indexes.filter((index) => !gone.includes(index));
    storage.saveCollection(collection);
    return { nIndexesWas };
  });

export const adminCommands: Record<string, Command> = {
  ...{
    hello,
    isMaster: hello,
    ismaster: hello,
    ping: nothing,
    endSessions: nothing,
    buildInfo,
    getParameter,
  },
  ...{ listDatabases, listCollections, listIndexes, create, drop, dropDatabase, createIndexes, dropIndexes },
};
