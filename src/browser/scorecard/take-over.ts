import type { Acknowledged } from './acknowledged.ts';
import type { EntryQueue } from './entry-queue.ts';

/** The fields of the part. */
interface Fields {
  readonly keys: readonly string[];
  base(key: string): string;
  show(key: string, value: string): void;
  settle(key: string, value: string, operation: string): void;
}

/**
 * Brings a part that comes into sight up to what the page knows: what is not saved yet stands as it was
 * typed, what was acknowledged since the part was fetched stands as acknowledged, and only the rest is as
 * the part has it.
 */
export function takeOver(
  fields: Fields,
  queue: Pick<EntryQueue, 'begin' | 'unsaved'>,
  acknowledged: Pick<Acknowledged, 'newerThan'>,
  asOf: number,
): void {
  const unsaved = queue.unsaved();
  for (const key of fields.keys) {
    const newer = acknowledged.newerThan(asOf, key);
    if (newer !== null) {
      fields.show(key, newer.value);
      fields.settle(key, newer.value, newer.operation);
    }
    const typed = unsaved.get(key);
    if (typed === undefined) queue.begin(key, newer?.operation ?? fields.base(key));
    else fields.show(key, typed.value);
  }
}
