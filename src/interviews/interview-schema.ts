import { Schema } from 'mongoose';
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
  /** Who set out to submit a scorecard, once for every try. A cancellation names how many it has seen. */
  readonly submitters: readonly string[];
  /** Who set out to write in a scorecard: each of them stays on the panel. */
  readonly writers: readonly string[];
}

/** When and where an interview is, and with whom. */
export type Arrangement = Pick<Interview, 'startsAt' | 'place' | 'panel'>;

/** Who changed an interview, when and why, and how it stood before. */
export interface InterviewChange extends Arrangement {
  readonly at: Date;
  readonly by: string;
  /** Missing where it was changed before a reason was asked for. */
  readonly reason?: string;
}

export interface Cancellation {
  readonly at: Date;
  readonly by: string;
  readonly reason: string;
}

export interface InterviewRow extends Omit<Interview, 'id'> {
  readonly _id: string;
}

export const interviewSchema = new Schema<InterviewRow>(
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
    submitters: { type: [String], default: [] },
    writers: { type: [String], default: [] },
  },
  { versionKey: false },
);
interviewSchema.index({ applicationId: 1, startsAt: 1 });
interviewSchema.index({ panel: 1, startsAt: 1 });
// For one page of all there are; the id keeps the order of those that begin at the same time.
interviewSchema.index({ startsAt: 1, _id: 1 });

/** Interviews that were scheduled before they could be changed have none of these. */
type StoredRow = Omit<InterviewRow, 'changes' | 'cancelled' | 'submitters' | 'writers'> &
  Partial<InterviewRow>;

export function toInterview({ _id, ...interview }: StoredRow): Interview {
  return { id: _id, changes: [], cancelled: null, submitters: [], writers: [], ...interview };
}
