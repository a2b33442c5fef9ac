import type { Language } from '../../src/domain/language.ts';
import type { Question } from '../content-types.ts';
import { behavioursOf, numbered, perText, unless } from './finding.ts';
import type { Rules } from './finding.ts';
import { contentStems, lengthSentence, shared, without, wordsOf } from './words.ts';

const questionWords: Readonly<Record<Language, readonly string[]>> = {
  da: ['hvad', 'hvordan', 'hvor', 'hvornår', 'hvem', 'hvorfor'],
  en: ['what', 'how', 'where', 'when', 'who', 'why'],
};

/** Probes open, never point. */
export const probeRules: Rules<Question> = {
  'probe-count': ({ probes }) =>
    unless(probes.length >= 2 && probes.length <= 4, 'there must be two to four probes.', ['probes']),

  'probe-length': ({ probes }) => perText(numbered('probes', probes), (text) => lengthSentence(text, 1, 12)),

  'probe-question-word': ({ probes }) =>
    perText(numbered('probes', probes), (text, language) => ({
      isFine: questionWords[language].includes(wordsOf(text)[0]?.toLowerCase() ?? ''),
      sentence: `a probe begins with one of ${questionWords[language].join(', ')}.`,
    })),

  'probe-points': (question) =>
    perText(numbered('probes', question.probes), (text, language) => {
      const high = behavioursOf(question).filter(({ level }) => level >= 4);
      const told = contentStems(question.text[language], language);
      const asked = without(contentStems(text, language), told);
      const given = shared(asked, contentStems(high.map((one) => one.text[language]).join(' '), language));
      return {
        isFine: given.length === 0,
        sentence: `the probe points to a strong answer with "${given.join('", "')}".`,
      };
    }),
};
