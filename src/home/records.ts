import type { ScorecardState } from '../domain/scorecard.ts';

/** An interview on whose panel the viewer sits and whose scorecard is not submitted yet. */
export interface OwnInterview {
  readonly id: string;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly place: string;
  readonly candidateName: string;
  readonly position: { readonly title: string; readonly place: string };
  readonly state: Extract<ScorecardState, 'assigned' | 'draft'>;
  /** Names of the others on the panel. */
  readonly others: readonly string[];
  /** Questions that have neither a rating nor one of the three states instead. */
  readonly openQuestions: number;
}

export interface PositionProgress {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly candidates: number;
  readonly interviews: number;
  /** Interviews of which every scorecard has been submitted. */
  readonly scored: number;
}

export interface HomeRecord {
  readonly viewerName: string;
  /** By start. The page tells today, later and owed apart by the clock. */
  readonly interviews: readonly OwnInterview[];
  /** Positions the viewer oversees; empty for others. */
  readonly positions: readonly PositionProgress[];
}
