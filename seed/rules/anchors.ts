import type { Language } from '../../src/domain/language.ts';
import type { Question } from '../content-types.ts';
import { anchorsOf, perLanguage, perText, unless } from './finding.ts';
import type { Rules } from './finding.ts';
import { contentStems, lengthSentence, shared, without, wordsOf } from './words.ts';

const firstPerson: Readonly<Record<Language, RegExp>> = {
  da: /(?<!\p{L})(?:jeg|mig|min|mit|mine|vi|os|vores)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:I|me|my|we|us|our)(?!\p{L})/iu,
};

const MOST_TIMES_LONGER = 1.5;
const MOST_OVERLAP = 0.2;
/** A word in this many anchors belongs to the story and not to a level. */
const ANCHORS_OF_STORY = 3;

/** The anchor is a voice, and each level does something else. */
export const anchorRules: Rules<Question> = {
  'anchor-length': (question) => perText(anchorsOf(question), (text) => lengthSentence(text, 15, 40)),

  'anchor-first-person': (question) =>
    perText(anchorsOf(question), (text, language) => ({
      isFine: firstPerson[language].test(text),
      sentence: 'an anchor speaks in the first person.',
    })),

  'anchor-lengths-alike': ({ levels }) =>
    perLanguage((language) => {
      const counts = levels.map(({ anchor }) => wordsOf(anchor[language]).length);
      const [longest, shortest] = [Math.max(...counts), Math.min(...counts)];
      return unless(
        longest <= shortest * MOST_TIMES_LONGER,
        `the longest anchor has ${longest} words and the shortest ${shortest}; length must not be a signal.`,
        ['levels'],
        language,
      );
    }),

  'top-anchor-names-goals': ({ goals, levels }) =>
    goals.flatMap(({ words }, i) =>
      perLanguage((language) => {
        const top = levels.at(-1)?.anchor[language].toLowerCase() ?? '';
        return unless(
          words[language].some((word) => top.includes(word.toLowerCase())),
          `the top anchor does not name goal ${i + 1} ("${words[language].join('", "')}").`,
          ['goals', i, 'words', language],
          language,
        );
      }),
    ),

  'anchor-overlap': (question) =>
    perLanguage((language) => {
      const stems = levelStems(question, language);
      return stems.flatMap((lower, i) =>
        stems.slice(i + 1).flatMap((higher, j) => {
          const common = shared(lower, higher);
          const all = new Set([...lower, ...higher]).size;
          return unless(
            common.length <= all * MOST_OVERLAP,
            `anchors ${i + 1} and ${i + j + 2} share too many words: ${common.join(', ')}.`,
            ['levels', i + j + 1, 'anchor', language],
            language,
          );
        }),
      );
    }),
};

/** What each anchor says that neither the scenario nor most of the other anchors say. */
function levelStems({ levels, text }: Question, language: Language): readonly ReadonlySet<string>[] {
  const stems = levels.map(({ anchor }) => contentStems(anchor[language], language));
  const ofStory = [...new Set(stems.flatMap((set) => [...set]))].filter(
    (stem) => stems.filter((set) => set.has(stem)).length >= ANCHORS_OF_STORY,
  );
  const known = new Set([...contentStems(text[language], language), ...ofStory]);
  return stems.map((set) => without(set, known));
}
