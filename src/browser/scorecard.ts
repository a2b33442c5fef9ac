import { coverIn } from './scorecard/cover.ts';
import { keepIcons } from './scorecard/icons.ts';
import { listenToKeys } from './scorecard/keys.ts';
import type { Phrases } from './scorecard/phrases.ts';
import { scoreOn } from './scorecard/scoring.ts';

const root = document.querySelector<HTMLElement>('[data-scorecard]');
if (root !== null) improve(root);

/** The page works without this. With it, every field is saved by itself and the ladder follows its ticks. */
function improve(page: HTMLElement): void {
  const phrases = JSON.parse(page.dataset.phrases ?? '{}') as Phrases;
  if (page.dataset.locked === undefined) {
    scoreOn(page, phrases);
    return;
  }
  const { signal } = new AbortController();
  void keepIcons(page);
  listenToKeys(page, phrases, coverIn(page, phrases, signal), signal);
}
