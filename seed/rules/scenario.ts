import type { Language } from '../../src/domain/language.ts';
import type { Question } from '../content-types.ts';
import { perLanguage, perText, unless } from './finding.ts';
import type { Rules } from './finding.ts';
import { lengthSentence, sentencesOf, wordsOf } from './words.ts';

const closingQuestion = { da: 'Hvad gør du?', en: 'What do you do?' };

/** A past-behaviour question asks what happened, what was done and how it ended. */
const askedAbout: Readonly<Record<Language, readonly string[]>> = {
  da: ['hvad skete der', 'hvad gjorde du', 'hvordan endte det'],
  en: ['what happened', 'what did you do', 'how did it end'],
};

const outsideWork = { da: 'behøver ikke være fra et job', en: "doesn't have to be from a job" };

/** Ways of speaking or telling, which one of the lines on what not to reward has to name. */
const waysOfSpeaking: Readonly<Record<Language, RegExp>> = {
  da: /\bsvar(?:et)?\b|fortæl|historie|\bord\b|stemme|tonefald|\bsagt\b/iu,
  en: /\banswer|account|\bstory\b|\bwords?\b|voice|\btone\b|putting it/iu,
};

const MOST_WORDS_IN_SENTENCE = 25;

/** Rules on the event behind a question and on what is read aloud. */
export const scenarioRules: Rules<Question> = {
  'incident-length': ({ incident }) =>
    perText([{ path: ['incident'], text: incident }], (text) => lengthSentence(text, 5, 20)),

  'text-length': ({ kind, text: asked }) =>
    perText([{ path: ['text'], text: asked }], (text) =>
      kind === 'dilemma' ? lengthSentence(text, 45, 95) : lengthSentence(text, 30, 70),
    ),

  'sentence-length': ({ text: asked }) =>
    perText([{ path: ['text'], text: asked }], (text) => {
      const longest = Math.max(...sentencesOf(text).map((sentence) => wordsOf(sentence).length));
      return {
        isFine: longest <= MOST_WORDS_IN_SENTENCE,
        sentence: `a sentence has ${longest} words; at most ${MOST_WORDS_IN_SENTENCE} can be read aloud.`,
      };
    }),

  'one-question-mark': ({ text: asked }) =>
    perText([{ path: ['text'], text: asked }], (text) => ({
      isFine: text.split('?').length === 2,
      sentence: 'there must be exactly one question mark.',
    })),

  'dilemma-closing-question': ({ kind, text: asked }) =>
    perText([{ path: ['text'], text: asked }], (text, language) => ({
      isFine: kind !== 'dilemma' || text.endsWith(closingQuestion[language]),
      sentence: `a dilemma ends with "${closingQuestion[language]}"`,
    })),

  'past-asks-three-things': ({ kind, text: asked }) =>
    perText([{ path: ['text'], text: asked }], (text, language) => {
      const missing = askedAbout[language].filter((part) => !text.toLowerCase().includes(part));
      return {
        isFine: kind !== 'past-behaviour' || missing.length === 0,
        sentence: `the question does not ask "${missing.join('", "')}".`,
      };
    }),

  'past-outside-work': ({ kind, text: asked }) =>
    perText([{ path: ['text'], text: asked }], (text, language) => ({
      isFine: kind !== 'past-behaviour' || text.replaceAll('’', "'").includes(outsideWork[language]),
      sentence: `open the door to life outside work: "${outsideWork[language]}".`,
    })),

  'do-not-reward-count': ({ doNotReward }) =>
    unless(
      doNotReward.length === 3 || doNotReward.length === 4,
      'there must be three or four lines on what not to reward.',
      ['do_not_reward'],
    ),

  'do-not-reward-speaking': ({ doNotReward }) =>
    perLanguage((language) =>
      unless(
        doNotReward.some((line) => waysOfSpeaking[language].test(line[language])),
        'one line on what not to reward must be about the way of speaking or telling.',
        ['do_not_reward'],
        language,
      ),
    ),
};
