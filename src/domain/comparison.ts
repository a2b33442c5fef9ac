import { serviceFit, type ServiceFit } from './fit.ts';
import { gapToTarget, type Gap } from './gaps.ts';
import type { ProfileTarget } from './ideal-profile.ts';
import { scale } from './rubric.ts';
import type { CompetencyScore, RaterSheet } from './competency-score.ts';
import { compositeScore, type Composite } from './scoring.ts';
import { panelError, standardError, type PanelError } from './statistics/panel-error.ts';
import { z95 } from './statistics/normal-distribution.ts';

/**
 * The candidates of one position beside each other and against the ideal profile. Order follows the
 * composite and ties stay ties; the fit describes. Whoever has too little evidence is not placed.
 */
export interface CandidateEvidence {
  readonly applicationId: string;
  readonly name: string;
  /** One sheet per interviewer whose submitted scorecard the viewer may read. */
  readonly sheets: readonly RaterSheet[];
}

export interface TargetComparison {
  readonly target: ProfileTarget;
  readonly score: number | null;
  readonly byRater: CompetencyScore['byRater'];
  readonly ratedQuestions: number;
  readonly plannedQuestions: number;
  /** Null without a score. The target was set by hand, so it carries no error of its own. */
  readonly gap: Gap | null;
}

export interface ComparedCandidate {
  readonly applicationId: string;
  readonly name: string;
  readonly composite: Composite;
  /** 95 % interval of the composite, clipped to the scale; null without a composite. */
  readonly interval95: readonly [number, number] | null;
  readonly targets: readonly TargetComparison[];
  readonly fit: ServiceFit;
  /** Competency on which the interviewers' means lie furthest apart; null with one interviewer. */
  readonly widest: { readonly competency: string; readonly range: number } | null;
}

export interface Comparison {
  /** With a composite, highest first; equal composites are ordered by name. */
  readonly placed: readonly ComparedCandidate[];
  /** Too little evidence for a composite, by name. */
  readonly notPlaced: readonly ComparedCandidate[];
  /** Degrees of freedom behind the composite's interval; 0 means that only the prior speaks. */
  readonly errorDegrees: number;
}

/** Two composites closer than this are the same number: only rounding in the last bits apart. */
const sameScore = 1e-9;

export function compareCandidates(
  candidates: readonly CandidateEvidence[],
  targets: readonly ProfileTarget[],
): Comparison {
  const weights = new Map(targets.map(({ competency, weight }) => [competency, weight]));
  const scored = candidates.map((candidate) => ({
    ...candidate,
    composite: compositeScore(candidate.sheets, weights),
  }));
  const errors = new Map(
    targets.map(({ competency }) => [competency, panelError(scored.map(scoresOf(competency)))]),
  );
  const overallError = panelError(
    scored.map(({ composite }) => composite.byRater.flatMap((own) => own.composite ?? [])),
  );
  const compared = scored.map((candidate) => comparedCandidate(candidate, targets, errors, overallError));

  return {
    placed: compared
      .filter(({ composite }) => composite.composite !== null)
      .toSorted((a, b) => difference(a, b) || a.name.localeCompare(b.name, 'da')),
    notPlaced: compared
      .filter(({ composite }) => composite.composite === null)
      .toSorted((a, b) => a.name.localeCompare(b.name, 'da')),
    errorDegrees: overallError.degrees,
  };
}

function difference(a: ComparedCandidate, b: ComparedCandidate): number {
  const distance = (b.composite.composite ?? 0) - (a.composite.composite ?? 0);
  return Math.abs(distance) < sameScore ? 0 : distance;
}

/** True when two candidates have the same composite. */
export function isTie(a: ComparedCandidate, b: ComparedCandidate): boolean {
  return difference(a, b) === 0;
}

function scoresOf(competency: string) {
  return ({ composite }: { readonly composite: Composite }) =>
    composite.competencies
      .find((score) => score.competency === competency)
      ?.byRater.map(({ score }) => score) ?? [];
}

function comparedCandidate(
  { applicationId, name, composite }: CandidateEvidence & { readonly composite: Composite },
  targets: readonly ProfileTarget[],
  errors: ReadonlyMap<string, PanelError>,
  overallError: PanelError,
): ComparedCandidate {
  const rows = targets.map((target): TargetComparison => {
    const own = composite.competencies.find(({ competency }) => competency === target.competency);
    const error = errors.get(target.competency);
    const score = own?.score ?? null;
    const byRater = own?.byRater ?? [];
    return {
      target,
      score,
      byRater,
      ratedQuestions: own?.ratedQuestions ?? 0,
      plannedQuestions: own?.plannedQuestions ?? 0,
      gap:
        score === null || error === undefined
          ? null
          : gapToTarget(score, target.target, standardError(error, byRater.length), 0),
    };
  });
  return {
    applicationId,
    name,
    composite,
    interval95: interval(composite, overallError),
    targets: rows,
    fit: serviceFit(rows.map(({ target, score }) => ({ ...target, score }))),
    widest: widestRange(rows),
  };
}

function interval({ composite, raters }: Composite, error: PanelError): readonly [number, number] | null {
  if (composite === null) return null;
  const margin = z95 * standardError(error, raters);
  return [Math.max(scale.lowest, composite - margin), Math.min(scale.highest, composite + margin)];
}

function widestRange(rows: readonly TargetComparison[]): ComparedCandidate['widest'] {
  const ranges = rows
    .filter(({ byRater }) => byRater.length >= 2)
    .map(({ target, byRater }) => {
      const scores = byRater.map(({ score }) => score);
      return { competency: target.competency, range: Math.max(...scores) - Math.min(...scores) };
    });
  return ranges.toSorted((a, b) => b.range - a.range)[0] ?? null;
}
