import { phrase, type Phrases } from './phrases.ts';

/** A value as a person would say it, for two versions side by side. */
export function valueWords(key: string, value: string, phrases: Phrases): string {
  const [first, kind] = key.split('/');
  if (first === 'checklist') return phrase(phrases, value === '' ? 'checklist.open' : `cue.${value}`);
  switch (kind) {
    case 'rating':
      return phrase(phrases, value === '' ? 'conflict.noRating' : `rating.${value}`);
    case 'tick':
    case 'probe':
      return phrase(phrases, value === '' ? 'conflict.notTicked' : 'conflict.ticked');
    default:
      return value === '' ? phrase(phrases, 'conflict.empty') : value;
  }
}

/** The name of a field where its label would not do. */
export function fieldWords(key: string, label: string, phrases: Phrases): string {
  const names: Readonly<Record<string, string>> = {
    rating: 'conflict.rating',
    note: 'ask.note',
    reason: 'ask.reason',
  };
  const name = names[key.split('/')[1] ?? ''];
  return name === undefined ? label : phrase(phrases, name);
}
