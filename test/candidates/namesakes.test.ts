import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { NewCandidate } from '../../src/candidates/new-service.ts';
import { startApp, type TestApp } from '../support/app.ts';
import type { Browser, Fields } from '../support/browser.ts';
import { publishSmallContent, small } from '../support/small-content.ts';

let smil: TestApp;
let ada: Browser;
let gry: Browser;
let host = '';
let waiter = '';

beforeAll(async () => {
  smil = await startApp();
  await publishSmallContent(smil.services);
  ada = await smil.signedIn('recruiter');
  gry = await smil.signedIn('gry');
});
afterAll(() => smil.stop());

beforeEach(async () => {
  host = await addPosition('recruiter', 'Host');
  waiter = await addPosition('recruiter', 'Waiter');
});

async function addPosition(owner: 'recruiter' | 'gry', title: string): Promise<string> {
  const wanted = { title, place: 'Odense', team: [], ...small };
  return (await smil.services.positions.createPosition(smil.people[owner], wanted)).id;
}

async function add(positionId: string, fields: Fields, who = ada) {
  await who.visit(`/candidates/new?position=${positionId}`);
  return who.fillAndSend('form.form', fields);
}

/** A name that no other test uses. */
let count = 0;
const newName = () => `Anna Jénsen ${(count += 1)}`;

const question = 'form.flash';
const people = ({ $ }: Browser['page']) =>
  $('.likely > li')
    .toArray()
    .map((row) => $(row).find('p').first().text());

/** On 3 November 2026, whenever the test runs. */
async function addedInNovember(owner: 'recruiter' | 'gry', positionId: string, known: Partial<NewCandidate>) {
  const person = { name: '', email: null, phone: null, personId: null, ...known };
  const add = () => smil.services.candidates.addCandidate(smil.people[owner], positionId, person);
  return smil.at(new Date(2026, 10, 3), add);
}

async function candidatesNamed(name: string): Promise<number> {
  const query = { query: name, after: null };
  return (await smil.services.candidates.listCandidates(smil.people.hr, query)).candidates.length;
}

