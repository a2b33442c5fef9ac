import type { Stage } from '../domain/application.ts';

interface CandidateRow {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly addedAt: Date;
  readonly applications: readonly {
    readonly applicationId: string;
    readonly positionTitle: string;
    readonly positionPlace: string;
    readonly stage: Stage;
  }[];
}

export interface CandidateList {
  readonly query: string;
  readonly candidates: readonly CandidateRow[];
  /** True when an earlier page exists. */
  readonly isContinued: boolean;
  /** Cursor of the next page; null on the last one. */
  readonly next: string | null;
}

export interface CandidateRecord {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  /** Accounts of people who work here and are this candidate; it is hidden from them. */
  readonly personIds: readonly string[];
  readonly addedAt: Date;
  readonly applications: readonly {
    readonly applicationId: string;
    readonly position: { readonly id: string; readonly title: string; readonly place: string };
    readonly stage: Stage;
    readonly appliedAt: Date;
  }[];
  /** How often it was changed in all, which is the version that a form has seen. */
  readonly version: number;
  /** The latest of them, oldest first: from when the person first applied for a position the viewer oversees. */
  readonly changes: readonly EarlierCandidate[];
}

/** Who changed a candidate, when and why, and how it stood before. */
interface EarlierCandidate {
  readonly at: Date;
  /** Id of the person. */
  readonly by: string;
  readonly reason: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly personIds: readonly string[];
}

/** What a candidate is to be changed to. */
export interface WantedCandidate {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  /** Accounts that were taken for the candidate by a slip in the address. */
  readonly notThem?: readonly string[];
}

/**
 * Why a candidate cannot be changed; `meanwhile`: somebody else did so while the form was open; `own`: the
 * address is the viewer's; `already`: somebody with the address applied for the same position; `linked`: the
 * address is still that of somebody who is said not to be the candidate.
 */
export type CandidateChangeRefusal = 'meanwhile' | 'own' | 'already' | 'linked';

/** The form for changing a candidate as it was typed. */
export interface CandidateChangeValues extends Omit<CandidateValues, 'position'> {
  readonly reason: string;
  /** A slip in the writing, which needs no words. */
  readonly isSlip: boolean;
  /** Accounts that are not the candidate. */
  readonly notThem: readonly string[];
}

export interface CandidateChoices {
  readonly positions: readonly { readonly id: string; readonly title: string; readonly place: string }[];
}

/** The form for one more application: what can be chosen, and what came of it. */
export interface FurtherApplication extends CandidateChoices {
  readonly position: string;
  /** Key of the sentence that says what to mend; null before anything was sent. */
  readonly error: string | null;
  /** Id of the application that the person has made for the position already. */
  readonly earlier: string | null;
}

/** The form as it was typed. */
export interface CandidateValues {
  readonly position: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

/** What was typed for somebody who was there already and stands there otherwise. */
export interface BroughtContact {
  readonly candidateId: string;
  /** Address of the application that was added. */
  readonly application: string;
  readonly typed: Partial<Pick<CandidateValues, 'email' | 'phone'>>;
}
