import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.ts';
import type { Browser } from '../support/browser.ts';
import { publishSmallContent, small } from '../support/small-content.ts';

let smil: TestApp;
let ada: Browser;
let [host, waiter, cook] = ['', '', ''];

beforeAll(async () => {
  smil = await startApp();
  await publishSmallContent(smil.services);
  ada = await smil.signedIn('recruiter');
  host = await addPosition('recruiter', 'Host');
  waiter = await addPosition('recruiter', 'Waiter');
  cook = await addPosition('gry', 'Cook');
});
afterAll(() => smil.stop());

async function addPosition(owner: 'recruiter' | 'gry', title: string): Promise<string> {
  const wanted = { title, place: 'Odense', team: [], ...small };
  return (await smil.services.positions.createPosition(smil.people[owner], wanted)).id;
}

const addKnown = (owner: 'recruiter' | 'gry', positionId: string, name: string, email: string) =>
  smil.services.candidates.addCandidate(smil.people[owner], positionId, {
    name,
    email,
    phone: null,
    personId: null,
  });

async function add(name: string, email: string) {
  await ada.visit(`/candidates/new?position=${waiter}`);
  return ada.fillAndSend('form.form', { name, email });
}

async function countNamed(name: string): Promise<number> {
  const query = { query: name, after: null };
  return (await smil.services.candidates.listCandidates(smil.people.hr, query)).candidates.length;
}

describe('somebody with the address of another', () => {
  test('is asked about: one of the two was mistyped, or a family shares it', async () => {
    await addKnown('recruiter', host, 'Anna Jensen', 'family@example.net');
    const page = await add('Bo Jensen', 'Family@example.net');

    expect([page.status, page.words('form.flash [role=alert]')]).toEqual([
      422,
      'Is this somebody who is already here?',
    ]);
    expect(page.words('.likely')).toMatch(/^Anna Jensen has applied for Host, Odense/);
    expect(await countNamed('Bo Jensen')).toBe(0);
    await ada.fillAndSend('form.flash', {}, 'button[name=another]');
    expect(await countNamed('Bo Jensen')).toBe(1);
  });

  test('is no question for those who may not see whose it is', async () => {
    await addKnown('gry', cook, 'Carl Olsen', 'olsen@example.net');

    expect((await add('Dina Olsen', 'olsen@example.net')).path).toMatch(/^\/applications\//);
  });
});
