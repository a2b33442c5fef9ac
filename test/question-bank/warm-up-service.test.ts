import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startOrganisation } from '../comparison/organisation.ts';
import { both, smallSet } from '../domain/interview-cast.ts';
import { smallWarmUp } from './warm-up-cast.ts';

/** The small content is in the bank: the questions "table" and "promise". */
let organisation: Awaited<ReturnType<typeof startOrganisation>>;

beforeAll(async () => {
  organisation = await startOrganisation();
});

afterAll(async () => {
  await organisation.stop();
});

const publishAgain = async (questionId: string, change: object) => {
  const [{ content }] = await organisation.bank.getVersions(questionId);
  const contents = new Map([[questionId, { ...content, ...change }]]);
  await organisation.bank.publishQuestions('hanne', contents, 'House wording');
};

it('keeps a set with the text it was added to, and adds it only once', async () => {
  const { warmUps } = organisation;

  expect(await warmUps.addIfAbsent(new Map([['table', smallWarmUp]]))).toBe(1);
  await publishAgain('table', { title: both('Edited by HR') });
  const [answer] = smallWarmUp.answers;
  const other = { answers: answer === undefined ? [] : [{ ...answer, text: both('Other') }] };
  expect(await warmUps.addIfAbsent(new Map([['table', other]]))).toBe(0);

  const { warmUp, question, newest } = await warmUps.getWarmUp('table');
  expect(warmUp).toEqual({ questionId: 'table', version: 1, ...smallWarmUp });
  expect([question.number, question.content.title.en, newest]).toEqual([1, 'table', 2]);
  expect(await warmUps.listQuestionIds()).toEqual(new Set(['table']));
});

it('leaves out a set whose question is unknown or no longer has a behaviour that the key ticks', async () => {
  const { warmUps } = organisation;
  const levels = smallSet.questions[0]?.content.levels.filter(({ level }) => level < 5);
  await publishAgain('promise', { levels });
  const unfit = new Map([
    ['promise', smallWarmUp],
    ['nowhere', smallWarmUp],
  ]);

  expect(await warmUps.addIfAbsent(unfit)).toBe(0);
  await expect(warmUps.getWarmUp('promise')).rejects.toThrow('No warm-up set for promise');
  await expect(warmUps.getWarmUp('nowhere')).rejects.toThrow('No question nowhere');
});
