/** Minutes and seconds as plain numbers: 4:05, 61:30. */
export function clockText(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/**
 * Time since the interview began on this device or on the server, whichever knows the earlier moment. Null
 * on another day, and after twice the planned time: whoever opens the scorecard again to finish it is not
 * in the interview, and a running clock would be wrong.
 */
export function elapsedSince(
  begun: { readonly here: number; readonly there: number | null },
  now: number,
  plannedMinutes: number,
): number | null {
  const start = Math.min(begun.here, begun.there ?? begun.here);
  const elapsed = now - start;
  const isToday = new Date(start).toDateString() === new Date(now).toDateString();
  return isToday && elapsed >= 0 && elapsed < 2 * plannedMinutes * 60_000 ? elapsed : null;
}
