import { iconAddress } from './icons.ts';
import type { QueueState } from './queue-state.ts';
import type { Phrases } from './phrases.ts';
import { saveWords, type SaveWords } from './save-words.ts';

/** Shows where the words are, and says it to those who listen instead of looking. */
export function saveStateIn(
  root: HTMLElement,
  phrases: Phrases,
  timeOf: (moment: string) => string,
  announce: (words: SaveWords) => string | null,
) {
  const place = root.querySelector<HTMLElement>('[data-save]');
  const text = root.querySelector<HTMLElement>('[data-save-text]');
  const spoken = root.querySelector<HTMLElement>('[data-save-spoken]');
  return (state: QueueState): void => {
    const words = saveWords(state, phrases, timeOf);
    if (words === null || place === null || text === null) return;
    show(place, text, words);
    const said = announce(words);
    if (said !== null && spoken !== null) spoken.textContent = said;
  };
}

function show(place: HTMLElement, text: HTMLElement, { tone, icon, text: sentence }: SaveWords): void {
  if (text.textContent !== sentence) text.textContent = sentence;
  place.className = tone === null ? 'save' : `save save-${tone}`;
  const use = place.querySelector('use');
  if (use) use.setAttribute('href', iconAddress(use, icon));
}
