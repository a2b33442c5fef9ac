import type { Controls } from './controls.ts';
import type { KeptEntry } from './kept-entries.ts';
import type { Phrases } from './phrases.ts';
import { fieldWords } from './value-words.ts';

type Shelved = ReadonlyMap<string, KeptEntry>;

/** How a person calls a field; from afar with its question, which only the page that kept it knew. */
export function labelsFor(root: HTMLElement, controls: Controls, shelved: Shelved, phrases: Phrases) {
  const place = root.querySelector('.eyebrow b')?.textContent ?? '';
  return (key: string, isFromAfar = false): string => {
    if (controls.of(key).length === 0) return shelved.get(key)?.label ?? '';
    const label = fieldWords(key, controls.label(key), phrases);
    return isFromAfar ? `${place}, ${label}` : label;
  };
}
