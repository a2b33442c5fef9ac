import { clockText, elapsedSince } from './elapsed.ts';
import { phrase, type Phrases } from './phrases.ts';

/**
 * Runs the clocks while the part is in sight: digits change once a second and nothing else moves. They stand
 * still until the first entry or until they are started by hand: who looks at the questions is preparing.
 */
export function runClocks(root: HTMLElement, phrases: Phrases, signal: AbortSignal): void {
  const clock = root.querySelector<HTMLElement>('[data-clock]');
  const question = root.querySelector<HTMLElement>('[data-question-clock]');
  if (clock === null) return;
  const { interview = '', startedAt = '', now = '', planned = '' } = clock.dataset;
  // The server's moments are moved onto this device's clock, which may be wrong.
  const readAt = Number(root.dataset.fetchedAt ?? Date.now());
  const firstEntryStored = startedAt === '' ? null : Number(startedAt) + readAt - Number(now);
  const startedKey = `smil-started-${interview}`;
  const firstEntryKey = `smil-begun-${interview}`;
  const spentKey = `smil-spent-${interview}-${root.dataset.question ?? ''}`;
  let started = kept(startedKey);
  let firstEntryHere = kept(firstEntryKey);
  let spent = kept(spentKey) ?? 0;

  const elapsedText = clock.querySelector<HTMLElement>('[data-clock-elapsed]');
  const progress = clock.querySelector<HTMLProgressElement>('[data-clock-progress]');
  const show = () => {
    const elapsed = elapsedSince({ started, firstEntryHere, firstEntryStored }, Date.now(), Number(planned));
    reveal(clock, elapsed !== null);
    if (elapsed !== null && elapsedText !== null) elapsedText.textContent = clockText(elapsed);
    if (elapsed !== null && progress !== null) progress.value = Math.floor(elapsed / 60_000);
    return elapsed !== null;
  };
  const tick = () => {
    if (!show() || document.visibilityState !== 'visible' || question === null) return;
    spent += 1000;
    keep(spentKey, spent);
    const minutes = question.dataset.minutes ?? '';
    question.textContent = phrase(phrases, 'bar.elapsedOf', { elapsed: clockText(spent), minutes });
  };
  const onInput = () => {
    if (firstEntryHere !== null || firstEntryStored !== null) return;
    firstEntryHere = Date.now();
    keep(firstEntryKey, firstEntryHere);
    show();
  };
  const onStart = () => {
    started = Date.now();
    keep(startedKey, started);
    show();
    // The button is gone; who pressed it goes on with the question.
    root.querySelector<HTMLElement>('main h2')?.focus();
  };
  tick();
  const running = setInterval(tick, 1000);
  root.querySelector('#scorecard-form')?.addEventListener('input', onInput, { signal });
  clock.querySelector('[data-clock-start]')?.addEventListener('click', onStart, { signal });
  signal.addEventListener('abort', () => {
    clearInterval(running);
  });
}

function reveal(clock: HTMLElement, isRunning: boolean): void {
  const running = clock.querySelectorAll<HTMLElement>(
    '[data-clock-of], [data-clock-progress], :scope > span:first-child',
  );
  for (const element of running) element.hidden = !isRunning;
  for (const element of clock.querySelectorAll<HTMLElement>('[data-clock-planned], [data-clock-start]')) {
    element.hidden = isRunning;
  }
}

function kept(key: string): number | null {
  try {
    const value = Number(sessionStorage.getItem(key) ?? Number.NaN);
    return Number.isNaN(value) ? null : value;
  } catch {
    return null;
  }
}

function keep(key: string, value: number): void {
  try {
    sessionStorage.setItem(key, String(value));
  } catch {
    // A browser that keeps nothing starts the clock anew on every page.
  }
}
