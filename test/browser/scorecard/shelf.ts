import type { Shelf } from '../../../src/browser/scorecard/kept-entries.ts';
import type { Locks } from '../../../src/browser/scorecard/shelves.ts';

/** What a device keeps, as plain texts by name. */
export function shelf(texts = new Map<string, string>()): Shelf {
  return {
    getItem: (name) => texts.get(name) ?? null,
    setItem: (name, text) => texts.set(name, text),
    removeItem: (name) => texts.delete(name),
  };
}

/** The browser's locks: whoever asks waits until the holder is done, or its page is gone. */
export function createLocks() {
  const queues = new Map<string, Promise<unknown>>();
  return {
    /** The locks as one page sees them; `close` is what happens when that page goes. */
    ofPage(): Locks & { close(): void } {
      let close: () => void = () => undefined;
      const isClosed = new Promise<void>((resolve) => {
        close = resolve;
      });
      return {
        close,
        request(name, call) {
          const before = queues.get(name) ?? Promise.resolve();
          const mine = before.then(() => Promise.race([call(), isClosed]));
          queues.set(name, mine);
          return mine;
        },
      };
    },
  };
}
