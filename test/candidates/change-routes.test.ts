import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.ts';
import type { Browser, Fields } from '../support/browser.ts';
import { publishSmallContent, small } from '../support/small-content.ts';

let smil: TestApp;
let ada: Browser;
let hr: Browser;
let position = '';
let address = '';

beforeAll(async () => {
  smil = await startApp();
  await publishSmallContent(smil.services);
  ada = await smil.signedIn('recruiter');
  hr = await smil.signedIn('hr');
});
afterAll(() => smil.stop());

beforeEach(async () => {
  const { positions } = smil.services;
  const wanted = { title: 'Host', place: 'Odense', team: [], ...small };
  position = (await positions.createPosition(smil.people.recruiter, wanted)).id;
  address = `/candidates/${await add('Maja Lindqvist', null)}/change`;
});

async function add(name: string, email: string | null): Promise<string> {
  const person = { name, email, phone: null, personId: null };
  const added = await smil.services.candidates.addCandidate(smil.people.recruiter, position, person);
  return added.candidateId;
}

const form = () => `form[action="${address}"]`;
const own = () => address.replace('/change', '');

async function change(fields: Fields, who = ada) {
  await who.visit(address);
  return who.fillAndSend(form(), { reason: 'Misheard', ...fields });
}

const history = (page: Browser['page']) =>
  page
    .$('section[aria-labelledby=history-head] p:not(.soft)')
    .toArray()
    .map((line) => page.$(line).text());

describe('changing a candidate', () => {
  test('says on the page who changed what and why, and the search finds the new name', async () => {
    expect((await ada.visit(own())).$(`a[href="${address}"]`).text()).toBe('Edit candidate');
    const page = await change({ name: 'Łucja Ørsted', email: 'Lucja@Example.net', phone: '12 34' });

    expect(page.path).toBe(own());
    expect(page.words('h1')).toBe('Łucja Ørsted');
    expect(history(page)).toEqual([
      'Ada Holm changed the name from Maja Lindqvist to Łucja Ørsted.',
      'Ada Holm changed the e-mail address from nothing to lucja@example.net.',
      'Ada Holm changed the phone number from nothing to 12 34.',
      'Reason: Misheard',
    ]);
    expect((await ada.visit('/candidates?q=lucja')).text).toContain(own());
    expect((await ada.visit(`/positions/${position}`)).text).toContain('Łucja Ørsted');
  });

  test('reaches pages that were kept', async () => {
    const pages = ['/candidates', `/positions/${position}`, `/positions/${position}/comparison`];
    for (const path of pages) await ada.visit(path);
    await change({ name: 'Maja Lind' });

    for (const path of pages) expect((await ada.visit(path)).text).not.toContain('Lindqvist');
    expect((await ada.visit(`/positions/${position}`)).text).toContain('Maja Lind');
  });

  test('names what is wrong at its field, and what was typed stays', async () => {
    const page = await change({ name: '', email: 'half@an@address', reason: '' });

    expect(page.status).toBe(422);
    expect(page.words('#name-error')).toBe('Enter the name of the candidate.');
    expect(page.words('#reason-error')).toBe(
      'Say why you are changing the candidate, or tick that it was a typing mistake.',
    );
    expect(page.$('#email').attr('value')).toBe('half@an@address');
  });

  test('refuses an address that is the own one, or that of somebody else for the same position', async () => {
    await add('Emil Ravn', 'emil@example.net');

    expect((await change({ email: 'ada@example.org' })).words('#email-error')).toMatch(/^This is your own/);
    expect((await change({ email: 'EMIL@example.net' })).words('#email-error')).toBe(
      'Somebody else with this address has applied for the same position.',
    );
  });

  test('to the address of a colleague hides the candidacy from that colleague', async () => {
    expect((await change({ email: 'ada@example.org' }, hr)).path).toBe(own());
    expect((await ada.visit(own())).status).toBe(404);
  });

  test('to another address keeps it hidden from that colleague, also when that is another colleague’s', async () => {
    await change({ email: 'ada@example.org' }, hr);
    await change({ email: 'maja@example.net' }, hr);
    const atHome = (await ada.visit(own())).status;
    await change({ email: 'chidi@example.org' }, hr);

    expect([atHome, (await ada.visit(own())).status]).toEqual([404, 404]);
  });

  test('an account made with the address is hidden from as well, and nobody is seen again by it', async () => {
    await change({ email: 'ada@example.org' }, hr);
    await change({ email: 'shared@example.net' }, hr);
    const person = {
      name: 'Signe Holm',
      email: 'shared@example.net',
      roles: ['hr' as const],
      language: 'en' as const,
    };
    await smil.services.accounts.addPerson({ ...person, password: 'eight lanterns on a quay' }, null);

    expect((await ada.visit(own())).status).toBe(404);
  });

  test('brings it back to a colleague whose address was a slip, once somebody says so', async () => {
    await change({ email: 'ada@example.org' }, hr);
    const { personId } = smil.people.recruiter;
    const still = await change({ notThem: personId }, hr);
    const page = await change({ email: 'adam@example.org', notThem: personId }, hr);

    expect(still.words('#email-error')).toBe(
      'Adressen tilhører stadig den kollega, som ikke er kandidaten. Ret den.',
    );
    expect(still.$('#notThem').attr('checked')).toBe('checked');
    expect(history(page)).toContain('Hanne Toft sagde, at Ada Holm ikke er kandidaten.');
    expect((await ada.visit(own())).status).toBe(200);
  });

  test('tells what somebody else changed meanwhile, and takes what was typed when it is sent again', async () => {
    await ada.visit(address);
    await change({ phone: '11 22' }, hr);
    const page = await ada.fillAndSend(form(), { name: 'Maja Lind', reason: 'Misheard' });

    expect(page.status).toBe(409);
    expect(page.words('.flash-needs')).toContain(
      'Hanne Toft changed the phone number from nothing to 11 22.',
    );
    expect(page.$('#name').attr('value')).toBe('Maja Lind');
    expect((await ada.fillAndSend(form())).words('h1')).toBe('Maja Lind');
  });

  test('is for those who oversee a position the person applied for', async () => {
    expect((await (await smil.signedIn('gry')).visit(address)).status).toBe(404);
    expect((await (await smil.signedIn('ben')).visit(address)).status).toBe(403);
  });

  test('takes a typing mistake for the reason without a word, and each reads it in their language', async () => {
    const page = await change({ name: 'Maja Lindquist', reason: '', isSlip: 'yes' });
    const inEnglish = history(page);
    const danish = history(await hr.visit(own()));

    expect([page.path, inEnglish.at(-1)]).toEqual([own(), 'Reason: A typing mistake']);
    expect(danish.at(-1)).toBe('Årsag: En skrivefejl');
    const both = await change({ name: 'Maja Lindqvist', reason: 'It was right before', isSlip: 'yes' });
    expect(history(both)).toContain('Reason: It was right before');
  });

  test('keeps the tick when something else has to be mended, and asks for one of the two', async () => {
    const bad = await change({ email: 'maja', reason: '', isSlip: 'yes' });
    const without = await change({ name: 'Maja L.', reason: '' });

    expect([bad.status, bad.$('#isSlip').attr('checked'), bad.$('#reason-error').length]).toEqual([
      422,
      'checked',
      0,
    ]);
    expect([without.status, without.words('#reason-error')]).toEqual([
      422,
      'Say why you are changing the candidate, or tick that it was a typing mistake.',
    ]);
  });
});
