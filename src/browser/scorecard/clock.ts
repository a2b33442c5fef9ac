import { clockText, elapsedSince } from './elapsed.ts';
import { phrase, type Phrases } from './phrases.ts';

/** Runs the clocks while the part is in sight: digits change once a second and nothing else moves. */
export function runClocks(root: HTMLElement, phrases: Phrases, signal?: AbortSignal): void {
  const clock = root.querySelector<HTMLElement>('[data-clock]');
  const question = root.querySelector<HTMLElement>('[data-question-clock]');
  if (clock === null) return;
  const { interview = '', startedAt = '', now = '', planned = '' } = clock.dataset;
  // The server's moments are moved onto this device's clock, which may be wrong.
  const readAt = Number(root.dataset.fetchedAt ?? Date.now());
  const there = startedAt === '' ? null : Number(startedAt) + readAt - Number(now);
  const begun = { here: momentOf(`smil-begun-${interview}`, Date.now()), there };
  const spentKey = `smil-spent-${interview}-${root.dataset.question ?? ''}`;
  let spent = momentOf(spentKey, 0);

  const elapsedText = clock.querySelector<HTMLElement>('[data-clock-elapsed]');
  const progress = clock.querySelector<HTMLProgressElement>('[data-clock-progress]');
  const tick = () => {
    const elapsed = elapsedSince(begun, Date.now(), Number(planned));
    reveal(clock, elapsed !== null);
    if (elapsed !== null && elapsedText !== null) elapsedText.textContent = clockText(elapsed);
    if (elapsed !== null && progress !== null) progress.value = Math.floor(elapsed / 60_000);
    if (elapsed === null || document.visibilityState !== 'visible' || question === null) return;
    spent += 1000;
    keep(spentKey, spent);
    const minutes = question.dataset.minutes ?? '';
    question.textContent = phrase(phrases, 'bar.elapsedOf', { elapsed: clockText(spent), minutes });
  };
  tick();
  const running = setInterval(tick, 1000);
  signal?.addEventListener('abort', () => {
    clearInterval(running);
  });
}

function reveal(clock: HTMLElement, isRunning: boolean): void {
  const running = clock.querySelectorAll<HTMLElement>(
    '[data-clock-of], [data-clock-progress], :scope > span:first-child',
  );
  for (const element of running) element.hidden = !isRunning;
  const planned = clock.querySelector<HTMLElement>('[data-clock-planned]');
  if (planned !== null) planned.hidden = isRunning;
}

function momentOf(key: string, otherwise: number): number {
  try {
    const kept = Number(sessionStorage.getItem(key) ?? Number.NaN);
    if (!Number.isNaN(kept)) return kept;
  } catch {
    return otherwise;
  }
  keep(key, otherwise);
  return otherwise;
}

function keep(key: string, value: number): void {
  try {
    sessionStorage.setItem(key, String(value));
  } catch {
    // A browser that keeps nothing starts the clock anew on every page.
  }
}
