import { Schema } from 'mongoose';
import type { Entry } from '../domain/scorecard-entries.ts';
import { scorecardStates, type Operation, type ScorecardState } from '../domain/scorecard.ts';

/** One document per scorecard: every change of it is one atomic write. */
export interface ScorecardRow {
  readonly _id: string;
  readonly interviewId: string;
  readonly interviewerId: string;
  readonly state: ScorecardState;
  readonly entries: Readonly<Record<string, Entry>>;
  readonly operations: readonly Operation[];
  readonly version: number;
  readonly submittedAt: Date | null;
  readonly seal: string | null;
}

const entrySchema = new Schema<Entry>(
  {
    value: { type: String, default: '' },
    operation: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { _id: false },
);

const operationSchema = new Schema<Operation>(
  {
    id: { type: String, required: true },
    digest: { type: String, required: true },
    key: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { _id: false, id: false },
);

export const scorecardSchema = new Schema(
  {
    _id: { type: String, required: true },
    interviewId: { type: String, required: true },
    interviewerId: { type: String, required: true },
    state: { type: String, enum: scorecardStates, required: true },
    entries: { type: Map, of: entrySchema, default: {} },
    operations: { type: [operationSchema], default: [] },
    version: { type: Number, required: true },
    submittedAt: { type: Date, default: null },
    seal: { type: String, default: null },
  },
  { versionKey: false, minimize: false },
);
scorecardSchema.index({ interviewId: 1, interviewerId: 1 }, { unique: true });
scorecardSchema.index({ state: 1, interviewerId: 1 });
