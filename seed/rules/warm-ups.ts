import { suggestedLevel } from '../../src/domain/rubric.ts';
import { ratingHabits, type RatingHabit } from '../../src/domain/warm-up.ts';
import type { Question, WarmUp } from '../content-types.ts';
import { answerTextsOf, perLanguage, perText, unless, type PlacedText, type Rules } from './finding.ts';
import { background, judgements, listedWords, traits } from './word-lists.ts';
import { lengthSentence, runsOf, wordsOf } from './words.ts';

interface AnsweredQuestion {
  readonly warmUp: WarmUp;
  readonly question: Question;
}

/** Narrower than for anchors: three answers are read one after the other, and a longer one stands out. */
const mostTimesLonger = 1.25;
/** So many words in a row are the rubric's and no candidate's; five are still "that I am sorry for". */
const run = 6;
/** Two places of one answer, in a quotation. */
const joint = /\s*…\s*/u;

const limitsOf: Readonly<Record<RatingHabit, { readonly least: number; readonly most: number }>> = {
  'lovely-and-thin': { least: 1, most: 2 },
  'solid-as-far-as-it-goes': { least: 2, most: 4 },
  'clumsy-and-very-good': { least: 4, most: 5 },
};

/** Whether three sample answers try what they are meant to try, and whether the key holds. */
export const warmUpRules: Rules<AnsweredQuestion> = {
  'answer-length': ({ warmUp }) => perText(answersOf(warmUp), (text) => lengthSentence(text, 90, 150)),

  'answer-lengths-alike': ({ warmUp }) =>
    perLanguage((language) => {
      const counts = warmUp.answers.map(({ text }) => wordsOf(text[language]).length);
      const [longest, shortest] = [Math.max(...counts), Math.min(...counts)];
      return unless(
        longest <= shortest * mostTimesLonger,
        `the longest answer has ${longest} words and the shortest ${shortest}; length must not be a signal.`,
        ['answers'],
        language,
      );
    }),

  'three-habits': ({ warmUp }) =>
    ratingHabits.flatMap((habit) =>
      unless(
        warmUp.answers.filter((answer) => answer.habit === habit).length === 1,
        `exactly one answer must be ${habit}.`,
        ['answers'],
      ),
    ),

  'target-fits-habit': ({ warmUp }) =>
    warmUp.answers.flatMap(({ habit, target }, i) => {
      const { least, most } = limitsOf[habit];
      return unless(
        target >= least && target <= most,
        `an answer that is ${habit} reaches ${least} to ${most}, not ${target}.`,
        ['answers', i, 'target'],
      );
    }),

  'targets-differ': ({ warmUp }) =>
    unless(
      new Set(warmUp.answers.map(({ target }) => target)).size === warmUp.answers.length,
      'two answers reach the same level; each must reach its own.',
      ['answers'],
    ),

  'key-is-suggested': ({ warmUp, question }) =>
    warmUp.answers.flatMap(({ target, ticks }, i) => {
      const suggested = suggestedLevel(question.levels, new Set(ticks.map(({ behaviour }) => behaviour)));
      return unless(suggested === target, `the ticks suggest ${suggested ?? 'no level'}, not ${target}.`, [
        'answers',
        i,
        'target',
      ]);
    }),

  'heard-in-answer': ({ warmUp }) =>
    warmUp.answers.flatMap(({ text, ticks }, i) => {
      const heard = ticks.map((tick, j) => ({
        path: ['answers', i, 'ticks', j, 'heard'],
        text: tick.heard,
      }));
      return perText(heard, (words, language) => quotation(words, text[language]));
    }),

  'quoted-from-answer': ({ warmUp }) =>
    warmUp.answers.flatMap(({ text, why }, i) =>
      perText([{ path: ['answers', i, 'why'], text: why }], (feedback, language) => {
        const lost = quotationsIn(feedback).find((words) => !quotation(words, text[language]).isFine);
        return { isFine: lost === undefined, sentence: `"${lost ?? ''}" is not said in the answer.` };
      }),
    ),

  'not-the-rubric-speaking': ({ warmUp, question }) =>
    perText(answersOf(warmUp), (text, language) => {
      const asked = new Set(runsOf(question.text[language], run));
      const written = answerTextsOf(question).flatMap((one) => runsOf(one.text[language], run));
      const own = new Set(runsOf(text, run));
      const found = written.find((words) => own.has(words) && !asked.has(words));
      return { isFine: found === undefined, sentence: `"${found ?? ''}" stands in the rubric.` };
    }),

  /** Candidates say what they like about themselves; the key rates an answer. */
  'key-rates-the-answer': ({ warmUp }) =>
    [traits, judgements, background].flatMap((list) =>
      perText(numberedWhys(warmUp), (text, language) => {
        const found = listedWords(text.replaceAll(quoted, ''), language, list);
        return { isFine: found.length === 0, sentence: `"${found.join('", "')}" ${list.reason}.` };
      }),
    ),
};

const quoted = /»[^«]*«|“[^”]*”/gu;

function answersOf({ answers }: WarmUp): readonly PlacedText[] {
  return answers.map(({ text }, i) => ({ path: ['answers', i, 'text'], text }));
}

function numberedWhys({ answers }: WarmUp): readonly PlacedText[] {
  return answers.map(({ why }, i) => ({ path: ['answers', i, 'why'], text: why }));
}

function quotationsIn(text: string): readonly string[] {
  return (text.match(quoted) ?? []).map((words) => words.slice(1, -1));
}

/** Each piece stands in the answer, after the one before it. */
function quotation(words: string, answer: string) {
  let from = 0;
  const isFine = words.split(joint).every((piece) => {
    const at = answer.indexOf(piece, from);
    from = at + piece.length;
    return piece !== '' && at !== -1;
  });
  return { isFine, sentence: 'is not said in the answer, letter for letter.' };
}
