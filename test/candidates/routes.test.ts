import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.ts';
import type { Browser } from '../support/browser.ts';
import { publishSmallContent, small } from '../support/small-content.ts';

let smil: TestApp;
let ada: Browser;
let host = '';
let waiter = '';

beforeAll(async () => {
  smil = await startApp();
  await publishSmallContent(smil.services);
  ada = await smil.signedIn('recruiter');
  host = await addPosition('Host');
  waiter = await addPosition('Waiter');
});

afterAll(() => smil.stop());

async function addPosition(title: string): Promise<string> {
  const wanted = { title, place: 'Odense', team: [], ...small };
  return (await smil.services.positions.createPosition(smil.people.recruiter, wanted)).id;
}

async function add(positionId: string, fields: Readonly<Record<string, string>>) {
  await ada.visit(`/candidates/new?position=${positionId}`);
  return ada.fillAndSend('form[action="/candidates"]', fields);
}

const names = (page: Awaited<ReturnType<Browser['visit']>>) =>
  page
    .$('tbody th')
    .toArray()
    .map((cell) => page.$(cell).text());

describe('adding a candidate', () => {
  test('leads to the application, which stands at its first stage', async () => {
    const page = await add(host, {
      name: ' Łucja Nowak ',
      email: 'Lucja@Example.org',
      phone: '+45 11 22 33 44',
    });
    const application = page.path;
    const person = await ada.visit(page.$('main a[href^="/candidates/"]').attr('href') ?? '');

    expect(application).toMatch(/^\/applications\/[0-9a-f]{24}$/);
    expect(page.words('h1')).toBe('Łucja Nowak');
    expect(page.words('.lede')).toMatch(/^Applied\./);
    expect(person.words('h1')).toBe('Łucja Nowak');
    expect(person.text).toContain('lucja@example.org');
    expect(person.text).toContain('+45 11 22 33 44');
    expect(person.$(`main a[href="${application}"]`)).toHaveLength(1);
  });

  test('what cannot be is named at its field, and what was typed stays', async () => {
    const page = await add(host, { name: '', email: 'half@an@address', phone: 'call me' });

    expect(page.status).toBe(422);
    expect(page.words('#name-error')).toBe('Enter the name of the candidate.');
    expect(page.words('#email-error')).toContain('name@example.dk');
    expect(page.words('#phone-error')).toContain('digits');
    expect(page.$('#email').attr('value')).toBe('half@an@address');
    expect(page.$('#phone').attr('value')).toBe('call me');
    expect(page.$('#position option[selected]').attr('value')).toBe(host);
  });

  test('nobody applies twice for one position; for another the same person gets a second application', async () => {
    await add(host, { name: 'Emil Ravn', email: 'emil@example.org' });
    const again = await add(host, { name: 'Emil R.', email: 'EMIL@example.org' });
    const other = await add(waiter, { name: 'emil ravn', email: 'emil@example.org' });
    const list = await ada.visit('/candidates?q=emil');

    expect(again.status).toBe(422);
    expect(again.words('#email-error')).toContain('already applied');
    expect(other.path).toMatch(/^\/applications\//);
    expect(names(list)).toEqual(['Emil Ravn']);
    expect(list.$('tbody td li')).toHaveLength(2);
  });

  test('nobody handles their own application, not even through another recruiter', async () => {
    const own = await add(host, { name: 'Ada Holm', email: 'ada@example.org' });
    const hr = await smil.signedIn('hr');
    await hr.visit(`/candidates/new?position=${host}`);
    const byHr = await hr.fillAndSend('form[action="/candidates"]', {
      name: 'Ada Holm',
      email: 'ada@example.org',
    });

    expect(own.words('#email-error')).toContain('your own address');
    expect(byHr.words('h1')).toBe('Ada Holm');
    expect((await ada.visit(byHr.path)).status).toBe(404);
    expect((await ada.visit(`/positions/${host}`)).$(`a[href="${byHr.path}"]`)).toHaveLength(0);
    expect(names(await ada.visit('/candidates?q=ada'))).toEqual([]);
  });

  test('a position of another team cannot be chosen', async () => {
    const gry = await smil.signedIn('gry');
    const page = await gry.visit(`/candidates/new?position=${host}`);
    const body = { position: host, name: 'Someone', email: '', phone: '', _csrf: gry.token() };
    const sent = await gry.request('post', '/candidates').type('form').send(body);

    expect(page.$(`#position option[value="${host}"]`)).toHaveLength(0);
    expect(sent.status).toBe(422);
  });
});

describe('the list', () => {
  test('is searched for the text itself, page by page, and the search stays in the address', async () => {
    const team = await addPosition('Crowd');
    for (let n = 10; n < 40; n += 1) await addPerson(team, `Crowd (${n})`);
    const first = await ada.visit('/candidates?q=crowd+(');
    const next = first.$('a[href*="after="]').attr('href') ?? '';
    const second = await ada.visit(next);

    expect(names(first)).toEqual(Array.from({ length: 25 }, (_, i) => `Crowd (${39 - i})`));
    expect(names(second)).toEqual(Array.from({ length: 5 }, (_, i) => `Crowd (${14 - i})`));
    expect(second.$('input[name=q]').attr('value')).toBe('crowd (');
    expect(second.$('a[href*="after="]')).toHaveLength(0);
    expect(names(await ada.visit('/candidates?q=.*'))).toEqual([]);
  });

  async function addPerson(positionId: string, name: string) {
    const person = { name, email: null, phone: null, personId: null };
    await smil.services.candidates.addCandidate(smil.people.recruiter, positionId, person);
  }

  test('shows a recruiter nobody who applied to other teams only', async () => {
    const gry = await smil.signedIn('gry');
    const found = await smil.services.candidates.listCandidates(smil.people.recruiter, {
      query: '',
      after: null,
    });
    const someone = `/candidates/${found.candidates[0]?.id ?? ''}`;

    expect(names(await gry.visit('/candidates'))).toEqual([]);
    expect((await ada.visit(someone)).status).toBe(200);
    expect((await gry.visit(someone)).status).toBe(404);
  });

  test.each(['?q=a&q=b', '?q[$ne]=1', '?after[$gt]=', '?after=../x', '?more=1'])(
    'answers %s with a plain 400',
    async (query) => {
      expect((await ada.visit(`/candidates${query}`)).status).toBe(400);
    },
  );
});

describe('the stage', () => {
  test('moves on and back, and refuses what was chosen on an outdated page', async () => {
    const { path } = await add(host, { name: 'Sara Holt' });
    const stageForm = `form.section[action="${path}/stage"]`;
    const outdated = await smil.signedIn('hr');
    await outdated.visit(path);
    const moved = await ada.fillAndSend(stageForm, { to: 'rejected' });
    const refused = await outdated.fillAndSend(stageForm, { to: 'offered' });
    const undone = await ada.fillAndSend('form.flash');
    const back = await ada.fillAndSend(stageForm, { to: 'interviewing' });

    expect(moved.path).toBe(`${path}?moved=applied`);
    expect(moved.words('[role=status]')).toBe('Moved to Rejected.');
    expect(moved.words('.lede')).toMatch(/^Rejected\./);
    expect(moved.$(`a[href="${path}/interviews/new"]`)).toHaveLength(0);
    expect(undone.words('.lede')).toMatch(/^Applied\./);
    expect(undone.words('[role=status]')).toBe('Moved to Applied.');
    expect(refused.status).toBe(409);
    expect(back.words('.lede')).toMatch(/^Interviewing\./);
  });
});
