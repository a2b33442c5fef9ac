import { BSON } from 'mongodb';
import type { Cursors } from './cursors.ts';
import { isDoc, type Doc } from './documents.ts';
import { badValue, unsupported } from './errors.ts';
import type { Storage } from './storage.ts';

export interface Request {
  storage: Storage;
  cursors: Cursors;
  /** The command as sent; its first field names it. */
  body: Doc;
  database: string;
  /** `database.collection` of the command's first field. */
  name: string;
}

export type Command = (request: Request) => Doc | Promise<Doc>;

/** Fields any command may carry. None changes an answer: one process holds the data and every write is on disk. */
const everywhere = new Set([
  ...[
    '$db',
    'lsid',
    '$clusterTime',
    '$readPreference',
    'readConcern',
    'writeConcern',
    'maxTimeMS',
    'comment',
  ],
]);

/** Refuses fields that a command or a part of it would have to obey and this store does not know. */
export function checkFields(part: Doc, known: string[], place: string): void {
  for (const [name, value] of Object.entries(part)) {
    if (known.includes(name) || everywhere.has(name) || value === undefined || value === null) continue;
    if (value === false) continue;
    throw unsupported(`'${name}' in ${place}`);
  }
}

export function docOf(value: unknown, name: string): Doc {
  if (value === undefined || value === null) return {};
  if (!isDoc(value)) throw badValue(`'${name}' must be a document.`);
  return value;
}

export function docsOf(value: unknown, name: string): Doc[] {
  if (!Array.isArray(value)) throw badValue(`'${name}' must be a list.`);
  return value.map((one) => docOf(one, name));
}

export function numberOf(value: unknown, name: string): number | undefined {
  if (value === undefined || value === null) return undefined;
  const number = value instanceof BSON.Long ? value.toNumber() : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) throw badValue(`'${name}' must be a number.`);
  return number;
}

export function textOf(value: unknown, name: string): string {
  if (typeof value !== 'string' || value === '') throw badValue(`'${name}' must be a text.`);
  return value;
}
