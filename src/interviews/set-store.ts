import { Schema, type Connection } from 'mongoose';
import { LRUCache } from 'lru-cache';
import type { InterviewSet } from '../domain/interview-set.ts';

/**
 * A set is kept as the very text its hash was taken from: it is never queried by content and never
 * changes, and text cannot be altered by a schema that has moved on.
 */
interface SetRow {
  readonly _id: string;
  readonly text: string;
}

const setSchema = new Schema<SetRow>(
  { _id: { type: String, required: true }, text: { type: String, required: true } },
  { versionKey: false, collection: 'interview_sets' },
);

/** A set is read at every autosave; a position's interviews share one. */
const keptSets = 50;

const dateKeys = new Set(['publishedAt']);

export type SetStore = ReturnType<typeof createSetStore>;

export function createSetStore(connection: Connection) {
  const sets = connection.model<SetRow>('InterviewSet', setSchema);
  const kept = new LRUCache<string, InterviewSet>({ max: keptSets });
  return {
    async addIfAbsent(hash: string, text: string): Promise<void> {
      // A set never changes, so one that was read before is there.
      if (kept.has(hash)) return;
      await sets.updateOne({ _id: hash }, { $setOnInsert: { text } }, { upsert: true });
      kept.set(hash, setOf(hash, text));
    },

    async find(hash: string): Promise<InterviewSet | null> {
      const known = kept.get(hash);
      if (known !== undefined) return known;
      const row = await sets.findOne({ _id: hash }).lean();
      if (row === null) return null;
      const set = setOf(hash, row.text);
      kept.set(hash, set);
      return set;
    },
  };
}

function setOf(hash: string, text: string): InterviewSet {
  return { ...(JSON.parse(text, reviveDate) as Omit<InterviewSet, 'hash'>), hash };
}

function reviveDate(key: string, value: unknown): unknown {
  return dateKeys.has(key) && typeof value === 'string' ? new Date(value) : value;
}
