import type { PanelMember } from '../domain/candidacy.ts';
import type { CancelledInterview, OwedScorecard } from '../interviews/records.ts';

/** An interview of a position the viewer oversees. */
export interface OverseenInterview {
  readonly id: string;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly place: string;
  readonly candidateName: string;
  readonly position: { readonly title: string; readonly place: string };
  readonly panel: readonly PanelMember[];
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

export interface OverseenPositions {
  readonly positions: readonly PositionProgress[];
  /** Of today and the days after, by start, without those that stand among the own ones. */
  readonly interviews: readonly OverseenInterview[];
}

export interface HomeRecord {
  readonly viewerName: string;
  /** On whose panel the viewer sits, by start. The page tells today, later and owed apart by the clock. */
  readonly interviews: readonly OwedScorecard[];
  /** Those that somebody else has cancelled within the last day. */
  readonly cancelled: readonly CancelledInterview[];
  /** What the viewer oversees; null for those who oversee nothing. */
  readonly overseen: OverseenPositions | null;
}
