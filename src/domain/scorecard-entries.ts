import { cueStates } from './checklist.ts';
import type { InterviewSet } from './interview-set.ts';

/**
 * A scorecard is filled in one field at a time. Each field has a key that names what it belongs to, and a
 * value in text; an empty value clears the field. Keys hold no dots, so they can be names in a document.
 */
export const noRatingStates = ['not-asked', 'no-evidence', 'declined'] as const;

export type NoRatingState = (typeof noRatingStates)[number];

/** Longest text of a note or a reason, in characters. */
export const longestText = 4000;

/** What is stored for one field: the current value and the operation that wrote it. */
export interface Entry {
  readonly value: string;
  /** Id, made on the device, of the operation that wrote this value. */
  readonly operation: string;
  /** Server time of the write. */
  readonly at: Date;
}

export type EntryKey =
  | { readonly kind: 'rating' | 'note' | 'reason'; readonly questionId: string }
  | { readonly kind: 'tick'; readonly questionId: string; readonly behaviourId: string }
  | { readonly kind: 'probe'; readonly questionId: string; readonly probe: number }
  | { readonly kind: 'cue'; readonly cueId: string };

const checklistPrefix = 'checklist';

/** The name of a field in a stored scorecard and in a form. */
export function keyText(key: EntryKey): string {
  switch (key.kind) {
    case 'cue':
      return `${checklistPrefix}/${key.cueId}`;
    case 'tick':
      return `${key.questionId}/tick/${key.behaviourId}`;
    case 'probe':
      return `${key.questionId}/probe/${key.probe}`;
    default:
      return `${key.questionId}/${key.kind}`;
  }
}

/** A set never changes, and its fields are asked for at every entry that is saved. */
const keysOfSets = new WeakMap<InterviewSet, ReadonlyMap<string, EntryKey>>();

/** Every field that a scorecard for this set can hold, by its name. */
export function entryKeys(set: InterviewSet): ReadonlyMap<string, EntryKey> {
  const known = keysOfSets.get(set);
  if (known !== undefined) return known;
  const made = makeEntryKeys(set);
  keysOfSets.set(set, made);
  return made;
}

function makeEntryKeys(set: InterviewSet): ReadonlyMap<string, EntryKey> {
  const keys: EntryKey[] = set.questions.flatMap(({ questionId, content }): EntryKey[] => [
    { kind: 'rating', questionId },
    { kind: 'note', questionId },
    { kind: 'reason', questionId },
    ...content.probes.map((_, index): EntryKey => ({ kind: 'probe', questionId, probe: index + 1 })),
    ...content.levels.flatMap(({ behaviours }) =>
      behaviours.map(({ id }): EntryKey => ({ kind: 'tick', questionId, behaviourId: id })),
    ),
  ]);
  const cues = set.checklist.cues.map(({ id }): EntryKey => ({ kind: 'cue', cueId: id }));
  return new Map([...keys, ...cues].map((key) => [keyText(key), key]));
}

const ratingValues: readonly string[] = ['', '1', '2', '3', '4', '5', ...noRatingStates];
const cueValues: readonly string[] = ['', ...cueStates];

/** True when the field may hold the value. Ticks hold `seen`, probes `asked`; texts have a length limit. */
export function isValueFor(key: EntryKey, value: string): boolean {
  switch (key.kind) {
    case 'rating':
      return ratingValues.includes(value);
    case 'tick':
      return value === '' || value === 'seen';
    case 'probe':
      return value === '' || value === 'asked';
    case 'cue':
      return cueValues.includes(value);
    default:
      return value.length <= longestText;
  }
}
