import { Schema, trusted, type Connection } from 'mongoose';
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

export function createInterviewStore(connection: Connection) {
  const interviews = connection.model<InterviewRow>('Interview', interviewSchema);
  return {
    async add({ id, ...interview }: Interview): Promise<void> {
      await interviews.create({ _id: id, ...interview });
    },

    async find(id: string): Promise<Interview | null> {
      const row = await interviews.findOne({ _id: id }).lean();
      return row === null ? null : toInterview(row);
    },

    /** By application and start. */
    async listOfApplications(applicationIds: readonly string[]): Promise<readonly Interview[]> {
      const rows = await interviews
        .find({ applicationId: trusted({ $in: applicationIds }) })
        .sort({ applicationId: 1, startsAt: 1 })
        .lean();
      return rows.map(toInterview);
    },

    /** Those on whose panel the person sits, by start. */
    async listOfPanelMember(personId: string): Promise<readonly Interview[]> {
      const rows = await interviews.find({ panel: personId }).sort({ startsAt: 1 }).lean();
      return rows.map(toInterview);
    },

    /** Freezes the set once; a second call leaves the first set in place. */
    async freeze(id: string, setHash: string): Promise<void> {
      await interviews.updateOne({ _id: id, setHash: null }, { $set: { setHash } });
    },
  };
}

function toInterview({ _id, ...interview }: InterviewRow): Interview {
  return { id: _id, ...interview };
}
