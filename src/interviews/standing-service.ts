import type { Scorecard } from '../domain/scorecard.ts';
import { isToCome } from '../domain/visibility.ts';
import type { ScorecardStore } from './scorecard-store.ts';

export interface StandingParts {
  readonly scorecards: ScorecardStore;
  /** Who of these people is deactivated. */
  readonly deactivatedOf: (ids: readonly string[]) => Promise<ReadonlySet<string>>;
}

/**
 * Scorecards as they stand for everyone but their authors: what a deactivated person has not submitted counts
 * as excused for as long as that lasts, so that nobody waits for it. It is worked out and never written:
 * whoever is reactivated goes on where they left off.
 */
export function createStandings({ scorecards, deactivatedOf }: StandingParts) {
  /** The same object every time, by which results are kept, see data/kept.ts. */
  const excused = new WeakMap<Scorecard, Scorecard>();

  function excuse(card: Scorecard): Scorecard {
    const known = excused.get(card) ?? { ...card, state: 'excused' as const };
    excused.set(card, known);
    return known;
  }

  async function listStanding(interviewIds: readonly string[]): Promise<readonly Scorecard[]> {
    const cards = await scorecards.listOfInterviews(interviewIds);
    const open = cards.filter(({ state }) => isToCome(state));
    const gone = await deactivatedOf([...new Set(open.map(({ interviewerId }) => interviewerId))]);
    if (gone.size === 0) return cards;
    return cards.map((card) => (gone.has(card.interviewerId) && isToCome(card.state) ? excuse(card) : card));
  }

  return { listStanding };
}
