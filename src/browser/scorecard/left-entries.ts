import type { EntryQueue } from './entry-queue.ts';
import type { KeptEntry } from './kept-entries.ts';

/** The fields in sight. */
interface FieldsHere {
  of(key: string): readonly unknown[];
  value(key: string): string;
  show(key: string, value: string): void;
}

interface Left {
  readonly key: string;
  readonly entry: KeptEntry;
  readonly done: () => void;
}

/**
 * What another page could not save goes into its field and is sent again, also to fields of other questions.
 * It rests on what it rested on then, so that a newer value is not written over silently. A field in which
 * something else is being written here waits until that is saved; then the person sees both.
 */
export function createLeftEntries(
  queue: Pick<EntryQueue, 'begin' | 'put' | 'unsaved'>,
  fieldsHere: () => FieldsHere,
) {
  const waiting: Left[] = [];

  function settle(): void {
    for (const left of [...waiting]) {
      const own = queue.unsaved().get(left.key);
      const isInTheWay = own !== undefined && own.value !== left.entry.value;
      // Putting one back tells everybody, and so comes here again.
      if (isInTheWay || !waiting.includes(left)) continue;
      waiting.splice(waiting.indexOf(left), 1);
      if (own === undefined) putBack(left);
      left.done();
    }
  }

  function putBack({ key, entry: { value, base } }: Left): void {
    const here = fieldsHere();
    const isHere = here.of(key).length > 0;
    // The last try of a page that went away arrived after all.
    if (isHere && here.value(key) === value) return;
    if (isHere) here.show(key, value);
    queue.begin(key, base);
    queue.put(key, value);
  }

  return {
    settle,
    /** Done when the queue has all of them, and so the shelf of this page. */
    async take(entries: ReadonlyMap<string, KeptEntry>): Promise<void> {
      const taken = [...entries].map(
        ([key, entry]) =>
          new Promise<void>((done) => {
            waiting.push({ key, entry, done });
          }),
      );
      settle();
      await Promise.all(taken);
    },
  };
}
