import { Schema, trusted, type Connection } from 'mongoose';
import { remembering, type Remember } from '../data/memory.ts';
import { visibilityPolicies, type VisibilityPolicy } from '../domain/visibility.ts';

/** One meeting for one application, with the people who score it. */
export interface Interview {
  readonly id: string;
  readonly applicationId: string;
  readonly startsAt: Date;
  readonly place: string;
  readonly panel: readonly string[];
  readonly policy: VisibilityPolicy;
  readonly isConsensusReached: boolean;
  /** Hash of the frozen set; null until the first scorecard opens. */
  readonly setHash: string | null;
  readonly scheduledBy: string;
  readonly scheduledAt: Date;
  /** Oldest first; as many as the interview was changed. */
  readonly changes: readonly InterviewChange[];
  readonly cancelled: Cancellation | null;
}

/** When and where an interview is, and with whom. */
export type Arrangement = Pick<Interview, 'startsAt' | 'place' | 'panel'>;

/** Who changed an interview, when and why, and how it stood before. */
interface InterviewChange extends Arrangement {
  readonly at: Date;
  readonly by: string;
  /** Missing where it was changed before a reason was asked for. */
  readonly reason?: string;
}

interface Cancellation {
  readonly at: Date;
  readonly by: string;
  readonly reason: string;
}

interface InterviewRow extends Omit<Interview, 'id'> {
  readonly _id: string;
}

const interviewSchema = new Schema<InterviewRow>(
  {
    _id: { type: String, required: true },
    applicationId: { type: String, required: true },
    startsAt: { type: Date, required: true },
    place: { type: String, default: '' },
    panel: { type: [String], required: true },
    policy: { type: String, enum: visibilityPolicies, required: true },
    isConsensusReached: { type: Boolean, required: true },
    setHash: { type: String, default: null },
    scheduledBy: { type: String, required: true },
    scheduledAt: { type: Date, required: true },
    changes: [
      new Schema<InterviewChange>(
        {
          at: { type: Date, required: true },
          by: { type: String, required: true },
          reason: { type: String },
          startsAt: { type: Date, required: true },
          place: { type: String, default: '' },
          panel: { type: [String], required: true },
        },
        { _id: false },
      ),
    ],
    cancelled: {
      type: new Schema<Cancellation>(
        {
          at: { type: Date, required: true },
          by: { type: String, required: true },
          reason: { type: String, required: true },
        },
        { _id: false },
      ),
      default: null,
    },
  },
  { versionKey: false },
);
interviewSchema.index({ applicationId: 1, startsAt: 1 });
interviewSchema.index({ panel: 1, startsAt: 1 });

export type InterviewStore = ReturnType<typeof createInterviewStore>;

/** An interview is read at every autosave and, with those of its application, at every comparison. */
const mostKept = 20_000;

export function createInterviewStore(connection: Connection, remember: Remember = remembering(false)) {
  const interviews = connection.model<InterviewRow>('Interview', interviewSchema);

  const byId = remember<Interview>({
    most: mostKept,
    async read(ids) {
      const rows = await interviews.find({ _id: trusted({ $in: ids }) }).lean();
      return new Map(rows.map((row) => [row._id, toInterview(row)]));
    },
  });

  /** By start. */
  const ofApplication = remember<readonly Interview[]>({
    most: mostKept,
    weigh: (held) => 1 + held.length,
    async read(applicationIds) {
      const rows = await interviews
        .find({ applicationId: trusted({ $in: applicationIds }) })
        .sort({ applicationId: 1, startsAt: 1 })
        .lean();
      const held = new Map<string, Interview[]>(applicationIds.map((id) => [id, []]));
      for (const row of rows) held.get(row.applicationId)?.push(toInterview(row));
      return held;
    },
  });

  function changing<Result>(interview: Interview, write: () => Promise<Result>): Promise<Result> {
    return byId.changing(interview.id, () => ofApplication.changing(interview.applicationId, write));
  }

  return {
    async add(interview: Interview): Promise<void> {
      const { id, ...rest } = interview;
      await changing(interview, () => interviews.create({ _id: id, ...rest }));
    },

    find: (id: string): Promise<Interview | null> => byId.get(id),

    /** Application by application in the order given, each by start. */
    async listOfApplications(applicationIds: readonly string[]): Promise<readonly Interview[]> {
      const held = await ofApplication.getMany(applicationIds);
      return applicationIds.flatMap((id) => held.get(id) ?? []);
    },

    /** Those on whose panel the person sits, by start. */
    async listOfPanelMember(personId: string): Promise<readonly Interview[]> {
      const rows = await interviews.find({ panel: personId }).sort({ startsAt: 1 }).lean();
      return rows.map(toInterview);
    },

    /** Those that begin in between and have one of these people on the panel. */
    async listAround(people: readonly string[], after: Date, before: Date): Promise<readonly Interview[]> {
      const rows = await interviews
        .find({ panel: trusted({ $in: people }), startsAt: trusted({ $gt: after, $lt: before }) })
        .sort({ startsAt: 1 })
        .lean();
      return rows.map(toInterview);
    },

    /**
     * Freezes the set once; a second call leaves the first set in place, and so does one for somebody who
     * has left the panel meanwhile.
     */
    async freeze(interview: Interview, setHash: string, openedBy: string): Promise<void> {
      await changing(interview, () =>
        interviews.updateOne({ _id: interview.id, setHash: null, panel: openedBy }, { $set: { setHash } }),
      );
    },

    /** False, and nothing written, when the interview does not stand any more as it was read. */
    async rearrange(
      seen: Interview,
      wanted: Arrangement,
      signed: Required<Pick<InterviewChange, 'at' | 'by' | 'reason'>>,
    ): Promise<boolean> {
      const { startsAt, place, panel } = seen;
      const { matchedCount } = await changing(seen, () =>
        interviews.updateOne(
          // A panel that is given up must not have opened a scorecard in between.
          { ...unchanged(seen), setHash: seen.setHash },
          { $set: { ...wanted }, $push: { changes: { ...signed, startsAt, place, panel } } },
        ),
      );
      return matchedCount === 1;
    },

    /** False, and nothing written, when the interview does not stand any more as it was read. */
    async cancel(seen: Interview, cancelled: Cancellation): Promise<boolean> {
      const { matchedCount } = await changing(seen, () =>
        interviews.updateOne(unchanged(seen), { $set: { cancelled } }),
      );
      return matchedCount === 1;
    },
  };
}

/** Changes are only ever added, so their number says whether anybody was faster. */
function unchanged({ id, changes }: Interview) {
  return { _id: id, cancelled: null, [`changes.${changes.length}`]: trusted({ $exists: false }) };
}

/** Interviews that were scheduled before they could be changed have neither of the two. */
type StoredRow = Omit<InterviewRow, 'changes' | 'cancelled'> & Partial<InterviewRow>;

function toInterview({ _id, ...interview }: StoredRow): Interview {
  return { id: _id, changes: [], cancelled: null, ...interview };
}
