import { suggestedLevel, type LevelNumber, type RubricLevel } from './rubric.ts';

/**
 * Why a suggestion lies under the highest level that was ticked: too few of its behaviours were seen, or a
 * low tick counts against it. Without that, a single tick at 5 seems to point to 4 for no reason.
 */
export type SuggestionGround =
  | { readonly kind: 'few'; readonly level: LevelNumber; readonly seen: number; readonly listed: number }
  | { readonly kind: 'low' };

/** Null where the suggestion speaks for itself. */
export function suggestionGround(
  levels: readonly RubricLevel[],
  tickedIds: ReadonlySet<string>,
): SuggestionGround | null {
  const suggested = suggestedLevel(levels, tickedIds);
  const ticked = levels.flatMap(({ level, behaviours }) => {
    const seen = behaviours.filter(({ id }) => tickedIds.has(id)).length;
    return seen === 0 ? [] : [{ level, seen, listed: behaviours.length }];
  });
  const highest = ticked.toSorted((one, other) => other.level - one.level)[0];
  if (suggested === null || highest === undefined || highest.level <= suggested) return null;
  if (ticked.some(({ level }) => level <= 2)) return { kind: 'low' };
  return { kind: 'few', ...highest };
}
