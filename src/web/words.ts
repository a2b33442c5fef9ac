import i18next from 'i18next';
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

const wordsByLanguage = new Map<Language, Words>(
  languages.map((language) => {
    const t = catalogue.getFixedT(language);
    return [language, createWords(language, (key, values) => t(key, { ...values }))];
  }),
);

/** The words of one language; made once per process. */
export function wordsIn(language: Language): Words {
  const words = wordsByLanguage.get(language);
  if (words === undefined) throw new Error(`No words for ${language}`);
  return words;
}
