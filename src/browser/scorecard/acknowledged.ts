/** What the server has acknowledged to this page, in the order in which it came. */
export type Acknowledged = ReturnType<typeof createAcknowledged>;

/**
 * A part that was fetched some time ago shows what was stored then. Counting the acknowledgements tells
 * which of the two is newer: the part, or what this page has heard since it asked for it.
 */
export function createAcknowledged() {
  const entries = new Map<string, { readonly value: string; readonly operation: string; at: number }>();
  let count = 0;
  return {
    /** The moment of a fetch; whatever is acknowledged later is newer than what it brings. */
    count: () => count,
    add(key: string, value: string, operation: string): void {
      count += 1;
      entries.set(key, { value, operation, at: count });
    },
    /** Null when the part that was asked for at this count knows it better. */
    newerThan(asOf: number, key: string): { readonly value: string; readonly operation: string } | null {
      const known = entries.get(key);
      return known !== undefined && known.at > asOf ? known : null;
    },
  };
}
