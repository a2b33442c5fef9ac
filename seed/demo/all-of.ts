/**
 * Waits for all of them also when one fails, and then throws the first fault: nothing is still being
 * written when a start is given up. Side by side because the store syncs writes that wait together at once.
 */
export async function allOf(works: readonly Promise<unknown>[]): Promise<void> {
  const outcomes = await Promise.allSettled(works);
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') throw outcome.reason;
  }
}
