import { dirname } from 'node:path';
import { open, type RootDatabase } from 'lmdb';
import { notKept } from './commit-faults.ts';
import { DamagedError } from './damage.ts';
import type { Doc } from './documents.ts';
import { StoreError } from './errors.ts';

export interface Index {
  id: number;
  name: string;
  key: Record<string, 1 | -1>;
  unique: boolean;
  sparse: boolean;
  expireAfterSeconds?: number;
  /** One entry for each document, in the order of values: ranges and sorts may use it. */
  plain: boolean;
}

export interface Collection {
  id: number;
  name: string;
  nextIndex: number;
  indexes: Index[];
}

/** Indexes whose building has not been committed: writers keep them, readers do not use them yet. */
export const unready = new WeakSet<Index>();

const catalogPrefix = Buffer.alloc(4);

/** The keys and bytes on disk, the list of collections, and the one queue of writers. */
export class Storage {
  readonly collections = new Map<string, Collection>();
  readonly #bytes: RootDatabase<Buffer, Buffer>;
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
    this.#bytes = open<Buffer, Buffer>({
      path,
      encoding: 'binary',
      keyEncoding: 'binary',
      // A commit is on the disk before its promise is kept.
      overlappingSync: false,
      compression: false,
    });
    this.#readCatalog();
  }

  get(key: Buffer): Buffer | undefined {
    return this.#bytes.get(key);
  }

  /** For writers only, whose `write` says whether it was kept. */
  put(key: Buffer, value: Buffer): void {
    this.#bytes.put(key, value).catch(heard);
  }

  /** For writers only. */
  remove(key: Buffer): void {
    this.#bytes.remove(key).catch(heard);
  }

  /** Entries from `low` (included) to `high` (excluded), or the same backwards. */
  range(low: Buffer, high: Buffer, reverse = false): Iterable<{ key: Buffer; value: Buffer }> {
    return this.#bytes.getRange(reverse ? { start: high, end: low, reverse } : { start: low, end: high });
  }

  /** Runs one writer after another; the promise is kept when what it wrote is on the disk. */
  async write<T>(work: () => T): Promise<T> {
    let outcome: { value: T } | { error: unknown } | undefined;
    try {
      await this.#bytes.transaction(() => {
        try {
          outcome = { value: work() };
        } catch (error) {
          // A writer checks before it writes: what it wrote before a refusal stands.
          outcome = { error };
        }
      });
    } catch (error) {
      this.#readCatalog();
      throw await notKept(error, dirname(this.#path));
    }
    if (outcome === undefined) throw new StoreError(1, 'InternalError', 'The change was not carried out.');
    if ('error' in outcome) throw outcome.error;
    return outcome.value;
  }

  collection(name: string): Collection | undefined {
    return this.collections.get(name);
  }

  /** For writers only. */
  ensureCollection(name: string): Collection {
    const known = this.collections.get(name);
    if (known) return known;
    const id = Math.max(0, ...[...this.collections.values()].map((one) => one.id)) + 1;
    const key: Index['key'] = { _id: 1 };
    const index: Index = { id: 0, name: '_id_', key, unique: true, sparse: false, plain: true };
    const made: Collection = { id, name, nextIndex: 1, indexes: [index] };
    this.saveCollection(made);
    return made;
  }

  saveCollection(collection: Collection): void {
    this.collections.set(collection.name, collection);
    this.put(catalogKey(collection.name), Buffer.from(JSON.stringify(collection)));
  }

  dropCollection(collection: Collection): void {
    this.removeAll(prefixOf(collection.id));
    this.remove(catalogKey(collection.name));
    this.collections.delete(collection.name);
  }

  removeAll(prefix: Buffer): void {
    const keys: Buffer[] = [];
    for (const { key } of this.range(prefix, Buffer.concat([prefix, Buffer.alloc(5, 255)]))) keys.push(key);
    for (const key of keys) this.remove(key);
  }

  /**
   * Other processes that have these data open, by lmdb's own table. Its entries go with their process, and it
   * lies beside the data: unlike the name in the kernel it also shows a process in another container.
   */
  otherProcesses(): number[] {
    const rows = this.#bytes.readerList().split('\n').slice(1);
    return rows.map((row) => Number.parseInt(row, 10)).filter((id) => id > 0 && id !== process.pid);
  }

  async close(): Promise<void> {
    await this.#bytes.close();
  }

  #readCatalog(): void {
    this.collections.clear();
    for (const { key, value } of this.range(catalogPrefix, Buffer.from([0, 0, 0, 1]))) {
      const collection = parsed(value);
      const name = key.subarray(catalogPrefix.length).toString('utf8');
      if (collection?.name !== name) {
        throw new DamagedError(this.#path, `what it notes of the collection ${name} cannot be read`);
      }
      this.collections.set(collection.name, collection);
    }
  }
}

/** The same fault reaches whoever waits for the whole change. */
const heard = () => undefined;

function parsed(value: Buffer): Collection | null {
  try {
    return JSON.parse(value.toString('utf8')) as Collection | null;
  } catch {
    return null;
  }
}

function catalogKey(name: string): Buffer {
  return Buffer.concat([catalogPrefix, Buffer.from(name, 'utf8')]);
}

/** Every key of a collection, or of one of its indexes, starts so. Index 0 holds the documents. */
export function prefixOf(collection: number, index?: number): Buffer {
  const prefix = Buffer.alloc(index === undefined ? 4 : 8);
  prefix.writeUInt32BE(collection, 0);
  if (index !== undefined) prefix.writeUInt32BE(index, 4);
  return prefix;
}

export function indexInfo(index: Index): Doc {
  return {
    v: 2,
    key: index.key,
    name: index.name,
    ...(index.unique && index.id !== 0 ? { unique: true } : {}),
    ...(index.sparse ? { sparse: true } : {}),
    ...(index.expireAfterSeconds === undefined ? {} : { expireAfterSeconds: index.expireAfterSeconds }),
  };
}
