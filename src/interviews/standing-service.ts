import type { Viewer } from '../domain/permissions.ts';
import type { Scorecard } from '../domain/scorecard.ts';
import { isToCome } from '../domain/visibility.ts';
import type { ScorecardStore } from './scorecard-store.ts';

export interface StandingParts {
  readonly scorecards: ScorecardStore;
  /** Who of these people is deactivated, with the id of whoever did it. */
  readonly deactivatedOf: (ids: readonly string[]) => Promise<ReadonlyMap<string, string | null>>;
}

/**
 * Scorecards as they stand for everyone but their authors: what a deactivated person has not submitted counts
 * as excused for as long as that lasts, so that nobody waits for it. It is worked out and never written:
 * whoever is reactivated goes on where they left off. Not for the one who did it and sits on the same panel:
 * nobody opens the others' ratings to themselves, see decision 0016.
 */
export function createStandings({ scorecards, deactivatedOf }: StandingParts) {
  /** The same object every time, by which results are kept, see data/kept.ts. */
  const excused = new WeakMap<Scorecard, Scorecard>();

  function excuse(card: Scorecard): Scorecard {
    const known = excused.get(card) ?? { ...card, state: 'excused' as const };
    excused.set(card, known);
    return known;
  }

  async function listStanding(
    { personId }: Pick<Viewer, 'personId'>,
    interviewIds: readonly string[],
  ): Promise<readonly Scorecard[]> {
    const cards = await scorecards.listOfInterviews(interviewIds);
    const open = cards.filter(({ state }) => isToCome(state));
    const gone = await deactivatedOf([...new Set(open.map(({ interviewerId }) => interviewerId))]);
    if (gone.size === 0) return cards;
    const own = new Set(cards.flatMap((card) => (card.interviewerId === personId ? [card.interviewId] : [])));
    const isExcused = ({ state, interviewId, interviewerId }: Scorecard) =>
      isToCome(state) &&
      gone.has(interviewerId) &&
      !(gone.get(interviewerId) === personId && own.has(interviewId));
    return cards.map((card) => (isExcused(card) ? excuse(card) : card));
  }

  return { listStanding };
}
