import type { Language } from '../../src/domain/language.ts';
import { perText, unless } from './finding.ts';
import type { PlacedText, Rules } from './finding.ts';
import { wordsOf } from './words.ts';

const gendered: Readonly<Record<Language, readonly string[]>> = {
  da: ['han', 'hun', 'ham', 'hende', 'hans', 'hendes', 'mand', 'kvinde'],
  en: ['he', 'she', 'him', 'her', 'his', 'hers', 'man', 'woman'],
};

/** Polite address; the same words begin a sentence as "they", hence only inside one. */
const politeAddress = /(?<=[\p{L}\p{N},;] )(?:De|Dem|Deres)(?!\p{L})/u;

const FEWEST_WORDS_COMPARED = 30;

/** A name may be the same in both languages; a whole sentence is not. */
const MOST_WORDS_ALIKE = 3;

/** Two originals, one meaning: rules on every text pair, whatever it belongs to. */
export const languageRules: Rules<readonly PlacedText[]> = {
  'no-text-missing': (texts) =>
    perText(texts, (text) => ({ isFine: text.trim() !== '', sentence: 'the text is missing.' })),

  'lengths-fit': (texts) =>
    texts.flatMap(({ path, text }) => {
      const [da, en] = [wordsOf(text.da).length, wordsOf(text.en).length];
      const ratio = da / en;
      return unless(
        da + en < FEWEST_WORDS_COMPARED || (ratio >= 0.7 && ratio <= 1.3),
        `${da} words in Danish and ${en} in English cannot say the same.`,
        path,
      );
    }),

  'written-twice': (texts) =>
    texts.flatMap(({ path, text }) =>
      unless(
        text.da !== text.en || wordsOf(text.da).length <= MOST_WORDS_ALIKE,
        'the same text stands in both languages.',
        path,
      ),
    ),

  'no-gender': (texts) =>
    perText(texts, (text, language) => {
      const found = wordsOf(text).filter((word) => gendered[language].includes(word.toLowerCase()));
      return { isFine: found.length === 0, sentence: `"${found.join('", "')}" names a gender.` };
    }),

  'say-du': (texts) =>
    perText(texts, (text, language) => ({
      isFine: language !== 'da' || !politeAddress.test(text),
      sentence: 'say "du" and never "De".',
    })),
};
