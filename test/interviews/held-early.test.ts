import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startRoom, type Room } from './scorecard-room.ts';

/** Ben has submitted two days before the planned start; Chidi, of the same panel, has not. */
let room: Room;
let id = '';
const startsAt = new Date(Date.now() + 2 * 24 * 3600_000);

beforeAll(async () => {
  room = await startRoom();
  id = await room.schedule('after-own', 'Maja Lindqvist', startsAt);
  const { scorecards } = room.services;
  await scorecards.openScorecard(room.people.ben, id);
  const rate = (key: string, letter: string) => ({ operation: letter.repeat(22), key, value: '3', base: '' });
  await scorecards.saveQuestion(room.people.ben, id, [
    rate('table/rating', 'r'),
    rate('promise/rating', 's'),
  ]);
  expect(await scorecards.submitScorecard(room.people.ben, id, 'x'.repeat(22))).toHaveProperty('submittedAt');
});
afterAll(() => room.stop());

const seen = async (member: 'ben' | 'chidi' | 'recruiter', path: string) =>
  (await room.signedIn(member)).visit(path);

describe('an interview that was held before its planned time', () => {
  test.each([
    ['ben', 'held'],
    ['chidi', 'owed'],
    ['recruiter', 'owed'],
  ] as const)('stands in the list of %s as %s, with when that was said', async (member, list) => {
    const page = await seen(member, '/interviews');
    const section = page.$(`section[aria-labelledby="${list}-head"]`);

    expect(page.$(`a[href="/interviews/${id}"]`)).toHaveLength(1);
    expect(section.find(`h3 a[href="/interviews/${id}"]`)).toHaveLength(1);
    expect(section.find('p').text()).toMatch(
      /Held before the planned time: the first scorecard was submitted on/,
    );
  });

  test('is owed on the day of the colleague, and gone from the day of whoever has submitted', async () => {
    const rows = async (member: 'ben' | 'chidi') => {
      const page = await seen(member, '/');
      return [
        page.$('[aria-labelledby="owed-head"] li').length,
        page.$('[aria-labelledby="ahead-head"] li').length,
      ];
    };

    expect([await rows('ben'), await rows('chidi')]).toEqual([
      [0, 0],
      [1, 0],
    ]);
  });

  test('says so on its own page, which cannot move it any more', async () => {
    const page = await seen('recruiter', `/interviews/${id}`);
    const application = await seen('recruiter', page.$('a[href^="/applications/"]').attr('href') ?? '');

    expect(page.words('.flash')).toMatch(
      /^Held before the planned time: the first scorecard was submitted on/,
    );
    expect(page.$(`a[href="/interviews/${id}/change"]`)).toHaveLength(0);
    expect(application.words('section .part')).toMatch(/^Held before the planned time: /);
  });

  test('leaves its panel and its candidate free at the planned time', async () => {
    const { services, people } = room;
    const { applicationId } = await services.interviews.getInterview(people.recruiter, id);
    const wanted = { startsAt, place: 'Fanø', panel: [people.ben.personId], policy: 'after-own' } as const;
    const plan = () =>
      services.interviews.scheduleUnlessTaken(people.recruiter, applicationId, wanted, () => false);

    expect(await plan()).toEqual([]);
    // The new one is still to come.
    const again = await services.interviews.scheduleUnlessTaken(
      people.recruiter,
      applicationId,
      { ...wanted, place: 'Rømø' },
      () => false,
    );
    expect(again.map(({ name }) => name)).toEqual(['Maja Lindqvist', 'Ben Krogh']);
  });
});
