import type { EntryQueue } from './entry-queue.ts';

/** An entry that the server does not have yet, with what it rests on and how a person calls it. */
export interface KeptEntry {
  readonly value: string;
  readonly base: string;
  readonly label: string;
}

/** The little that is needed of `localStorage`; it may throw. */
export interface Shelf {
  getItem(name: string): string | null;
  setItem(name: string, text: string): void;
  removeItem(name: string): void;
}

/**
 * What is not saved yet lies on the device as well, per person and interview: a page that goes away, or an
 * entry that the server refuses, loses no text. What is saved is taken off at once.
 */
export function keptEntriesOn(shelf: () => Shelf, name: string) {
  let isWorking = true;

  function read(): ReadonlyMap<string, KeptEntry> {
    try {
      const kept: unknown = JSON.parse(shelf().getItem(name) ?? '{}');
      if (typeof kept !== 'object' || kept === null) return new Map();
      return new Map(Object.entries(kept).filter((pair): pair is [string, KeptEntry] => isKept(pair[1])));
    } catch {
      return new Map();
    }
  }

  return {
    read,

    /** Replaces everything by what is unsaved now. */
    keep(unsaved: ReadonlyMap<string, KeptEntry>): void {
      try {
        if (unsaved.size === 0) shelf().removeItem(name);
        else shelf().setItem(name, JSON.stringify(Object.fromEntries(unsaved)));
        isWorking = true;
      } catch {
        isWorking = false;
      }
    },

    /** False when this browser keeps nothing: then leaving would lose the text. */
    isWorking: () => isWorking,
  };
}

function isKept(value: unknown): value is KeptEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { value: text, base, label } = value as Readonly<Record<string, unknown>>;
  return typeof text === 'string' && typeof base === 'string' && typeof label === 'string';
}

/** The fields of this page. */
interface FieldsHere {
  of(key: string): readonly unknown[];
  value(key: string): string;
  show(key: string, value: string): void;
}

/**
 * What an earlier page could not save goes into its field and is sent again, also to fields of other
 * questions. It rests on what it rested on then, so that a newer value is not written over silently.
 */
export function putBack(
  shelved: ReadonlyMap<string, KeptEntry>,
  here: FieldsHere,
  queue: Pick<EntryQueue, 'begin' | 'put'>,
): void {
  for (const [key, { value, base }] of shelved) {
    const isHere = here.of(key).length > 0;
    // The last try of a page that went away arrived after all.
    if (isHere && here.value(key) === value) continue;
    if (isHere) here.show(key, value);
    queue.begin(key, base);
    queue.put(key, value);
  }
}
