import { LRUCache } from 'lru-cache';

/**
 * Records that were read once and are kept until somebody writes them. Values are shared between all who
 * ask, so nobody changes them.
 */
interface Memory<Value> {
  /** Null when there is no such record; that is never kept. */
  get(key: string): Promise<Value | null>;
  /** By key; keys without a record are left out. */
  getMany(keys: readonly string[]): Promise<ReadonlyMap<string, Value>>;
  /** Writes, and forgets what was kept under the key, also when the write fails half-way. */
  changing<Result>(key: string, write: () => Promise<Result>): Promise<Result>;
  /**
   * Writes, and keeps the record as the write left it. Null when the write cannot tell; the record is
   * forgotten then, and also when another write of it went on at the same time.
   */
  advancing(key: string, write: () => Promise<Value | null>): Promise<void>;
}

interface MemoryOptions<Value> {
  /** The records of these keys; keys without one are left out. */
  readonly read: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>;
  /** How much is kept at most, in the unit of `weigh`. */
  readonly most: number;
  /** 1 per record when left out; a whole number from 1. */
  readonly weigh?: (value: Value) => number;
}

export interface Remember {
  <Value extends object>(options: MemoryOptions<Value>): Memory<Value>;
  /**
   * Counts the beginnings and the ends of writes of any record remembered by this: while it stays the same,
   * so does everything read from them. NaN, which equals nothing, where others write too.
   */
  readonly writes: () => number;
}

/**
 * Where this process is the only one that writes to the database, every change passes through here and the
 * memory is never older than the record. Where others write too, nothing is kept.
 */
export function remembering(isOnlyWriter: boolean): Remember {
  let writes = 0;
  const count = () => {
    writes += 1;
  };
  return isOnlyWriter
    ? Object.assign(<Value extends object>(options: MemoryOptions<Value>) => createMemory(options, count), {
        writes: () => writes,
      })
    : Object.assign(createForgetfulness, { writes: () => NaN });
}

/** For records that never change once they are there, so that it does not matter who writes. */
export function rememberForGood<Value extends object>(options: MemoryOptions<Value>): Memory<Value> {
  return createMemory(options, () => undefined);
}

function createMemory<Value extends object>(options: MemoryOptions<Value>, count: () => void): Memory<Value> {
  const { read, most, weigh = () => 1 } = options;
  const kept = new LRUCache<string, Value>({ maxSize: most, sizeCalculation: weigh });
  /** Keys that are being read and have not been written since the read began. */
  const reads = new Set<Set<string>>();
  const writes = new Map<string, { count: number; isShared: boolean }>();

  async function readMissing(keys: readonly string[]): Promise<ReadonlyMap<string, Value>> {
    const unwritten = new Set(keys);
    reads.add(unwritten);
    try {
      const found = await read(keys);
      for (const [key, value] of found) if (unwritten.has(key)) kept.set(key, value);
      return found;
    } finally {
      reads.delete(unwritten);
    }
  }

  async function getMany(keys: readonly string[]): Promise<ReadonlyMap<string, Value>> {
    const known = new Map<string, Value>();
    const missing: string[] = [];
    for (const key of keys) {
      const value = kept.get(key);
      if (value === undefined) missing.push(key);
      else known.set(key, value);
    }
    if (missing.length === 0) return known;
    return new Map([...known, ...(await readMissing(missing))]);
  }

  /** Whoever reads while this goes on may see the record before or after, so that read is not kept. */
  async function writing<Result>(
    key: string,
    write: () => Promise<Result>,
    next: (result: Result) => Value | null,
  ): Promise<Result> {
    const others = writes.get(key) ?? { count: 0, isShared: false };
    writes.set(key, others);
    others.count += 1;
    others.isShared ||= others.count > 1;
    count();
    let value: Value | null = null;
    try {
      const result = await write();
      value = next(result);
      return result;
    } finally {
      others.count -= 1;
      if (others.count === 0) writes.delete(key);
      for (const unwritten of reads) unwritten.delete(key);
      if (value === null || others.isShared) kept.delete(key);
      else kept.set(key, value);
      count();
    }
  }

  return {
    getMany,
    get: async (key) => kept.get(key) ?? (await getMany([key])).get(key) ?? null,
    changing: (key, write) => writing(key, write, () => null),
    advancing: async (key, write) => {
      await writing(key, write, (value) => value);
    },
  };
}

function createForgetfulness<Value extends object>({ read }: MemoryOptions<Value>): Memory<Value> {
  return {
    getMany: read,
    get: async (key) => (await read([key])).get(key) ?? null,
    changing: (_key, write) => write(),
    advancing: async (_key, write) => {
      await write();
    },
  };
}
