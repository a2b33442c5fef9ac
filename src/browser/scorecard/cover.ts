import { phrase, type Phrases } from './phrases.ts';

/** The candidate may see the screen: covered, it shows the question and nothing of what is written. */
export function coverIn(root: HTMLElement, phrases: Phrases, signal: AbortSignal): () => void {
  const button = root.querySelector<HTMLButtonElement>('[data-cover]');
  const text = root.querySelector<HTMLElement>('[data-cover-text]');
  const cover = () => {
    if (button === null) return;
    const isCovered = root.classList.toggle('is-covered');
    button.setAttribute('aria-pressed', String(isCovered));
    if (text !== null) text.textContent = phrase(phrases, isCovered ? 'bar.uncover' : 'bar.cover');
    if (isCovered) button.focus();
  };
  if (button !== null) button.hidden = false;
  button?.addEventListener('click', cover, { signal });
  return cover;
}
