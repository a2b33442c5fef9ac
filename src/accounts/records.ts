/** An interview that somebody is to come to or has still to score. */
export interface OpenInterview {
  readonly startsAt: Date;
  /** Null where the viewer may not see the interview. */
  readonly candidateName: string | null;
}

/** What hangs on a person: asked of a later feature, see docs/architecture.md. By start. */
export interface OpenWork {
  readonly upcoming: readonly OpenInterview[];
  /** Interviews that have been, whose scorecard is still to come. */
  readonly owed: readonly OpenInterview[];
}
