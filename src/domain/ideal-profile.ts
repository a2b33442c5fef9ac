import type { Bilingual } from './language.ts';

/**
 * What the work asks for: per competency a target level and a weight. `at-least` punishes only a
 * shortfall; `around` also too much of it, beyond a tolerance and with a stated reason.
 */
export const targetModes = ['at-least', 'around'] as const;

export type TargetMode = (typeof targetModes)[number];

export interface ProfileTarget {
  /** Competency code. */
  readonly competency: string;
  /** Target on the 1-5 scale, tenths allowed. */
  readonly target: number;
  /** 0, 1, 2 or 3; equal weights unless a reason is recorded. */
  readonly weight: number;
  readonly mode: TargetMode;
  /** Levels either side that still count as on target; 0 for `at-least`. */
  readonly tolerance: number;
  readonly mustHave: boolean;
  readonly reason: Bilingual;
}

export interface ProfileVersion {
  readonly profileId: string;
  readonly number: number;
  readonly name: Bilingual;
  readonly targets: readonly ProfileTarget[];
  readonly publishedAt: Date;
  readonly publishedBy: string;
  readonly reason: string;
}
