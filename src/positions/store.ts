import { Schema, trusted, type Connection } from 'mongoose';
import { remembering, type Remember } from '../data/memory.ts';
import type { Position, PositionChange, PositionContent } from '../domain/position.ts';

interface PositionRow extends Omit<Position, 'id'> {
  readonly _id: string;
  /** Interviews in which somebody set out to open a scorecard. */
  readonly begun: readonly string[];
}

const content = {
  title: { type: String, required: true },
  place: { type: String, required: true },
  guide: {
    guideId: { type: String, required: true },
    number: { type: Number, required: true },
  },
  profile: {
    profileId: { type: String, required: true },
    number: { type: Number, required: true },
  },
  team: { type: [String], required: true },
};

const positionSchema = new Schema<PositionRow>(
  {
    _id: { type: String, required: true },
    ...content,
    createdBy: { type: String, required: true },
    createdAt: { type: Date, required: true },
    changes: [
      new Schema<PositionChange>(
        {
          at: { type: Date, required: true },
          by: { type: String, required: true },
          reason: { type: String, required: true },
          ...content,
        },
        { _id: false },
      ),
    ],
    begun: { type: [String], required: true },
  },
  { versionKey: false },
);
positionSchema.index({ team: 1, _id: -1 });

export type PositionStore = ReturnType<typeof createPositionStore>;

const mostKept = 1000;

export function createPositionStore(connection: Connection, remember: Remember = remembering(false)) {
  const positions = connection.model<PositionRow>('Position', positionSchema);
  const byId = remember<Position>({
    most: mostKept,
    async read(ids) {
      const rows = await positions.find({ _id: trusted({ $in: ids }) }).lean();
      return new Map(rows.map((row) => [row._id, toPosition(row)]));
    },
  });
  return {
    async add({ id, ...position }: Position): Promise<void> {
      await byId.changing(id, () => positions.create({ _id: id, begun: [], ...position }));
    },

    find: (id: string): Promise<Position | null> => byId.get(id),

    /** Unknown ids are left out. */
    listByIds: (ids: readonly string[]): Promise<ReadonlyMap<string, Position>> => byId.getMany(ids),

    /**
     * False, and nothing written, when the position does not stand any more as it was read, or when an
     * interview has begun since `begun` was read.
     */
    async change(
      seen: Position,
      wanted: PositionContent,
      { at, by, reason }: Pick<PositionChange, 'at' | 'by' | 'reason'>,
      begun?: readonly string[],
    ): Promise<boolean> {
      const { matchedCount } = await byId.changing(seen.id, () =>
        positions.updateOne(
          {
            _id: seen.id,
            ...times('changes', seen.changes.length),
            ...(begun !== undefined && times('begun', begun.length)),
          },
          {
            $set: contentOf(wanted),
            $push: { changes: { at, by, reason, ...contentOf(seen) } },
          },
        ),
      );
      return matchedCount === 1;
    },

    /** Adds an interview to those that have begun. False, and nothing written, as for `change`. */
    async begin(seen: Position, interviewId: string): Promise<boolean> {
      const { matchedCount } = await positions.updateOne(
        { _id: seen.id, ...times('changes', seen.changes.length) },
        { $addToSet: { begun: interviewId } },
      );
      return matchedCount === 1;
    },

    /** The interviews in which somebody set out to open a scorecard. Never taken from a memory. */
    async listBegun(id: string): Promise<readonly string[]> {
      const row = await positions.findById(id, { begun: 1 }).lean();
      return row?.begun ?? [];
    },

    /** Newest first; those of one team member, or all. */
    async list(memberId: string | null): Promise<readonly Position[]> {
      const rows = await positions
        .find(memberId === null ? {} : { team: memberId })
        .sort({ _id: -1 })
        .lean();
      return rows.map(toPosition);
    },
  };
}

function contentOf({ title, place, guide, profile, team }: PositionContent): PositionContent {
  return { title, place, guide, profile, team };
}

/** Changes and interviews are only ever added, so their number says whether anybody was faster. */
function times(list: 'changes' | 'begun', count: number) {
  return {
    [`${list}.${count}`]: trusted({ $exists: false }),
    ...(count > 0 && { [`${list}.${count - 1}`]: trusted({ $exists: true }) }),
  };
}

/** Positions that were created before they could be changed have neither of the two. */
type StoredRow = Omit<PositionRow, 'changes' | 'begun'> & Partial<PositionRow>;

function toPosition({ _id, begun: _begun, ...position }: StoredRow): Position {
  return { id: _id, changes: [], ...position };
}
