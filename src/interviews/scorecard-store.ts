import { Schema, trusted, type Connection } from 'mongoose';
import { StaleEdit } from '../domain/errors.ts';
import type { Entry } from '../domain/scorecard-entries.ts';
import {
  scorecardStates,
  type EntryChange,
  type Operation,
  type Scorecard,
  type ScorecardState,
} from '../domain/scorecard.ts';

/** One document per scorecard: every change of it is one atomic write. */
interface ScorecardRow {
  readonly _id: string;
  readonly interviewId: string;
  readonly interviewerId: string;
  readonly state: ScorecardState;
  readonly entries: Readonly<Record<string, Entry>>;
  readonly operations: readonly Operation[];
  readonly version: number;
  readonly submittedAt: Date | null;
  readonly seal: string | null;
}

const entrySchema = new Schema<Entry>(
  {
    value: { type: String, default: '' },
    operation: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { _id: false },
);

const operationSchema = new Schema<Operation>(
  {
    id: { type: String, required: true },
    digest: { type: String, required: true },
    key: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { _id: false, id: false },
);

const scorecardSchema = new Schema(
  {
    _id: { type: String, required: true },
    interviewId: { type: String, required: true },
    interviewerId: { type: String, required: true },
    state: { type: String, enum: scorecardStates, required: true },
    entries: { type: Map, of: entrySchema, default: {} },
    operations: { type: [operationSchema], default: [] },
    version: { type: Number, required: true },
    submittedAt: { type: Date, default: null },
    seal: { type: String, default: null },
  },
  { versionKey: false, minimize: false },
);
scorecardSchema.index({ interviewId: 1, interviewerId: 1 }, { unique: true });

export type ScorecardStore = ReturnType<typeof createScorecardStore>;

/** One field to be written, and what stood in it when that was decided. */
export interface EntryWrite {
  readonly change: EntryChange;
  readonly entry: Entry;
  readonly seen: Entry | undefined;
}

/** A scorecard together with the operations that made it. */
export interface StoredScorecard {
  readonly scorecard: Scorecard;
  readonly operations: readonly Operation[];
}

export function createScorecardStore(connection: Connection) {
  const scorecards = connection.model('Scorecard', scorecardSchema);
  return {
    /** One scorecard per interview and interviewer; a second call changes nothing. */
    async addIfAbsent(id: string, interviewId: string, interviewerId: string): Promise<void> {
      await scorecards.updateOne(
        { interviewId, interviewerId },
        {
          $setOnInsert: {
            _id: id,
            state: 'assigned',
            entries: {},
            operations: [],
            version: 0,
            submittedAt: null,
            seal: null,
          },
        },
        { upsert: true },
      );
    },

    async find(interviewId: string, interviewerId: string): Promise<StoredScorecard | null> {
      const row = await scorecards.findOne({ interviewId, interviewerId }).lean<ScorecardRow>();
      return row === null ? null : { scorecard: toScorecard(row), operations: row.operations };
    },

    async listOfInterviews(interviewIds: readonly string[]): Promise<readonly Scorecard[]> {
      const rows = await scorecards
        .find({ interviewId: trusted({ $in: interviewIds }) }, { operations: 0 })
        .lean<ScorecardRow[]>();
      return rows.map(toScorecard);
    },

    async open(id: string): Promise<void> {
      await scorecards.updateOne(
        { _id: id, state: 'assigned' },
        { $set: { state: 'draft' }, $inc: { version: 1 } },
      );
    },

    /**
     * Writes fields, all of them or none. The filter holds everything the decisions rested on, so that
     * between reading and writing nobody can have submitted the scorecard, changed one of the fields or
     * carried out one of the operations. Throws StaleEdit when it no longer holds; the caller decides anew.
     */
    async writeEntries(id: string, writes: readonly EntryWrite[]): Promise<void> {
      const operations = writes.map(({ change, entry }) => {
        const { operation, digest, key } = change;
        return { id: operation, digest, key, at: entry.at };
      });
      const unchanged = writes.map(({ change: { key }, seen }) =>
        seen === undefined
          ? ([`entries.${key}`, trusted({ $exists: false })] as const)
          : ([`entries.${key}.operation`, seen.operation] as const),
      );
      const { matchedCount } = await scorecards.updateOne(
        {
          _id: id,
          state: 'draft',
          'operations.id': trusted({ $nin: operations.map((operation) => operation.id) }),
          ...Object.fromEntries<unknown>(unchanged),
        },
        {
          $set: Object.fromEntries(writes.map(({ change: { key }, entry }) => [`entries.${key}`, entry])),
          $push: { operations: { $each: operations } },
          // As many as if each field had been written by itself.
          $inc: { version: writes.length },
        },
      );
      if (matchedCount === 0) throw new StaleEdit('Entries changed in between');
    },

    /** Locks a draft that still is what the check looked at. Throws StaleEdit when it is not. */
    async submit(id: string, version: number, seal: string, at: Date): Promise<void> {
      const { matchedCount } = await scorecards.updateOne(
        { _id: id, state: 'draft', version },
        { $set: { state: 'submitted', submittedAt: at, seal }, $inc: { version: 1 } },
      );
      if (matchedCount === 0) throw new StaleEdit('The scorecard changed in between');
    },
  };
}

function toScorecard({ _id, entries, operations: _operations, ...rest }: ScorecardRow): Scorecard {
  return { ...rest, id: _id, entries: new Map(Object.entries(entries)) };
}
