import { oversees, type Viewer } from './permissions.ts';
import type { ScorecardState } from './scorecard.ts';

/**
 * Who sees whose scorecard. The unit is one interview of one candidate, and everything obeys this one
 * predicate: pages, averages, orders, counts, colours, files, PDFs and JSON answers.
 */
export const visibilityPolicies = ['never', 'after-own', 'after-all', 'after-consensus'] as const;

export type VisibilityPolicy = (typeof visibilityPolicies)[number];

/** What an interview can be planned with, the usual choice first, the others from open to closed. */
export const offeredPolicies = [
  'after-own',
  'after-all',
  'never',
] as const satisfies readonly VisibilityPolicy[];

/** What the decision rests on. */
export interface InterviewSight {
  /** The accounts of the candidate, when the candidate works here (internal application). */
  readonly candidatePersonIds: readonly string[];
  readonly policy: VisibilityPolicy;
  /** People who oversee the position, see permissions.ts. */
  readonly team: readonly string[];
  readonly panel: readonly { readonly personId: string; readonly state: ScorecardState }[];
  readonly isConsensusReached: boolean;
}

/** Why the others' scorecards are hidden; the page says so in words. */
export type HiddenReason = 'own-first' | 'all-first' | 'consensus-first' | 'never';

export interface Sight {
  /** False: for this viewer the interview does not exist. */
  readonly exists: boolean;
  /** People whose scorecards the viewer may read. */
  readonly raters: readonly string[];
  /** Null when every submitted scorecard may be read. */
  readonly hidden: HiddenReason | null;
  /** Scorecards of the panel that are still to come. */
  readonly stillToCome: number;
}

const nothing: Sight = { exists: false, raters: [], hidden: null, stillToCome: 0 };

/**
 * A member of the panel is blind to the others until the policy allows, whatever roles they hold besides.
 * Those who oversee the position without sitting on the panel read every submitted scorecard, never a
 * draft. A person who is the candidate sees nothing.
 */
export function sightOf(viewer: Viewer, interview: InterviewSight): Sight {
  if (interview.candidatePersonIds.includes(viewer.personId)) return nothing;

  const submitted = interview.panel.filter(({ state }) => state === 'submitted');
  const stillToCome = interview.panel.filter(({ state }) => isToCome(state)).length;
  const everyone = submitted.map(({ personId }) => personId);
  const own = interview.panel.find(({ personId }) => personId === viewer.personId);

  if (own === undefined) {
    const mayRead = oversees(viewer, interview.team);
    return mayRead ? { exists: true, raters: everyone, hidden: null, stillToCome } : nothing;
  }
  const hidden = hiddenFromPanel(interview, isToCome(own.state), stillToCome);
  const raters = hidden === null ? [...new Set([own.personId, ...everyone])] : [own.personId];
  return { exists: true, raters, hidden, stillToCome };
}

function hiddenFromPanel(
  interview: InterviewSight,
  ownIsToCome: boolean,
  stillToCome: number,
): HiddenReason | null {
  if (interview.policy === 'never') return 'never';
  if (ownIsToCome) return 'own-first';
  if (interview.policy === 'after-all' && stillToCome > 0) return 'all-first';
  if (interview.policy === 'after-consensus' && !interview.isConsensusReached) return 'consensus-first';
  return null;
}

/** True for a scorecard that its author has still to submit. */
export function isToCome(state: ScorecardState): state is 'assigned' | 'draft' {
  return state === 'assigned' || state === 'draft';
}
