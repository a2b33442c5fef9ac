/**
 * Where an arrow key leads in a list that begins again at its end; `place` is null above the list. Null for
 * any other key.
 */
export function nextPlace(key: string, place: number | null, count: number): number | null {
  const last = count - 1;
  const places: Readonly<Record<string, number>> = {
    ArrowDown: place === null || place === last ? 0 : place + 1,
    ArrowUp: place === null || place === 0 ? last : place - 1,
    Home: 0,
    End: last,
  };
  return count === 0 ? null : (places[key] ?? null);
}
