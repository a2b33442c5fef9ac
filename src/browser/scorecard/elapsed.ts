/** Minutes and seconds as plain numbers: 4:05, 61:30. */
export function clockText(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** No interview lasts that long; a scorecard that is opened again later shows no clock. */
const longest = 4 * 60 * 60 * 1000;

/** Time since the interview began on this device or on the server, whichever knows the earlier moment. */
export function elapsedSince(
  begun: { readonly here: number; readonly there: number | null },
  now: number,
): number | null {
  const elapsed = now - Math.min(begun.here, begun.there ?? begun.here);
  return elapsed >= 0 && elapsed < longest ? elapsed : null;
}
