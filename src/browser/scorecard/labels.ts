import type { Controls } from './controls.ts';
import type { Phrases } from './phrases.ts';
import { fieldWords } from './value-words.ts';

/**
 * How a person calls a field: in sight by its own words, from afar with its question, which only the page
 * that showed it knew.
 */
export function createLabels(phrases: Phrases) {
  const fromAfar = new Map<string, string>();
  return {
    remember(key: string, label: string): void {
      fromAfar.set(key, label);
    },
    rememberAll(root: HTMLElement, controls: Controls): void {
      const place = root.querySelector('.eyebrow b')?.textContent ?? '';
      for (const key of controls.keys) {
        fromAfar.set(key, `${place}, ${fieldWords(key, controls.label(key), phrases)}`);
      }
    },
    of: (key: string, controls: Controls): string =>
      controls.of(key).length === 0
        ? (fromAfar.get(key) ?? '')
        : fieldWords(key, controls.label(key), phrases),
    fromAfar: (key: string): string => fromAfar.get(key) ?? '',
  };
}
