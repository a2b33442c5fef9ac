import { Schema, trusted, type Connection } from 'mongoose';
import { remembering, type Remember } from '../data/memory.ts';
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

export interface CandidateSearch {
  /** Only these; null for everyone. */
  readonly ids: readonly string[] | null;
  /** Part of the name, in any case; empty for every name. */
  readonly name: string;
  /** The viewer, who never finds an application of their own. */
  readonly exceptPersonId: string;
  /** Id of the last candidate of the page before; null for the first page. */
  readonly after: string | null;
  readonly most: number;
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

candidateSchema.index({ email: 1 });

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

const mostKept = 20_000;

export function createCandidateStore(connection: Connection, remember: Remember = remembering(false)) {
  const candidates = connection.model<Row<Candidate>>('Candidate', candidateSchema);
  const applications = connection.model<Row<Application>>('Application', applicationSchema);

  const byId = remember<Candidate>({
    most: mostKept,
    async read(ids) {
      const rows = await candidates.find({ _id: trusted({ $in: ids }) }).lean();
      return new Map(rows.map((row) => [row._id, withId(row)]));
    },
  });

  /** By position, in the order in which they applied. */
  const ofPosition = remember<readonly Application[]>({
    most: mostKept,
    weigh: (made) => 1 + made.length,
    async read(positionIds) {
      const rows = await applications
        .find({ positionId: trusted({ $in: positionIds }) })
        .sort({ _id: 1 })
        .lean();
      const made = new Map<string, Application[]>(positionIds.map((id) => [id, []]));
      for (const row of rows) made.get(row.positionId)?.push(withId(row));
      return made;
    },
  });

  return {
    async add({ id, ...candidate }: Candidate): Promise<void> {
      await byId.changing(id, () => candidates.create({ _id: id, ...candidate }));
    },

    async addApplication({ id, ...application }: Application): Promise<void> {
      await ofPosition.changing(application.positionId, () =>
        applications.create({ _id: id, ...application }),
      );
    },

    find: (id: string): Promise<Candidate | null> => byId.get(id),

    /** Unknown ids are left out. */
    listByIds: (ids: readonly string[]): Promise<ReadonlyMap<string, Candidate>> => byId.getMany(ids),

    async listByEmail(email: string): Promise<readonly Candidate[]> {
      const rows = await candidates.find({ email }).sort({ _id: 1 }).lean();
      return rows.map(withId);
    },

    /** Newest first, from the one after the cursor on. */
    async search({ ids, name, exceptPersonId, after, most }: CandidateSearch): Promise<readonly Candidate[]> {
      const key = {
        ...(ids !== null && { $in: [...ids] }),
        ...(after !== null && { $lt: after }),
      };
      const rows = await candidates
        .find({
          ...(Object.keys(key).length > 0 && { _id: trusted(key) }),
          ...(name !== '' && { name: trusted({ $regex: literally(name), $options: 'i' }) }),
          personId: trusted({ $ne: exceptPersonId }),
        })
        .sort({ _id: -1 })
        .limit(most)
        .lean();
      return rows.map(withId);
    },

    async findApplication(id: string): Promise<Application | null> {
      const row = await applications.findOne({ _id: id }).lean();
      return row === null ? null : withId(row);
    },

    /** Position by position in the order given, each in the order in which they applied. */
    async listApplications(positionIds: readonly string[]): Promise<readonly Application[]> {
      const made = await ofPosition.getMany(positionIds);
      return positionIds.flatMap((id) => made.get(id) ?? []);
    },

    /** In the order in which they applied. */
    async listApplicationsOf(candidateIds: readonly string[]): Promise<readonly Application[]> {
      const rows = await applications
        .find({ candidateId: trusted({ $in: [...candidateIds] }) })
        .sort({ _id: 1 })
        .lean();
      return rows.map(withId);
    },

    /** Changes the stage only if it still is what the viewer saw; false when somebody was faster. */
    async changeStage(
      { id, positionId }: Pick<Application, 'id' | 'positionId'>,
      from: Stage,
      to: Stage,
      at: Date,
      by: string,
    ): Promise<boolean> {
      const { matchedCount } = await ofPosition.changing(positionId, () =>
        applications.updateOne(
          { _id: id, stage: from },
          { $set: { stage: to }, $push: { history: { stage: to, at, by } } },
        ),
      );
      return matchedCount === 1;
    },
  };
}

/** A pattern that finds exactly this text. */
function literally(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function withId<T extends { readonly _id: string }>({
  _id,
  ...rest
}: T): Omit<T, '_id'> & { readonly id: string } {
  return { ...rest, id: _id };
}
