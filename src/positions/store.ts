import { Schema, trusted, type Connection } from 'mongoose';
import { remembering, type Remember } from '../data/memory.ts';
import type { Position } from '../domain/position.ts';

interface PositionRow extends Omit<Position, 'id'> {
  readonly _id: string;
}

const positionSchema = new Schema<PositionRow>(
  {
    _id: { type: String, required: true },
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
    createdBy: { type: String, required: true },
    createdAt: { type: Date, required: true },
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
      await byId.changing(id, () => positions.create({ _id: id, ...position }));
    },

    find: (id: string): Promise<Position | null> => byId.get(id),

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

function toPosition({ _id, ...position }: PositionRow): Position {
  return { id: _id, ...position };
}
