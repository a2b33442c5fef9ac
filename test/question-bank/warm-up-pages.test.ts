import { expect, it } from '@jest/globals';
import type { QuestionVersion } from '../../src/domain/question.ts';
import { warmUpPage } from '../../src/question-bank/warm-up-pages.ts';
import { wordsIn } from '../../src/web/words.ts';
import { both, smallSet } from '../domain/interview-cast.ts';
import { smallWarmUp } from './warm-up-cast.ts';

const [first] = smallSet.questions as readonly [QuestionVersion, ...QuestionVersion[]];
const question = { ...first, content: { ...first.content, doNotReward: [both('A smile')] } };
const record = { warmUp: { questionId: 'table', version: 1, ...smallWarmUp }, question, newest: 1 };
const inEnglish = { words: wordsIn('en'), answers: wordsIn('en') };

it('gives those who rate the question, the answers and the levels from the top down', () => {
  const { sheet } = warmUpPage(record, inEnglish);

  expect(sheet.heading).toBe('Warm-up: table');
  expect(sheet.question).toEqual({ heading: 'The question', text: 'Text' });
  expect(sheet.answers.map(({ name, text }) => [name, text])).toEqual([
    ['Answer 1', 'Lovely words'],
    ['Answer 2', 'Solid work'],
    ['Answer 3', 'Er, good'],
  ]);
  expect(sheet.levels.rows.map(({ level, anchor }) => [level.text, anchor])).toEqual([
    ['5 Outstanding', 'Anchor 5'],
    ['4 Strong', 'Anchor 4'],
    ['3 Sound', 'Anchor 3'],
    ['2 Limited', 'Anchor 2'],
    ['1 Weak', 'Anchor 1'],
  ]);
  expect(sheet.levels.rows[0]?.behaviours).toEqual(['Behaviour 5.1', 'Behaviour 5.2']);
  expect(sheet.doNotReward.lines).toEqual(['A smile']);
});

it('puts nothing of the key on the sheets', () => {
  const sheet = JSON.stringify(warmUpPage(record, inEnglish).sheet);

  for (const secret of ['Why', 'Fine words', 'lovely', 'habit', 'target'])
    expect(sheet).not.toContain(secret);
});

it('keeps the key apart: level, habit, ticks in the order of the rubric, and why', () => {
  const { key } = warmUpPage(record, inEnglish);

  expect(key.answers[0]).toEqual({
    name: 'Answer 1',
    level: { number: 2, text: '2 Limited' },
    habit: 'Fine words, and little done',
    ticks: [
      { level: { number: 2, text: '2 Limited' }, text: 'Behaviour 2.1', heard: 'Lovely' },
      { level: { number: 3, text: '3 Sound' }, text: 'Behaviour 3.1', heard: 'words' },
    ],
    why: { heading: 'Why 2', text: 'Why two' },
  });
  expect(key.answers.map(({ level }) => level.number)).toEqual([2, 3, 5]);
});

it('stands in the viewer’s words around sheets in another language', () => {
  const page = warmUpPage(record, { words: wordsIn('en'), answers: wordsIn('da') });

  expect([page.heading, page.language, page.sheet.heading, page.key.answers[2]?.why.text]).toEqual([
    'Warm-up',
    'da',
    'Opvarmning: table (da)',
    'Why five (da)',
  ]);
  expect(page.tabs.map(({ href, isCurrent }) => [href, isCurrent])).toEqual([
    ['/questions/table/warm-up?language=da', true],
    ['/questions/table/warm-up?language=en', false],
  ]);
});

it('says when the question has been published anew since the answers were written', () => {
  expect(warmUpPage(record, inEnglish).older).toBeNull();
  expect(warmUpPage({ ...record, newest: 3 }, inEnglish).older).toBe(
    'The answers were written for version 1. The question is now at version 3.',
  );
});
