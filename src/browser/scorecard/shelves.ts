import { keptEntriesOn, type KeptEntry, type Shelf } from './kept-entries.ts';

/** The little that is needed of the browser's locks: one holder at a time, and a page that goes lets go. */
export interface Locks {
  request(name: string, call: () => Promise<void>): Promise<unknown>;
}

interface ShelvesParts {
  readonly shelf: () => Shelf;
  readonly names: () => readonly string[];
  /** Absent where the page did not come over a safe connection. */
  readonly locks: Locks | undefined;
  /** One per person and interview. */
  readonly prefix: string;
  /** One per open page. */
  readonly page: string;
  readonly take: (entries: ReadonlyMap<string, KeptEntry>) => Promise<void>;
}

/**
 * Two pages of one scorecard each have a shelf, so that neither clears away what the other keeps. A page
 * holds its shelf as long as it is open; what it leaves behind goes to the page that asked for it first.
 */
export function shelvesOn({ shelf, names, locks, prefix, page, take }: ShelvesParts) {
  const own = `${prefix}/${page}`;
  const kept = keptEntriesOn(shelf, own);

  async function pickUp(name: string): Promise<void> {
    await take(keptEntriesOn(shelf, name).read());
    shelf().removeItem(name);
  }

  return {
    ...kept,

    /** Begins to hold the own shelf, and takes over every other as soon as its page is gone. */
    async begin(): Promise<void> {
      try {
        const others = names().filter((name) => name.startsWith(`${prefix}/`) && name !== own);
        void locks?.request(own, () => new Promise<void>(() => undefined));
        // Without locks nobody knows which page is open; the same entry twice is harmless, a lost one not.
        const pickUps = others.map((name) =>
          locks === undefined ? pickUp(name) : locks.request(name, () => pickUp(name)),
        );
        await Promise.all(pickUps);
      } catch {
        // A browser that keeps nothing has nothing to take over.
      }
    },
  };
}
