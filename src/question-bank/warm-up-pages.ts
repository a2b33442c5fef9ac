import { languages } from '../domain/language.ts';
import { levelNumbers, type LevelNumber } from '../domain/rubric.ts';
import { keyOf } from '../domain/warm-up.ts';
import type { Words } from '../web/format.ts';
import { questionPath, questionsPath, warmUpPath } from './paths.ts';
import type { WarmUpRecord } from './records.ts';

/** The page stands in the viewer's words, the sheets and the key in those of the sample answers. */
interface TwoWords {
  readonly words: Words;
  readonly answers: Words;
}

export function warmUpPage({ warmUp, question, newest }: WarmUpRecord, { words, answers }: TwoWords) {
  const { t } = words;
  const { questionId, content } = question;
  return {
    title: t('warmUp.title'),
    section: 'questions',
    styles: ['candidate-sheet', 'warm-up'],
    trail: [
      { text: t('questions.title'), href: questionsPath },
      { text: words.of(content.title), href: questionPath(questionId) },
      { text: t('warmUp.title'), href: null },
    ],
    heading: t('warmUp.title'),
    lede: t('warmUp.lede'),
    tabs: languages.map((language) => ({
      href: `${warmUpPath(questionId)}?language=${language}`,
      text: t(`words.language.${language}`),
      language,
      isCurrent: language === answers.language,
    })),
    older: question.number === newest ? null : t('warmUp.older', { number: question.number, newest }),
    language: answers.language,
    sheet: sheetPart({ warmUp, question }, answers),
    key: {
      heading: answers.t('warmUp.key'),
      show: answers.t('warmUp.show'),
      after: answers.t('warmUp.after'),
      answers: warmUp.answers.map((answer, i) => ({
        name: answers.t('warmUp.answer', { number: i + 1 }),
        level: levelPart(answer.target, answers),
        habit: answers.t(`warmUp.habit.${answer.habit}`),
        ticks: keyOf(answer, content.levels).map(({ level, text, heard }) => ({
          level: levelPart(level, answers),
          text: answers.of(text),
          heard: answers.of(heard),
        })),
        why: { heading: answers.t('warmUp.why', { level: answer.target }), text: answers.of(answer.why) },
      })),
    },
  };
}

/** What those who rate are given: nothing here comes from the key. */
function sheetPart(
  { warmUp, question: { content } }: Pick<WarmUpRecord, 'warmUp' | 'question'>,
  words: Words,
) {
  const { t } = words;
  return {
    heading: t('warmUp.heading', { question: words.of(content.title) }),
    name: t('warmUp.name'),
    how: { heading: t('warmUp.how'), steps: [t('warmUp.read'), t('warmUp.rate'), t('warmUp.wait')] },
    question: { heading: t('warmUp.question'), text: words.of(content.text) },
    answers: warmUp.answers.map(({ text }, i) => ({
      number: i + 1,
      name: t('warmUp.answer', { number: i + 1 }),
      text: words.of(text),
      level: t('warmUp.level'),
      choices: levelNumbers,
    })),
    levels: {
      heading: t('warmUp.levels'),
      note: t('warmUp.levelsNote'),
      behaviour: t('warmUp.behaviour'),
      rows: content.levels
        .toSorted((a, b) => b.level - a.level)
        .map(({ level, anchor, behaviours }) => ({
          level: levelPart(level, words),
          anchor: words.of(anchor),
          behaviours: behaviours.map(({ text }) => words.of(text)),
        })),
    },
    doNotReward: {
      heading: t('questions.doNotReward'),
      lines: content.doNotReward.map((line) => words.of(line)),
    },
  };
}

function levelPart(level: LevelNumber, { t }: Words) {
  return { number: level, text: t('scorecard.levelNamed', { level, word: t(`scorecard.level.${level}`) }) };
}
