import type { Collection } from 'mongodb';
import { trusted, type Connection } from 'mongoose';
import { remembering, type Remember } from '../data/memory.ts';
import { StaleEdit } from '../domain/errors.ts';
import type { Entry } from '../domain/scorecard-entries.ts';
import type { EntryChange, Operation, Scorecard, ScorecardState } from '../domain/scorecard.ts';
import { scorecardSchema, type ScorecardRow } from './scorecard-schema.ts';

export type ScorecardStore = ReturnType<typeof createScorecardStore>;

/** One field to be written. */
export interface EntryWrite {
  readonly change: EntryChange;
  readonly entry: Entry;
}

/** A scorecard together with the operations that made it. */
export interface StoredScorecard {
  readonly scorecard: Scorecard;
  readonly operations: readonly Operation[];
}

/** Scorecards that are being filled in: more than are open on any one day. */
const mostOpen = 300;
/** Entries of the scorecards that lists and comparisons read; about 50 MB with the notes in them. */
const mostEntries = 150_000;

export function createScorecardStore(connection: Connection, remember: Remember = remembering(false)) {
  const scorecards = connection.model('Scorecard', scorecardSchema);
  /** Without the casting of a schema: the domain has looked at every value, and it takes as long as all of that. */
  const native = scorecards.collection as unknown as Collection<ScorecardRow>;

  /** By interview and interviewer. */
  const own = remember<StoredScorecard>({
    most: mostOpen,
    async read(keys) {
      const found = await Promise.all(
        keys.map((key) => {
          const [interviewId = '', interviewerId = ''] = key.split('/');
          return scorecards.findOne({ interviewId, interviewerId }).lean<ScorecardRow>();
        }),
      );
      return new Map(found.flatMap((row) => (row === null ? [] : [[ownKey(row), toStored(row)] as const])));
    },
  });

  /** By interview, without the operations. */
  const ofInterview = remember<readonly Scorecard[]>({
    most: mostEntries,
    weigh: (cards) => 1 + cards.reduce((total, { entries }) => total + entries.size, 0),
    async read(interviewIds) {
      const rows = await scorecards
        .find({ interviewId: trusted({ $in: interviewIds }) }, { operations: 0 })
        .lean<ScorecardRow[]>();
      const cards = new Map<string, Scorecard[]>(interviewIds.map((id) => [id, []]));
      for (const row of rows) cards.get(row.interviewId)?.push(toScorecard(row));
      return cards;
    },
  });

  function changing<Result>(card: Named, write: () => Promise<Result>): Promise<Result> {
    return own.changing(ownKey(card), () => ofInterview.changing(card.interviewId, write));
  }

  return {
    /** One scorecard per interview and interviewer; a second call changes nothing. */
    async addIfAbsent(id: string, interviewId: string, interviewerId: string): Promise<void> {
      await changing({ interviewId, interviewerId }, () =>
        scorecards.updateOne(
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
        ),
      );
    },

    find: (interviewId: string, interviewerId: string): Promise<StoredScorecard | null> =>
      own.get(ownKey({ interviewId, interviewerId })),

    async listOfInterviews(interviewIds: readonly string[]): Promise<readonly Scorecard[]> {
      const cards = await ofInterview.getMany(interviewIds);
      return interviewIds.flatMap((id) => cards.get(id) ?? []);
    },

    /** Ids of the interviews with a scorecard that is not submitted: of this person, or of anybody for null. */
    async listOpenInterviewIds(interviewerId: string | null): Promise<readonly string[]> {
      const rows = await scorecards
        .find(
          {
            state: trusted({ $in: ['assigned', 'draft'] }),
            ...(interviewerId !== null && { interviewerId }),
          },
          { interviewId: 1 },
        )
        .lean();
      return [...new Set(rows.map(({ interviewId }) => interviewId))];
    },

    /** Takes the scorecard away from somebody who has left the panel; one with something written stays. */
    async withdraw(card: Named): Promise<void> {
      const { interviewId, interviewerId } = card;
      await changing(card, () =>
        scorecards.deleteOne({
          interviewId,
          interviewerId,
          state: trusted({ $in: ['assigned', 'draft'] }),
          'operations.0': trusted({ $exists: false }),
        }),
      );
    },

    /** Makes whatever was read of a scorecard too old to submit it with. A submitted one stays as it is. */
    async outdate(card: Pick<Scorecard, 'id'> & Named): Promise<void> {
      await changing(card, () =>
        scorecards.updateOne(
          { _id: card.id, state: trusted({ $in: ['assigned', 'draft'] }) },
          { $inc: { version: 1 } },
        ),
      );
    },

    /** Puts a scorecard from one state into another; one that has left the first stays as it is. */
    async turn(card: Pick<Scorecard, 'id'> & Named, from: ScorecardState, to: ScorecardState): Promise<void> {
      await changing(card, () =>
        scorecards.updateOne({ _id: card.id, state: from }, { $set: { state: to }, $inc: { version: 1 } }),
      );
    },

    /**
     * Writes fields, all of them or none, into the scorecard as it was read: every write of a scorecard
     * counts its version, so that nobody can have submitted it, changed one of the fields or carried out one
     * of the operations in between. Throws StaleEdit when somebody has; the caller decides anew. `entries`
     * are all of them as they stand afterwards.
     */
    async writeEntries(
      { scorecard, operations: earlier }: StoredScorecard,
      writes: readonly EntryWrite[],
      entries: Scorecard['entries'],
    ): Promise<void> {
      const operations = writes.map(({ change: { operation, digest, key }, entry: { at } }) => ({
        id: operation,
        digest,
        key,
        at,
      }));
      // As many as if each field had been written by itself.
      const version = scorecard.version + writes.length;
      const write = async () => {
        const { matchedCount } = await native.updateOne(
          { _id: scorecard.id, version: scorecard.version },
          {
            $set: {
              ...Object.fromEntries(writes.map(({ change: { key }, entry }) => [`entries.${key}`, entry])),
              version,
            },
            $push: { operations: { $each: operations } },
          },
        );
        if (matchedCount === 0) throw new StaleEdit('The scorecard changed in between');
        return { scorecard: { ...scorecard, entries, version }, operations: [...earlier, ...operations] };
      };
      await ofInterview.changing(scorecard.interviewId, () => own.advancing(ownKey(scorecard), write));
    },

    /** Locks a draft that still is what the check looked at. Throws StaleEdit when it is not. */
    async submit(card: Scorecard, seal: string, at: Date): Promise<void> {
      const { matchedCount } = await changing(card, () =>
        scorecards.updateOne(
          { _id: card.id, state: 'draft', version: card.version },
          { $set: { state: 'submitted', submittedAt: at, seal }, $inc: { version: 1 } },
        ),
      );
      if (matchedCount === 0) throw new StaleEdit('The scorecard changed in between');
    },
  };
}

type Named = Pick<Scorecard, 'interviewId' | 'interviewerId'>;

const ownKey = ({ interviewId, interviewerId }: Named) => `${interviewId}/${interviewerId}`;

function toStored(row: ScorecardRow): StoredScorecard {
  return { scorecard: toScorecard(row), operations: row.operations };
}

function toScorecard({ _id, entries, operations: _operations, ...rest }: ScorecardRow): Scorecard {
  return { ...rest, id: _id, entries: new Map(Object.entries(entries)) };
}
