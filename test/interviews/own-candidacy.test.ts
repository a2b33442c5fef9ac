import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from '../support/browser.ts';
import { cast } from '../support/cast.ts';
import { startRoom, type Room } from './scorecard-room.ts';

/** Ben sits on two panels, has begun to score at both, and turns out to be the candidate of the first. */
let room: Room;
let ben: Browser;
let own = '';
let other = '';

beforeAll(async () => {
  room = await startRoom();
  ben = await room.signedIn('ben');
  own = await room.schedule();
  other = await room.schedule('after-own', 'Noah Berg');
  for (const id of [own, other]) await ben.visit(`/interviews/${id}/scorecard`);

  const { recruiter } = room.people;
  const [maja] = await room.services.candidates.listNamesakes(recruiter, 'Maja Lindqvist');
  if (maja === undefined) throw new Error('The room has no Maja');
  const wanted = { name: maja.name, email: cast.ben.email, phone: null };
  await room.services.candidates.changeCandidate(recruiter, maja.id, wanted, 'Works here', 0);
});
afterAll(() => room.stop());

const entry = { operation: 'a'.repeat(22), key: 'table/rating', value: '4', base: '' };
const save = (id: string) => ben.sendJson('post', `/interviews/${id}/scorecard/entries`, entry);
const post = async (path: string, fields: object) => {
  const answer = await ben
    .request('post', path)
    .type('form')
    .set('Accept', 'text/html')
    .send({ _csrf: ben.token(), ...fields });
  return answer.status;
};

describe('whoever becomes the candidate after the panel was chosen', () => {
  test('writes nothing about themselves any more, by script or by form, and submits nothing', async () => {
    expect((await save(own)).status).toBe(404);
    expect(await post(`/interviews/${own}/scorecard`, { part: '1', operation: 'b'.repeat(22) })).toBe(404);
    expect(
      await post(`/interviews/${own}/scorecard/submission`, {
        operation: 'c'.repeat(22),
        shown: 'd'.repeat(16),
      }),
    ).toBe(404);

    const [card] = await room.services.interviews
      .getCandidacy(room.people.recruiter, await applicationOf(own))
      .then(({ interviews }) => interviews.flatMap(({ panel }) => panel))
      .then((panel) => panel.filter(({ personId }) => personId === room.people.ben.personId));
    expect(card?.state).toBe('draft');
  });

  test('keeps the other interviews: the lists leave only the own one out', async () => {
    const pages = await Promise.all(['/', '/interviews?show=mine'].map((path) => ben.visit(path)));
    expect(pages.map(({ status }) => status)).toEqual([200, 200]);
    expect(pages.map(({ text }) => [text.includes('Noah Berg'), text.includes('Maja Lindqvist')])).toEqual([
      [true, false],
      [true, false],
    ]);
    expect((await save(other)).status).toBe(200);
  });
});

async function applicationOf(interviewId: string): Promise<string> {
  return (await room.services.interviews.getInterview(room.people.recruiter, interviewId)).applicationId;
}
