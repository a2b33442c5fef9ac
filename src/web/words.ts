import i18next from 'i18next';
import { LRUCache } from 'lru-cache';
import { languages, type Language } from '../domain/language.ts';
import { createWords, type Words } from './format.ts';
import { danish } from './sentences/da.ts';
import { english } from './sentences/en.ts';

const catalogue = i18next.createInstance();

await catalogue.init({
  resources: { da: { translation: danish }, en: { translation: english } },
  fallbackLng: false,
  // Escaping is the view's business; escaping twice would show &amp; to people.
  interpolation: { escapeValue: false },
  // A missing sentence is a fault of ours, never something to show.
  saveMissing: true,
  missingKeyHandler: (_languages, _namespace, key) => {
    throw new Error(`There is no sentence "${key}"`);
  },
});

/** A page repeats its sentences, and putting one together costs as much as a row of a table. */
const mostSentences = 5000;

const wordsByLanguage = new Map<Language, Words>(
  languages.map((language) => {
    const t = catalogue.getFixedT(language);
    return [
      language,
      createWords(
        language,
        onceEach((key, values) => t(key, { ...values })),
      ),
    ];
  }),
);

/** The same key and values give the same sentence. A count differs from the same digits as text. */
function onceEach(t: Words['t']): Words['t'] {
  const made = new LRUCache<string, string>({ max: mostSentences });
  return (key, values) => {
    let name = key;
    for (const [field, value] of Object.entries(values ?? {})) {
      name += typeof value === 'number' ? `\n${field}#${value}` : `\n${field}=${value.length}:${value}`;
    }
    const known = made.get(name);
    if (known !== undefined) return known;
    const sentence = t(key, values);
    made.set(name, sentence);
    return sentence;
  };
}

/** The words of one language; made once per process. */
export function wordsIn(language: Language): Words {
  const words = wordsByLanguage.get(language);
  if (words === undefined) throw new Error(`No words for ${language}`);
  return words;
}
