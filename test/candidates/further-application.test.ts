import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.ts';
import type { Browser } from '../support/browser.ts';
import { publishSmallContent, small } from '../support/small-content.ts';

let smil: TestApp;
let ada: Browser;
let host = '';
let waiter = '';
let grys = '';
let person = '';

beforeAll(async () => {
  smil = await startApp();
  await publishSmallContent(smil.services);
  ada = await smil.signedIn('recruiter');
  host = await addPosition('recruiter', 'Host');
  waiter = await addPosition('recruiter', 'Waiter');
  grys = await addPosition('gry', 'Guide');
});
afterAll(() => smil.stop());

let count = 0;

beforeEach(async () => {
  count += 1;
  const email = `amal.${count}@example.net`;
  const amal = { name: `Amal Suleiman ${count}`, email, phone: null, personId: null };
  const added = await smil.services.candidates.addCandidate(smil.people.recruiter, host, amal);
  person = `/candidates/${added.candidateId}`;
});

async function addPosition(owner: 'recruiter' | 'gry', title: string): Promise<string> {
  const wanted = { title, place: 'Odense', team: [], ...small };
  return (await smil.services.positions.createPosition(smil.people[owner], wanted)).id;
}

const form = () => `form[action="${person}/applications"]`;
const offered = ({ $ }: Browser['page']) =>
  $('#position option')
    .toArray()
    .map((option) => $(option).attr('value'));

async function forge(who: Browser, position: string) {
  await who.visit('/candidates');
  const body = { position, _csrf: who.token() };
  return (await who.request('post', `${person}/applications`).type('form').send(body)).status;
}

describe('one more application of somebody who is known', () => {
  test('is for a position of the viewer that the person has not applied for', async () => {
    const page = await ada.visit(person);
    expect(page.words('#further-head')).toBe('Add to another position');
    expect(offered(page)).toEqual(['', waiter]);

    const added = await ada.fillAndSend(form(), { position: waiter });
    expect(added.path).toMatch(/^\/applications\/[0-9a-f]{24}$/);
    expect(added.words('h1')).toBe(`Amal Suleiman ${count}`);

    const after = await ada.visit(person);
    expect(after.$('main a[href^="/applications/"]')).toHaveLength(2);
    expect(after.$(form())).toHaveLength(0);
    const list = await ada.visit(`/candidates?q=Suleiman+${count}`);
    expect(list.$('tbody th')).toHaveLength(1);
    expect(list.$('tbody td li')).toHaveLength(2);
  });

  test('needs a position', async () => {
    await ada.visit(person);
    const page = await ada.fillAndSend(form(), { position: '' });

    expect(page.status).toBe(422);
    expect(page.words('#position-error')).toBe('Choose a position.');
    expect(page.$('.error-summary a').attr('href')).toBe('#position');
  });

  test('is not added twice: who comes later is led to the one that is there', async () => {
    const late = await smil.signedIn('hr');
    await late.visit(person);
    await ada.visit(person);
    const first = await ada.fillAndSend(form(), { position: waiter });
    const page = await late.fillAndSend(form(), { position: waiter });

    expect(page.status).toBe(422);
    expect(page.words('#position-error')).toBe('Kandidaten har allerede søgt stillingen.');
    expect(page.$(`p > a.line-link[href="${first.path}"]`).text()).toBe('Åbn ansøgningen');
  });

  test('is neither for a position of another team nor for a person one may not see', async () => {
    expect(await forge(ada, grys)).toBe(422);
    expect(await forge(await smil.signedIn('gry'), grys)).toBe(404);
    expect(await forge(await smil.signedIn('ben'), host)).toBe(403);
  });
});
