import { page } from './look.ts';

/**
 * Below the head of a question stand the ticks on the left and the notes on the right. Where the line
 * between them runs is chosen once for a document: wherever all questions together need least room.
 */
export interface Columns {
  /** Left edge of the notes. */
  readonly notes: number;
}

export const ticksLeft = page.left + 20;

export const columnChoices: readonly Columns[] = [314, 336, 347, 358, 369, 303, 292].map((notes) => ({
  notes,
}));

export function bestColumns(heightWith: (columns: Columns) => number): Columns {
  const [even, ...others] = columnChoices;
  if (even === undefined) throw new Error('There are no columns to choose from');
  let best = { columns: even, height: heightWith(even) };
  for (const columns of others) {
    const height = heightWith(columns);
    if (height < best.height) best = { columns, height };
  }
  return best.columns;
}
