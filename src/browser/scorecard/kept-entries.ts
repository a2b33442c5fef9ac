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
 * What is not saved yet lies on the device as well, on a shelf of the page that is open: a page that goes
 * away, or an entry that the server refuses, loses no text. What is saved is taken off at once.
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
