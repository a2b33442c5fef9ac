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

    /** Freezes the set once; a second call leaves the first set in place. */
    async freeze(interview: Interview, setHash: string): Promise<void> {
      await changing(interview, () =>
        interviews.updateOne({ _id: interview.id, setHash: null }, { $set: { setHash } }),
      );
    },
  };
}

function toInterview({ _id, ...interview }: InterviewRow): Interview {
  return { id: _id, ...interview };
}
