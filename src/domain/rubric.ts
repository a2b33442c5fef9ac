import type { Bilingual } from './language.ts';

/**
 * A behaviourally anchored rating scale: five levels, each with an anchor (what an answer at this level
 * sounds like) and behaviours that can be ticked while listening. The level rates the answer, never the
 * person.
 */
export const levelNumbers = [1, 2, 3, 4, 5] as const;

export type LevelNumber = (typeof levelNumbers)[number];

/** Lowest and highest level; every score lies on this scale. */
export const scale = { lowest: 1, highest: 5 } as const;

/** One thing a candidate says or does, listed under a level. */
interface Behaviour {
  /** Unique within the question; ticks refer to it, so it never changes. */
  readonly id: string;
  readonly text: Bilingual;
}

export interface RubricLevel {
  readonly level: LevelNumber;
  readonly anchor: Bilingual;
  readonly behaviours: readonly Behaviour[];
}

/**
 * The level that the ticked behaviours point to, or null without ticks. Our own rule (decision 0006),
 * made to be explained in one breath:
 *
 * - Only low ticks (levels 1-2): the level with more of them; equal numbers give 1.
 * - As many low ticks as high ones (levels 3-5), or more: 2.
 * - Mostly high ticks: the highest level of which at least half the behaviours were seen; if none
 *   reaches half, one level below the highest that was seen. Never under 3.
 * - A low tick marks a choice that a strong answer does not make, so with any of them at most 3.
 */
export function suggestedLevel(
  levels: readonly RubricLevel[],
  tickedIds: ReadonlySet<string>,
): LevelNumber | null {
  const seen = levels.map(({ level, behaviours }) => ({
    level,
    ticked: behaviours.filter(({ id }) => tickedIds.has(id)).length,
    listed: behaviours.length,
  }));
  const ticksAt = (wanted: LevelNumber) => seen.find(({ level }) => level === wanted)?.ticked ?? 0;
  const low = ticksAt(1) + ticksAt(2);
  const high = ticksAt(3) + ticksAt(4) + ticksAt(5);

  if (low + high === 0) return null;
  if (high === 0) return ticksAt(2) > ticksAt(1) ? 2 : 1;
  if (low >= high) return 2;
  if (low > 0) return 3;
  return highestReached(seen.filter(({ level }) => level >= 3));
}

function highestReached(
  seen: readonly { readonly level: LevelNumber; readonly ticked: number; readonly listed: number }[],
): LevelNumber {
  const halfSeen = seen.filter(({ ticked, listed }) => ticked > 0 && ticked * 2 >= listed);
  if (halfSeen.length > 0) return Math.max(...halfSeen.map(({ level }) => level)) as LevelNumber;
  const anySeen = seen.filter(({ ticked }) => ticked > 0).map(({ level }) => level);
  return Math.max(3, Math.max(...anySeen) - 1) as LevelNumber;
}
