/** Minutes and seconds as plain numbers: 4:05, 61:30. */
export function clockText(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** When the interview began, as far as this device knows. Looking at the questions begins nothing. */
interface Beginnings {
  /** The clock was started by hand. */
  readonly started: number | null;
  readonly firstEntryHere: number | null;
  /** On whatever device it was made. */
  readonly firstEntryStored: number | null;
}

/** Time since the clock was started by hand, or else since the first entry. Null before, and long after. */
export function elapsedSince(
  { started, firstEntryHere, firstEntryStored }: Beginnings,
  now: number,
  plannedMinutes: number,
): number | null {
  const first = [firstEntryHere, firstEntryStored].filter((moment) => moment !== null);
  return (
    during(started, now, plannedMinutes) ??
    during(first.length === 0 ? null : Math.min(...first), now, plannedMinutes)
  );
}

/**
 * Null on another day, and after twice the planned time: whoever opens the scorecard again to finish it is not
 * in the interview, and a running clock would be wrong.
 */
function during(start: number | null, now: number, plannedMinutes: number): number | null {
  if (start === null) return null;
  const elapsed = now - start;
  const isToday = new Date(start).toDateString() === new Date(now).toDateString();
  return isToday && elapsed >= 0 && elapsed < 2 * plannedMinutes * 60_000 ? elapsed : null;
}
