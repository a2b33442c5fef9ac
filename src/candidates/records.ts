import type { Stage } from '../domain/application.ts';

interface CandidateRow {
  readonly id: string;
  readonly name: string;
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
  readonly addedAt: Date;
  readonly applications: readonly {
    readonly applicationId: string;
    readonly position: { readonly id: string; readonly title: string; readonly place: string };
    readonly stage: Stage;
    readonly appliedAt: Date;
  }[];
}

export interface CandidateChoices {
  readonly positions: readonly { readonly id: string; readonly title: string; readonly place: string }[];
}

/** The form as it was typed. */
export interface CandidateValues {
  readonly position: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}
