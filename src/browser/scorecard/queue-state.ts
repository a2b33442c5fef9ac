import type { Change, RefusedWhy, Stored } from './answers.ts';

export type Pause = 'signed-out' | 'other-person' | 'locked';

export type Trouble =
  | { readonly kind: 'stale'; readonly key: string; readonly mine: string; readonly current: Stored | null }
  | { readonly kind: 'refused'; readonly key: string; readonly mine: string; readonly why: RefusedWhy };

export interface QueueState {
  readonly waiting: number;
  readonly isOffline: boolean;
  readonly pause: Pause | null;
  readonly troubles: readonly Trouble[];
  readonly savedAt: string | null;
}

/** A refusal is final, so it holds nobody back; two versions of an entry want a choice first. */
export function holdsBack({ waiting, troubles }: Pick<QueueState, 'waiting' | 'troubles'>): boolean {
  return waiting > 0 || troubles.some(({ kind }) => kind === 'stale');
}

export interface FieldState {
  /** The operation whose value was last seen in the field. */
  base: string;
  /** The value that is to go next; null when nothing is. */
  wanted: string | null;
  dueAt: number;
  /** On its way, or to be sent again under the same id because the answer was lost. */
  sending: Change | null;
  trouble: Trouble | null;
}
