import type { Entry } from '../domain/scorecard-entries.ts';

/**
 * One field of the scorecard as a form shows it: its value, and the value and operation it rests on. What
 * was typed into a form that could not be saved stands before what is stored.
 */
export interface Field {
  readonly key: string;
  /** Names of the control and of the hidden fields beside it. */
  readonly name: string;
  readonly wasName: string;
  readonly baseName: string;
  readonly value: string;
  readonly was: string;
  readonly base: string;
  /** When the stored value was written. */
  readonly at: Date | null;
}

export type Fault = 'too-long' | 'not-a-draft' | 'too-early' | 'other';

/** A plain form that could not be saved as a whole. */
export interface TypedForm {
  readonly values: ReadonlyMap<string, string>;
  /** Fields that someone changed in between: what the page had rested on, and what is stored now. */
  readonly conflicts: ReadonlyMap<string, Conflict>;
  readonly faults: ReadonlyMap<string, Fault>;
}

export interface Conflict {
  readonly was: string;
  readonly base: string;
  readonly current: Entry | null;
}

export const nothingTyped: TypedForm = { values: new Map(), conflicts: new Map(), faults: new Map() };

export type Entries = ReadonlyMap<string, Entry>;

export function fieldOf(key: string, entries: Entries, typed: TypedForm): Field {
  const stored = entries.get(key);
  const conflict = typed.conflicts.get(key);
  return {
    key,
    name: `value/${key}`,
    wasName: `was/${key}`,
    baseName: `base/${key}`,
    value: typed.values.get(key) ?? stored?.value ?? '',
    // In a conflict the old base stays, so that only an explicit choice writes over the other value.
    was: conflict?.was ?? stored?.value ?? '',
    base: conflict?.base ?? stored?.operation ?? '',
    at: stored?.at ?? null,
  };
}

/** The stored entries with what was typed laid over them: what the page has to show. */
export function shownEntries(entries: Entries, typed: TypedForm, now: Date): Entries {
  const overlaid = [...typed.values].map(([key, value]): [string, Entry] => {
    const stored = entries.get(key);
    return [key, { value, operation: stored?.operation ?? '', at: stored?.at ?? now }];
  });
  return new Map([...entries, ...overlaid]);
}
