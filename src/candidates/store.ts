import { trusted, type Connection } from 'mongoose';
import { createClaims } from '../data/claim-store.ts';
import { literally } from '../data/literally.ts';
import { rememberForGood, remembering, type Remember } from '../data/memory.ts';
import type { Stage, StageEntry } from '../domain/application.ts';
import { plainLetters } from '../domain/plain-letters.ts';
import { createApplicationQueries } from './application-list-store.ts';
import {
  applicationSchema,
  candidateSchema,
  toCandidate,
  withId,
  type Application,
  type Candidate,
  type CandidateChange,
  type CandidateContent,
  type CandidateRow,
  type Row,
} from './candidate-schema.ts';

export interface CandidateSearch {
  /** Only these; null for everyone. */
  readonly ids: readonly string[] | null;
  /** Part of the name, in any case and with or without accents; empty for every name. */
  readonly name: string;
  /** The viewer, who never finds an application of their own. */
  readonly exceptPersonId: string;
  /** Id of the last candidate of the page before; null for the first page. */
  readonly after: string | null;
  readonly most: number;
}

export type CandidateStore = ReturnType<typeof createCandidateStore>;

const mostKept = 20_000;

export function createCandidateStore(connection: Connection, remember: Remember = remembering(false)) {
  const candidates = connection.model<CandidateRow>('Candidate', candidateSchema);
  const applications = connection.model<Row<Application>>('Application', applicationSchema);

  const byId = remember<Candidate>({
    most: mostKept,
    async read(ids) {
      const rows = await candidates.find({ _id: trusted({ $in: ids }) }).lean();
      return new Map(rows.map((row) => [row._id, toCandidate(row)]));
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

  /** Whom an application is of, which never changes. */
  const candidateOf = rememberForGood<Pick<Application, 'candidateId'>>({
    most: mostKept,
    async read(ids) {
      const rows = await applications.find({ _id: trusted({ $in: ids }) }, { candidateId: 1 }).lean();
      return new Map(rows.map(({ _id, candidateId }) => [_id, { candidateId }]));
    },
  });

  return {
    ...createClaims(connection),
    ...createApplicationQueries(candidates, applications),

    async add({ id, ...candidate }: Candidate): Promise<void> {
      await byId.changing(id, () =>
        candidates.create({ _id: id, ...candidate, plainName: plainLetters(candidate.name) }),
      );
    },

    /** False, and nothing written, when the candidate does not stand any more as it was read. */
    async change(
      { id, changes, name, email, phone, personIds }: Candidate,
      wanted: CandidateContent,
      { at, by, reason }: Pick<CandidateChange, 'at' | 'by' | 'reason'>,
    ): Promise<boolean> {
      const { matchedCount } = await byId.changing(id, () =>
        candidates.updateOne(
          // Changes are only ever added, so their number says whether anybody was faster.
          { _id: id, [`changes.${changes.length}`]: trusted({ $exists: false }) },
          {
            $set: { ...wanted, plainName: plainLetters(wanted.name) },
            $push: { changes: { at, by, reason, name, email, phone, personIds } },
          },
        ),
      );
      return matchedCount === 1;
    },

    /** Says that these candidates are the person with this account, whoever else they may be. */
    async link(candidateIds: readonly string[], personId: string): Promise<void> {
      for (const id of candidateIds) {
        await byId.changing(id, () =>
          candidates.updateOne({ _id: id }, { $addToSet: { personIds: personId } }),
        );
      }
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
      return rows.map(toCandidate);
    },

    /** Whoever is called this, in any case and with or without accents; newest first. */
    async listByName(name: string): Promise<readonly Candidate[]> {
      const rows = await candidates
        .find({ plainName: plainLetters(name) })
        .sort({ _id: -1 })
        .lean();
      return rows.map(toCandidate);
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
          ...(name !== '' && { plainName: trusted({ $regex: literally(plainLetters(name)) }) }),
          personIds: trusted({ $ne: exceptPersonId }),
        })
        .sort({ _id: -1 })
        .limit(most)
        .lean();
      return rows.map(toCandidate);
    },

    /** Null when there is no such application. */
    async findCandidateOf(applicationId: string): Promise<Candidate | null> {
      const found = await candidateOf.get(applicationId);
      return found === null ? null : byId.get(found.candidateId);
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

    /** Changes the stage only if it still is what the viewer saw; false when somebody was faster. */
    async changeStage(
      { id, positionId }: Pick<Application, 'id' | 'positionId'>,
      from: Stage,
      entry: StageEntry,
    ): Promise<boolean> {
      const { matchedCount } = await ofPosition.changing(positionId, () =>
        applications.updateOne(
          { _id: id, stage: from },
          { $set: { stage: entry.stage }, $push: { history: entry } },
        ),
      );
      return matchedCount === 1;
    },
  };
}
