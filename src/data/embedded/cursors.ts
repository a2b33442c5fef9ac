import { BSON } from 'mongodb';
import type { Doc } from './documents.ts';
import { StoreError } from './errors.ts';

const firstBatch = 101;
const batchBytes = 16 * 1024 * 1024;
const idleMs = 10 * 60 * 1000;

interface Open {
  name: string;
  rest: Doc[];
  usedAt: number;
}

/** Results that a client has not read to the end. They hold decoded documents and no read transaction. */
export class Cursors {
  readonly #open = new Map<number, Open>();
  #last = 0;

  start(name: string, docs: Doc[], batchSize?: number, isSingle = false): Doc {
    const batch = take(docs, batchSize ?? firstBatch);
    const rest = docs.slice(batch.length);
    let id = 0;
    if (rest.length > 0 && !isSingle) {
      this.#last += 1;
      id = this.#last;
      this.#open.set(id, { name, rest, usedAt: Date.now() });
    }
    return { cursor: { id: BSON.Long.fromNumber(id), ns: name, firstBatch: batch } };
  }

  next(id: number, name: string, batchSize?: number): Doc {
    const cursor = this.#open.get(id);
    if (cursor?.name !== name) throw new StoreError(43, 'CursorNotFound', `cursor id ${id} not found`);
    const batch = take(cursor.rest, batchSize ?? Infinity);
    cursor.rest = cursor.rest.slice(batch.length);
    cursor.usedAt = Date.now();
    if (cursor.rest.length === 0) this.#open.delete(id);
    const left = cursor.rest.length === 0 ? 0 : id;
    return { cursor: { id: BSON.Long.fromNumber(left), ns: name, nextBatch: batch } };
  }

  kill(ids: number[]): Doc {
    const killed = ids.filter((id) => this.#open.delete(id));
    const missing = ids.filter((id) => !killed.includes(id));
    const [cursorsKilled, cursorsNotFound] = [killed, missing].map((list) =>
      list.map((id) => BSON.Long.fromNumber(id)),
    );
    return { cursorsKilled, cursorsNotFound, cursorsAlive: [], cursorsUnknown: [] };
  }

  forgetIdle(now: number): void {
    for (const [id, cursor] of this.#open) if (now - cursor.usedAt > idleMs) this.#open.delete(id);
  }
}

function take(docs: Doc[], most: number): Doc[] {
  const batch: Doc[] = [];
  let bytes = 0;
  for (const doc of docs) {
    if (batch.length >= most) break;
    bytes += BSON.calculateObjectSize(doc);
    if (batch.length > 0 && bytes > batchBytes) break;
    batch.push(doc);
  }
  return batch;
}