describe('a second person of a name', () => {
  test('is asked about, with what each one applied for, and nothing that was typed is lost', async () => {
    const name = newName();
    await addedInNovember('recruiter', host, { name, email: 'first@example.net', phone: '11 22' });
    const page = await add(waiter, { name: name.toUpperCase().replace('É', 'e'), phone: '33 44' });

    expect(page.status).toBe(422);
    expect(page.words(`${question} [role=alert]`)).toBe('Is this somebody who is already here?');
    expect(people(page)).toEqual([`${name} has applied for Host, Odense (3 November 2026).`]);
    expect(
      page
        .$('.likely .soft')
        .toArray()
        .map((way) => page.$(way).text()),
    ).toEqual(['first@example.net', '11 22']);
    expect(page.$('#name').attr('value')).toBe(name.toUpperCase().replace('É', 'e'));
    expect(page.$('#phone').attr('value')).toBe('33 44');
    expect(page.$('#position option[selected]').attr('value')).toBe(waiter);
    expect(await candidatesNamed(name)).toBe(1);
  });

  test('who is the same gets a second application, and stays one person', async () => {
    const name = newName();
    await add(host, { name });
    await add(waiter, { name });
    const page = await ada.fillAndSend(question, {}, 'button[name=same]');

    expect(page.path).toMatch(/^\/applications\/[0-9a-f]{24}$/);
    expect(page.words('h1')).toBe(name);
    expect(await candidatesNamed(name)).toBe(1);
    const person = await ada.visit(page.$('main a[href^="/candidates/"]').attr('href') ?? '');
    expect(person.$('main a[href^="/applications/"]')).toHaveLength(2);
  });

  test('who is another becomes a new person', async () => {
    const name = newName();
    await add(host, { name });
    await add(waiter, { name, phone: '33 44' });
    const page = await ada.fillAndSend(question, {}, 'button[name=another]');
    const person = await ada.visit(page.$('main a[href^="/candidates/"]').attr('href') ?? '');

    expect(await candidatesNamed(name)).toBe(2);
    expect(person.text).toContain('33 44');
    expect(person.$('main a[href^="/applications/"]')).toHaveLength(1);
  });

  test('who applied for this position already is no button but a way to the application', async () => {
    const name = newName();
    const { path } = await add(host, { name });
    const page = await add(host, { name });

    expect(page.$('button[name=same]')).toHaveLength(0);
    expect(page.$('.likely a').attr('href')).toBe(path);
    expect(page.words('.likely a')).toBe('Open the application');
  });

  test('is asked about once more when somebody of the name came meanwhile', async () => {
    const name = newName();
    await add(host, { name });
    await add(waiter, { name });
    const hr = await smil.signedIn('hr');
    await add(host, { name }, hr);
    await hr.fillAndSend(question, {}, 'button[name=another]');
    const page = await ada.fillAndSend(question, {}, 'button[name=another]');

    expect(page.status).toBe(422);
    expect(people(page)).toHaveLength(2);
    expect(await candidatesNamed(name)).toBe(2);
  });

  test('is no question when the e-mail address is the same, too', async () => {
    const name = newName();
    const email = `${count}@example.net`;
    await add(host, { name, email });

    expect((await add(waiter, { name, email })).path).toMatch(/^\/applications\//);
    expect(await candidatesNamed(name)).toBe(1);
  });
});

describe('an e-mail address or phone number that was typed for the same person', () => {
  test('is offered as a change with a reason, and the person stays as it is until then', async () => {
    const name = newName();
    const email = `${count}@example.net`;
    await add(host, { name, phone: '11 22' });
    await add(waiter, { name, email });
    const page = await ada.fillAndSend(question, {}, 'button[name=same]');
    const own = page.path.replace('/change', '');

    expect(page.words('.flash p:first-child')).toMatch(/^The application has been added\./);
    expect(page.$('.flash a').attr('href')).toMatch(/^\/applications\//);
    expect(page.$('#email').attr('value')).toBe(email);
    expect(page.$('#phone').attr('value')).toBe('11 22');
    const saved = await ada.fillAndSend('form.form', { reason: 'Written on the application' });
    expect(saved.path).toBe(own);
    expect(saved.text).toContain(email);
    expect((await ada.visit(`${own}/change`)).$('.flash')).toHaveLength(0);
  });
});

describe('what was typed for somebody whom name and e-mail address tell', () => {
  test('is offered as a change, beside what stands there', async () => {
    const name = newName();
    const email = `${count}@example.net`;
    await add(host, { name, email, phone: '11 22' });
    const page = await add(waiter, { name: name.toUpperCase(), email, phone: '33 44' });
    const own = page.path.replace('/change', '');

    expect(page.path).toMatch(/^\/candidates\/[0-9a-f]{24}\/change$/);
    expect(page.words('.flash')).toContain('The phone number we had is 11 22.');
    expect(page.words('.flash')).not.toContain('The e-mail address we had');
    expect(page.$('#phone').attr('value')).toBe('33 44');
    expect((await ada.visit(own)).text).not.toContain('33 44');
    await ada.visit(page.$('.flash a').attr('href') ?? '');
    expect(await candidatesNamed(name)).toBe(1);
  });

  test('is one step away from being saved, with who, when and why', async () => {
    const name = newName();
    const email = `${count}@example.net`;
    await add(host, { name, email, phone: '11 22' });
    await add(waiter, { name, email, phone: '33 44' });
    const page = await ada.fillAndSend('form.form');

    expect(page.path).toMatch(/^\/candidates\/[0-9a-f]{24}$/);
    expect(page.words('section[aria-labelledby=history-head]')).toContain(
      'Ada Holm changed the phone number from 11 22 to 33 44.Reason: Applied again.',
    );
  });

  test('leads straight to the application when it stands there already', async () => {
    const name = newName();
    const email = `${count}@example.net`;
    await add(host, { name, email, phone: '11 22' });

    expect((await add(waiter, { name, email, phone: '11 22' })).path).toMatch(/^\/applications\//);
    await add(await addPosition('recruiter', 'Guide'), { name, email });
    expect(ada.page.path).toMatch(/^\/applications\//);
  });
});

describe('a namesake whom the viewer may not see', () => {
  test('leaves no trace: of another team', async () => {
    const name = newName();
    await add(await addPosition('gry', 'Guide'), { name }, gry);

    expect((await add(host, { name })).path).toMatch(/^\/applications\//);
    expect(await candidatesNamed(name)).toBe(2);
  });

  test('leaves no trace: of another team, with the same e-mail address', async () => {
    const name = newName();
    const email = `${count}@example.net`;
    const guide = await addPosition('gry', 'Guide');
    const hidden = await addedInNovember('gry', guide, { name, email, phone: '55 66' });
    const { candidates } = smil.services;
    const mended = { name, email, phone: '77 88' };
    await candidates.changeCandidate(smil.people.gry, hidden.candidateId, mended, 'Told in secret', 0);

    const page = await add(host, { name: name.toUpperCase(), email, phone: '33 44' });
    const own = page.$('main a[href^="/candidates/"]').attr('href') ?? '';
    const person = await ada.visit(own);

    expect(page.path).toMatch(/^\/applications\//);
    expect(own).not.toContain(hidden.candidateId);
    expect(person.text).toContain('33 44');
    for (const secret of ['55 66', '77 88', 'Told in secret', 'Gry Dahl']) {
      expect(person.text).not.toContain(secret);
    }
    expect((await ada.visit(`/candidates/${hidden.candidateId}`)).status).toBe(404);
    await ada.visit(`${own}/change`);
    await ada.fillAndSend('form.form', { name: 'Renamed', reason: 'Misheard' });
    expect((await gry.visit(`/candidates/${hidden.candidateId}`)).words('h1')).toBe(name);
  });

  test('keeps its earlier history once HR, who may see both, adds an application here', async () => {
    const name = newName();
    const { candidates } = smil.services;
    const { gry: grysPerson, hr: hanne } = smil.people;
    const { candidateId } = await addedInNovember('gry', await addPosition('gry', 'Guide'), { name });
    const change = (by: typeof grysPerson, phone: string, reason: string, seen: number) =>
      candidates.changeCandidate(by, candidateId, { name, email: null, phone }, reason, seen);
    await change(grysPerson, '77 88', 'Told in secret', 0);
    smil.wait(1000);
    await candidates.addApplication(hanne, host, candidateId);
    await change(hanne, '99 00', 'A new number', 1);
    const page = await ada.visit(`/candidates/${candidateId}`);

    expect(page.text).not.toContain('Told in secret');
    expect(page.words('section[aria-labelledby=history-head]')).toContain(
      'Hanne Toft changed the phone number from 77 88 to 99 00.Reason: A new number',
    );
    await ada.visit(`/candidates/${candidateId}/change`);
    await change(hanne, '99 11', 'Misheard', 2);
    const late = await ada.fillAndSend('form.form', { phone: '99 22', reason: 'Told me' });
    expect(late.status).toBe(409);
    expect(late.words('.flash-needs')).toContain('from 99 00 to 99 11');
    expect(late.words('.flash-needs')).not.toContain('from 77 88');
    expect((await ada.fillAndSend('form.form')).text).toContain('99 22');
  });

  test('is asked about by HR, who sees both teams and alone can tell', async () => {
    const name = newName();
    const email = `${count}@example.net`;
    await addedInNovember('gry', await addPosition('gry', 'Guide'), { name, email });
    await addedInNovember('recruiter', host, { name, email });
    const hr = await smil.signedIn('hr');
    await hr.visit(`/candidates/new?position=${waiter}`);
    const page = await hr.fillAndSend('form.form', { name, email });

    expect(page.status).toBe(422);
    expect(people(page)).toHaveLength(2);
    expect(await candidatesNamed(name)).toBe(2);
  });

  test('is not told by a change to an address that has applied to another team', async () => {
    const name = newName();
    const email = `${count}@example.net`;
    const guide = await addPosition('gry', 'Guide');
    await addedInNovember('gry', guide, { name: 'Somebody Else', email });
    const { candidates } = smil.services;
    const both = await addedInNovember('recruiter', host, { name });
    await candidates.addApplication(smil.people.hr, guide, both.candidateId);
    await ada.visit(`/candidates/${both.candidateId}/change`);
    const changed = await ada.fillAndSend('form.form', { email, reason: 'Misheard' });

    expect(changed.path).toBe(`/candidates/${both.candidateId}`);
    const byHr = await candidates.changeCandidate(
      smil.people.hr,
      (await addedInNovember('gry', guide, { name: newName() })).candidateId,
      { name, email, phone: null },
      'Misheard',
      0,
    );
    expect(byHr).toBe('already');
  });

  test('leaves no trace: the own candidacy', async () => {
    const { people: cast, services } = smil;
    const { name, personId } = cast.recruiter;
    const own = { name, email: null, phone: null, personId };
    await services.candidates.addCandidate(cast.hr, host, own);

    expect((await add(host, { name })).path).toMatch(/^\/applications\//);
  });

  test('shows only the applications of the own teams', async () => {
    const name = newName();
    const email = `${count}@example.net`;
    await addedInNovember('gry', await addPosition('gry', 'Guide'), { name, email });
    await addedInNovember('recruiter', host, { name, email });

    expect(people(await add(waiter, { name }))).toEqual([
      `${name} has applied for Host, Odense (3 November 2026).`,
    ]);
  });

  test('cannot be chosen by a forged answer, nor can somebody of another name', async () => {
    const name = newName();
    const hidden = await add(await addPosition('gry', 'Guide'), { name }, gry);
    const hiddenId = hidden.$('main a[href^="/candidates/"]').attr('href')?.split('/').pop() ?? '';
    const other = await add(waiter, { name: newName() });
    const otherId = other.$('main a[href^="/candidates/"]').attr('href')?.split('/').pop() ?? '';
    await ada.visit('/candidates/new');
    const forged = async (same: string) => {
      const body = { position: host, name, email: '', phone: '', same, _csrf: ada.token() };
      return (await ada.request('post', '/candidates').type('form').send(body)).status;
    };

    expect(hiddenId).toMatch(/^[0-9a-f]{24}$/);
    expect(await forged(hiddenId)).toBe(404);
    expect(await forged(otherId)).toBe(404);
    expect(await forged('0123456789abcdef01234567')).toBe(404);
    expect(await forged('../x')).toBe(400);
    const direct = smil.services.candidates.addApplication(smil.people.recruiter, host, hiddenId);
    await expect(direct).rejects.toThrow('No candidate');
    expect((await ada.visit(`/positions/${host}`)).$('a[href^="/applications/"]')).toHaveLength(0);
  });
});
