import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { load } from 'cheerio';
import { startApp, type TestApp } from '../support/app.ts';
import type { Browser } from '../support/browser.ts';
import { publishSmallContent, small } from '../support/small-content.ts';

/** The same person added for one position by several people at the same moment. */
let smil: TestApp;
let ada: Browser;
let host = '';
let waiter = '';

beforeAll(async () => {
  smil = await startApp();
  await publishSmallContent(smil.services);
  ada = await smil.signedIn('recruiter');
});
afterAll(() => smil.stop());

beforeEach(async () => {
  host = await addPosition('Host');
  waiter = await addPosition('Waiter');
});

async function addPosition(title: string): Promise<string> {
  const wanted = { title, place: 'Odense', team: [], ...small };
  return (await smil.services.positions.createPosition(smil.people.recruiter, wanted)).id;
}

/** Without the id of a form, which would make them one: each is a form of its own. */
async function send(position: string, person: { name: string; email: string; phone?: string }) {
  const body = { phone: '', ...person, position, _csrf: ada.token() };
  const { status, headers, text } = await ada.request('post', '/candidates').type('form').send(body);
  return { status, location: headers.location ?? null, $: load(text) };
}

async function sendAtOnce(count: number, position: string, person: { name: string; email: string }) {
  await ada.visit('/candidates/new');
  return Promise.all(Array.from({ length: count }, () => send(position, person)));
}

const statuses = (answers: readonly { readonly status: number }[]) =>
  answers.map(({ status }) => status).toSorted();

async function applicationsOf(position: string): Promise<readonly string[]> {
  const listed = await smil.services.candidates.listApplications(smil.people.recruiter, position);
  return listed.map(({ application }) => `/applications/${application.id}`);
}

async function namedInList(query: string) {
  const found = await smil.services.candidates.listCandidates(smil.people.hr, { query, after: null });
  return found.candidates.length;
}

const leftClaims = () => smil.connection.collection('claims').countDocuments();

describe('of four people who add somebody for one position at the same moment', () => {
  test.each(['Maja New', 'Maja Known'])('one adds %s, and the others are led there', async (name) => {
    const email = `${name.toLowerCase().replace(' ', '.')}@example.net`;
    const known = { name, email, phone: null, personId: null };
    if (name === 'Maja Known')
      await smil.services.candidates.addCandidate(smil.people.recruiter, waiter, known);
    const answers = await sendAtOnce(4, host, { name, email });
    const made = await applicationsOf(host);
    const refused = answers.filter(({ status }) => status === 422);

    expect(statuses(answers)).toEqual([303, 422, 422, 422]);
    expect(made).toHaveLength(1);
    expect(await namedInList(name)).toBe(1);
    expect(answers.find(({ status }) => status === 303)?.location).toBe(made[0]);
    for (const { $ } of refused) {
      expect($('#email-error').text().trim()).toBe(
        'Somebody with this address has already applied for the position.',
      );
      expect($('.flash a').attr('href')).toBe(made[0]);
      expect($('#name').attr('value')).toBe(name);
    }
    expect(await leftClaims()).toBe(0);
  });

  test('one adds a person who is written differently under one address', async () => {
    await ada.visit('/candidates/new');
    const email = 'emil@example.net';
    const answers = await Promise.all([
      send(host, { name: 'Emil Ravn', email }),
      send(host, { name: 'Emil R.', email: 'EMIL@example.net' }),
    ]);

    expect(statuses(answers)).toEqual([303, 422]);
    expect(await applicationsOf(host)).toHaveLength(1);
  });

  test('a person added for two positions stays one', async () => {
    await ada.visit('/candidates/new');
    const person = { name: 'Two Posts', email: 'two@example.net' };
    const answers = await Promise.all([send(host, person), send(waiter, person)]);

    expect(statuses(answers)).toEqual([303, 303]);
    expect(await namedInList('Two Posts')).toBe(1);
  });

  test('somebody whose address is changed meanwhile does not double the address', async () => {
    const { candidates } = smil.services;
    const { recruiter } = smil.people;
    const typo = { name: 'Sara Holt', email: 'sarra@example.net', phone: null };
    const { candidateId } = await candidates.addCandidate(recruiter, host, { ...typo, personId: null });
    const email = 'sara@example.net';
    await ada.visit('/candidates/new');
    const [answer, refusal] = await Promise.all([
      send(host, { name: 'S. Holt', email }),
      candidates.changeCandidate(recruiter, candidateId, { ...typo, email }, 'Mistyped', 0),
    ]);

    expect([303, 422]).toContain(answer.status);
    expect(refusal).toBe(answer.status === 303 ? 'already' : null);
    expect(await applicationsOf(host)).toHaveLength(answer.status === 303 ? 2 : 1);
  });
});

describe('what another process holds', () => {
  const claims = () => smil.connection.collection<{ _id: string; holder: string; until: Date }>('claims');

  test('is waited for', async () => {
    const email = 'waiting@example.net';
    await claims().insertOne({ _id: email, holder: 'another process', until: new Date(Date.now() + 60_000) });
    await ada.visit('/candidates/new');
    let isAnswered = false;
    const answer = send(host, { name: 'Waiting', email }).finally(() => (isAnswered = true));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(isAnswered).toBe(false);
    await claims().deleteOne({ _id: email });

    expect((await answer).status).toBe(303);
  });

  test('is taken over when that process died, and does not stay', async () => {
    const email = 'orphan@example.net';
    await claims().insertOne({ _id: email, holder: 'a process that died', until: new Date(Date.now() - 1) });
    await ada.visit('/candidates/new');

    expect((await send(host, { name: 'Orphan', email })).status).toBe(303);
    expect(await leftClaims()).toBe(0);
  });
});
