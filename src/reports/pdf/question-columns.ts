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

const choices: readonly Columns[] = [{ notes: 314 }, { notes: 342 }, { notes: 369 }];

/** The measures that need least height; of equal ones the first. */
export function withBestColumns<Measured extends { readonly whole: number }>(
  measure: (columns: Columns) => readonly Measured[],
): readonly Measured[] {
  const height = (measured: readonly Measured[]) => measured.reduce((total, { whole }) => total + whole, 0);
  return choices.map(measure).reduce((best, measured) => (height(measured) < height(best) ? measured : best));
}
