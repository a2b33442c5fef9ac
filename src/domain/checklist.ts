import type { Bilingual } from './language.ts';

/**
 * The observation checklist: how a customer might have experienced the meeting. Filled in after the
 * question ratings, reported on its own, weight 0 unless the guide carries a written reason.
 */
export const cueStates = ['seen', 'not-seen', 'not-applicable'] as const;

export type CueState = (typeof cueStates)[number];

export interface Cue {
  readonly id: string;
  readonly cue: Bilingual;
  readonly counts: Bilingual;
  readonly doesNotCount: Bilingual;
  readonly doesNotApply: Bilingual;
}

export interface Checklist {
  readonly id: string;
  readonly name: Bilingual;
  /** Shown above the list, every time. */
  readonly caution: Bilingual;
  /** Printed under the list in the PDF. */
  readonly printedLine: Bilingual;
  readonly cues: readonly Cue[];
}
