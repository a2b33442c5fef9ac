/**
 * How far a score of a panel may be off, judged from how much interviewers differ about the same
 * candidates. Contains interviewers' severity and disagreement but not the choice of questions, so it is
 * a lower bound. While data are few, a prior worth ten degrees of freedom speaks along.
 */
const priorDegrees = 10;
/** Prior standard deviation between interviewers in levels, .175 of the scale's width (1-5). */
const priorDeviation = 0.7;

export interface PanelError {
  /** Degrees of freedom from the data; 0 when no candidate has two interviewers. */
  readonly degrees: number;
  readonly blendedVariance: number;
}

/**
 * Pooled variance within candidates, blended with the prior. `scoresByCandidate` holds, per candidate,
 * one score per interviewer. Reference values: sem-pooled-blended.
 */
export function panelError(scoresByCandidate: readonly (readonly number[])[]): PanelError {
  let squares = 0;
  let degrees = 0;
  for (const scores of scoresByCandidate) {
    if (scores.length < 2) continue;
    const mean = scores.reduce((total, score) => total + score, 0) / scores.length;
    squares += scores.reduce((total, score) => total + (score - mean) ** 2, 0);
    degrees += scores.length - 1;
  }
  // priorDegrees × s0² + df × s², where df × s² is just the sum of squares.
  return {
    degrees,
    blendedVariance: (priorDegrees * priorDeviation ** 2 + squares) / (priorDegrees + degrees),
  };
}

/** Standard error in levels of a mean over `raters` (≥ 1) interviewers. */
export function standardError({ blendedVariance }: PanelError, raters: number): number {
  return Math.sqrt(blendedVariance / raters);
}
