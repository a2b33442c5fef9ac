import { BSON } from 'mongodb';
import { checkFields, docOf, docsOf, numberOf, textOf, type Command } from './command.ts';
import { runPipeline } from './pipeline.ts';
import { valueKey, valuesAt } from './keys.ts';
import { project, readLocale, readSort, select } from './select.ts';
import { unsupported } from './errors.ts';

const find: Command = ({ storage, cursors, body, name }) => {
  const known = [
    'find',
    'filter',
    'projection',
    'sort',
    'skip',
    'limit',
    'batchSize',
    'singleBatch',
    'collation',
    'hint',
  ];
  checkFields(body, [...known, 'noCursorTimeout', 'allowDiskUse'], 'find');
  const limit = numberOf(body.limit, 'limit') ?? 0;
  const [filter, locale] = [docOf(body.filter, 'filter'), readLocale(body.collation)];
  if (locale !== undefined && comparesText(filter)) throw unsupported('a collation for a filter on text');
  const found = select(storage, storage.collection(name), {
    filter,
    sort: readSort(body.sort),
    skip: numberOf(body.skip, 'skip') ?? 0,
    limit: Math.abs(limit),
    locale,
    now: new Date(),
  });
  const isSingle = body.singleBatch === true || limit < 0;
  return cursors.start(
    name,
    project(found, body.projection),
    numberOf(body.batchSize, 'batchSize'),
    isSingle,
  );
};

function comparesText(value: unknown): boolean {
  if (typeof value === 'string') return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(comparesText);
}

const getMore: Command = ({ cursors, body, database }) => {
  checkFields(body, ['getMore', 'collection', 'batchSize'], 'getMore');
  const name = `${database}.${textOf(body.collection, 'collection')}`;
  return cursors.next(numberOf(body.getMore, 'getMore') ?? 0, name, numberOf(body.batchSize, 'batchSize'));
};

const killCursors: Command = ({ cursors, body }) => {
  const ids = Array.isArray(body.cursors) ? (body.cursors as unknown[]) : [];
  return cursors.kill(ids.map((id) => numberOf(id, 'cursors') ?? 0));
};

const aggregate: Command = ({ storage, cursors, body, name }) => {
  checkFields(body, ['aggregate', 'pipeline', 'cursor', 'hint', 'allowDiskUse'], 'aggregate');
  if (typeof body.aggregate !== 'string') throw unsupported('aggregation without a collection');
  const docs = runPipeline(storage, storage.collection(name), docsOf(body.pipeline, 'pipeline'));
  return cursors.start(name, docs, numberOf(docOf(body.cursor, 'cursor').batchSize, 'batchSize'));
};

const count: Command = ({ storage, body, name }) => {
  checkFields(body, ['count', 'query', 'skip', 'limit', 'hint'], 'count');
  const found = select(storage, storage.collection(name), {
    filter: docOf(body.query, 'query'),
    skip: numberOf(body.skip, 'skip') ?? 0,
    limit: Math.abs(numberOf(body.limit, 'limit') ?? 0),
    now: new Date(),
  });
  return { n: found.length };
};

const distinct: Command = ({ storage, body, name }) => {
  checkFields(body, ['distinct', 'key', 'query', 'hint'], 'distinct');
  const path = textOf(body.key, 'key');
  const values = new Map<string, unknown>();
  const selection = { filter: docOf(body.query, 'query'), now: new Date() };
  for (const doc of select(storage, storage.collection(name), selection)) {
    for (const value of valuesAt(doc, path).values) {
      if (value !== undefined) values.set(valueKey(value).key.toString('latin1'), value);
    }
  }
  return { values: [...values.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value) };
};

const collStats: Command = ({ storage, body, name }) => {
  checkFields(body, ['collStats', 'scale'], 'collStats');
  const collection = storage.collection(name);
  const docs = select(storage, collection, { filter: {} });
  const size = docs.reduce((sum, doc) => sum + BSON.calculateObjectSize(doc), 0);
  return { ns: name, count: docs.length, size, storageSize: size, nindexes: collection?.indexes.length ?? 0 };
};

export const readCommands: Record<string, Command> = {
  ...{ find, getMore, killCursors, aggregate, count, distinct, collStats },
};
