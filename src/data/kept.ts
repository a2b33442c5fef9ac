import { LRUCache } from 'lru-cache';

/**
 * Results of long work, each handed out again while everything it was made from is the very same. Nothing
 * has to be told of a change: a record that was written is another object the next time it is read, and
 * texts and numbers are compared as such. `parts` must hold all that `make` looks at.
 */
export function createKept<Value extends object>(most: number) {
  const kept = new LRUCache<string, { readonly parts: readonly unknown[]; readonly value: Value }>({
    max: most,
  });
  /** `name` only says which earlier result to look at; it decides nothing. */
  return (name: string, parts: readonly unknown[], make: () => Value): Value => {
    const last = kept.get(name);
    if (last !== undefined && areSame(last.parts, parts)) return last.value;
    const value = make();
    kept.set(name, { parts, value });
    return value;
  };
}

/**
 * The same without even looking at the parts: results handed out again to the same viewer while nothing at
 * all has been written, see `writes` in data/memory.ts. All that `make` reads must be remembered there.
 */
export function createKeptUntilWritten<Value extends object>(most: number, writes: () => number) {
  const kept = new LRUCache<
    string,
    { readonly written: number; readonly viewer: object; readonly value: Value }
  >({ max: most });
  return async (name: string, viewer: object, make: () => Promise<Value>): Promise<Value> => {
    // Before anything is read: what is written meanwhile makes the result too old.
    const written = writes();
    const last = kept.get(name);
    if (last?.written === written && last.viewer === viewer) return last.value;
    const value = await make();
    kept.set(name, { written, viewer, value });
    return value;
  };
}

function areSame(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before.length === now.length && before.every((part, index) => part === now[index]);
}
