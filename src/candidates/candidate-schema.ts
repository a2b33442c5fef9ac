import { Schema } from 'mongoose';
import { stages, type Stage, type StageEntry } from '../domain/application.ts';

/** A person who applies. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  /**
   * Accounts of people who work here and are this candidate: everyone whose address it is or was. One goes
   * only when somebody says that the address was a slip.
   */
  readonly personIds: readonly string[];
  readonly addedAt: Date;
  readonly addedBy: string;
  /** Oldest first; as many as the candidate was changed. */
  readonly changes: readonly CandidateChange[];
}

/** How somebody is called and reached, and who of the people here it is. */
export type CandidateContent = Pick<Candidate, 'name' | 'email' | 'phone' | 'personIds'>;

/** Who changed a candidate, when and why, and how it stood before. */
export interface CandidateChange extends CandidateContent {
  readonly at: Date;
  readonly by: string;
  readonly reason: string;
}

/** A candidate for one position. Every change of stage is kept with who made it. */
export interface Application {
  readonly id: string;
  readonly candidateId: string;
  readonly positionId: string;
  readonly stage: Stage;
  readonly history: readonly StageEntry[];
}

export type Row<T extends { readonly id: string }> = Omit<T, 'id'> & { readonly _id: string };

/** With the name as the search looks at it. */
export type CandidateRow = Row<Candidate> & { readonly plainName: string };

export const candidateSchema = new Schema<CandidateRow>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    plainName: { type: String, required: true },
    email: { type: String, default: null },
    phone: { type: String, default: null },
    personIds: { type: [String], required: true },
    addedAt: { type: Date, required: true },
    addedBy: { type: String, required: true },
    changes: [
      new Schema<CandidateChange>(
        {
          at: { type: Date, required: true },
          by: { type: String, required: true },
          reason: { type: String, required: true },
          name: { type: String, required: true },
          email: { type: String, default: null },
          phone: { type: String, default: null },
          personIds: { type: [String], required: true },
        },
        { _id: false },
      ),
    ],
  },
  { versionKey: false },
);

candidateSchema.index({ email: 1 });
candidateSchema.index({ plainName: 1 });
candidateSchema.index({ personIds: 1 });

export const applicationSchema = new Schema<Row<Application>>(
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
          // Both only where they say something.
          reason: { type: String },
          isUndo: { type: Boolean },
        },
        { _id: false },
      ),
    ],
  },
  { versionKey: false },
);
applicationSchema.index({ positionId: 1, _id: 1 });
applicationSchema.index({ candidateId: 1, positionId: 1 }, { unique: true });

/** Candidates who were added before they could be changed have no changes. */
type StoredRow = Omit<CandidateRow, 'changes'> & Partial<CandidateRow>;

export function toCandidate({ plainName: _plainName, ...row }: StoredRow): Candidate {
  return { changes: [], ...withId(row) };
}

export function withId<T extends { readonly _id: string }>({
  _id,
  ...rest
}: T): Omit<T, '_id'> & { readonly id: string } {
  return { ...rest, id: _id };
}
