import type { Language } from '../../src/domain/language.ts';
import type { Question } from '../content-types.ts';
import { behavioursOf, perLanguage, perText, unless } from './finding.ts';
import type { Rules } from './finding.ts';
import { contentStems, lengthSentence, shared, wordsOf } from './words.ts';

type PerLanguage<T> = Readonly<Record<Language, T>>;

const presentTense: PerLanguage<RegExp> = { da: /(?:r|^vil)$/iu, en: /s$/iu };
const joining: PerLanguage<readonly string[]> = { da: ['og', 'eller', 'samt'], en: ['and', 'or'] };
const negations: PerLanguage<readonly string[]> = {
  da: ['ikke', 'aldrig', 'ingen', 'intet'],
  en: ['not', 'never', 'no', 'nothing'],
};
const absences: PerLanguage<readonly string[]> = {
  da: ['undlader', 'mangler', 'glemmer'],
  en: ['fails', 'omits', 'lacks'],
};
const withoutWords: PerLanguage<RegExp> = { da: /(?<!\p{L})uden at(?!\p{L})/iu, en: /\bwithout\b/iu };

/** Least and most behaviours at levels 1 to 5. */
const permitted = [
  [2, 3],
  [1, 2],
  [2, 3],
  [1, 2],
  [2, 3],
] as const;

const FEWEST_WORDS_COMPARED = 3;

/** One tick, one thing. */
export const behaviourRules: Rules<Question> = {
  'behaviours-per-level': ({ levels }) =>
    permitted.flatMap(([least, most], i) => {
      const count = levels[i]?.behaviours.length ?? 0;
      return unless(
        count >= least && count <= most,
        `level ${i + 1} has ${count} behaviours; it must have ${least} or ${most}.`,
        ['levels', i, 'behaviours'],
      );
    }),

  'behaviours-in-all': (question) => {
    const count = behavioursOf(question).length;
    const sentence = `there are ${count} behaviours in all; there must be 8 to 13.`;
    return unless(count >= 8 && count <= 13, sentence, ['levels']);
  },

  'behaviour-length': (question) => perText(behavioursOf(question), (text) => lengthSentence(text, 3, 12)),

  'behaviour-verb-first': (question) =>
    perText(behavioursOf(question), (text, language) => ({
      isFine: presentTense[language].test(wordsOf(text)[0] ?? ''),
      sentence: 'a behaviour begins with a verb in the present tense.',
    })),

  'behaviour-one-thing': (question) =>
    perText(behavioursOf(question), (text, language) => {
      const found = lowerWords(text).filter((word) => joining[language].includes(word));
      return {
        isFine: found.length === 0,
        sentence: `"${found.join('", "')}" makes two things of one tick.`,
      };
    }),

  'behaviour-not-negated': (question) =>
    perText(behavioursOf(question), (text, language) => ({
      isFine: !negations[language].includes(lowerWords(text)[1] ?? ''),
      sentence: 'a behaviour is something heard, not something missing.',
    })),

  'behaviour-not-absence': (question) =>
    perText(behavioursOf(question), (text, language) => {
      const found = lowerWords(text).filter((word) => absences[language].includes(word));
      return { isFine: found.length === 0, sentence: `"${found.join('", "')}" ticks something missing.` };
    }),

  'behaviour-not-without': (question) =>
    perText(behavioursOf(question), (text, language) => ({
      isFine: !withoutWords[language].test(text),
      sentence: '"uden at" and "without" tick something missing.',
    })),

  'behaviours-differ': (question) =>
    perLanguage((language) => {
      const all = behavioursOf(question).map(({ path, text }) => ({
        path: [...path, language],
        text: text[language],
        stems: contentStems(text[language], language),
      }));
      return all.flatMap((one, i) =>
        all.slice(i + 1).flatMap((other) => {
          const [fewer, more] = [one.stems.size, other.stems.size].sort((a, b) => a - b) as [number, number];
          return unless(
            fewer < FEWEST_WORDS_COMPARED || shared(one.stems, other.stems).length <= more / 2,
            `the behaviour is too close to "${one.text}"`,
            other.path,
            language,
          );
        }),
      );
    }),
};

function lowerWords(text: string): readonly string[] {
  return wordsOf(text).map((word) => word.toLowerCase());
}
