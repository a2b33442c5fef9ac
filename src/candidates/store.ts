import { Schema, type Connection } from 'mongoose';
import { stages, type Stage } from '../domain/application.ts';

/** A person who applies. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  /** The account of a person who already works here; null for everyone else. */
  readonly personId: string | null;
  readonly addedAt: Date;
  readonly addedBy: string;
}

/** A candidate for one position. Every change of stage is kept with who made it. */
export interface Application {
  readonly id: string;
  readonly candidateId: string;
  readonly positionId: string;
  readonly stage: Stage;
  readonly history: readonly { readonly stage: Stage; readonly at: Date; readonly by: string }[];
}

type Row<T extends { readonly id: string }> = Omit<T, 'id'> & { readonly _id: string };

const candidateSchema = new Schema<Row<Candidate>>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    email: { type: String, default: null },
    phone: { type: String, default: null },
    personId: { type: String, default: null },
    addedAt: { type: Date, required: true },
    addedBy: { type: String, required: true },
  },
  { versionKey: false },
);

const applicationSchema = new Schema<Row<Application>>(
  {
    _id: { type: String, required: true },
    candidateId: { type: String, required: true },
    positionId: { type: String, required: true },
    stage: { type: String, enum: stages, required: true },
    history: [
      new Schema(
        {
          stage: { type: String, enum: stages, required: true },
          at: { type: Date, required: true },
          by: { type: String, required: true },
        },
        { _id: false },
      ),
    ],
  },
  { versionKey: false },
);
applicationSchema.index({ positionId: 1, _id: 1 });
applicationSchema.index({ candidateId: 1, positionId: 1 }, { unique: true });

export type CandidateStore = ReturnType<typeof createCandidateStore>;

export function createCandidateStore(connection: Connection) {
  const candidates = connection.model<Row<Candidate>>('Candidate', candidateSchema);
  const applications = connection.model<Row<Application>>('Application', applicationSchema);
  return {
    async add({ id, ...candidate }: Candidate): Promise<void> {
      await candidates.create({ _id: id, ...candidate });
    },

    async addApplication({ id, ...application }: Application): Promise<void> {
      await applications.create({ _id: id, ...application });
    },

    async find(id: string): Promise<Candidate | null> {
      const row = await candidates.findOne({ _id: id }).lean();
      return row === null ? null : withId(row);
    },

    async findApplication(id: string): Promise<Application | null> {
      const row = await applications.findOne({ _id: id }).lean();
      return row === null ? null : withId(row);
    },

    /** In the order in which they applied. */
    async listApplications(positionId: string): Promise<readonly Application[]> {
      const rows = await applications.find({ positionId }).sort({ _id: 1 }).lean();
      return rows.map(withId);
    },

    /** Changes the stage only if it still is what the viewer saw; false when somebody was faster. */
    async changeStage(id: string, from: Stage, to: Stage, at: Date, by: string): Promise<boolean> {
      const { matchedCount } = await applications.updateOne(
        { _id: id, stage: from },
        { $set: { stage: to }, $push: { history: { stage: to, at, by } } },
      );
      return matchedCount === 1;
    },
  };
}

function withId<T extends { readonly _id: string }>({
  _id,
  ...rest
}: T): Omit<T, '_id'> & { readonly id: string } {
  return { ...rest, id: _id };
}
