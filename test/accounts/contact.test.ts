import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.ts';
import type { Browser } from '../support/browser.ts';
import { password } from '../support/cast.ts';
import { publishSmallContent, small } from '../support/small-content.ts';

let smil: TestApp;
let browser: Browser;

beforeEach(async () => {
  smil = await startApp();
  browser = await smil.signedIn('admin');
});

afterEach(() => smil.stop());

const pathOf = (personId: string) => `/people/${personId}/change`;
const said = () => browser.page.words('main [role=status]');

async function send(fields: Record<string, string>, personId = smil.people.ben.personId) {
  await browser.visit(pathOf(personId));
  return browser.fillAndSend('main form', fields);
}

/** Sends the form, and says yes to what a new address does. */
async function sendAndConfirm(email: string, personId = smil.people.ben.personId) {
  await send({ email }, personId);
  return browser.fillAndSend('main form');
}

const contactOf = async (personId = smil.people.ben.personId) => {
  const person = await smil.services.accounts.findPerson(personId);
  return [person?.name, person?.email];
};

describe('correcting a person', () => {
  test('changes the name at once, wherever it stands, and keeps who did it and what stood before', async () => {
    const page = await send({ name: ' Ben Krog ' });

    expect([page.path, said()]).toEqual(['/people', 'The name has been changed to Ben Krog.']);
    expect(await contactOf()).toEqual(['Ben Krog', 'ben@example.org']);
    const { personId } = smil.people.ben;
    expect((await smil.services.accounts.namesOf([personId])).get(personId)).toBe('Ben Krog');
    const stored = await smil.connection
      .collection<{ _id: string; changes: object[] }>('people')
      .findOne({ _id: personId });
    expect(stored?.changes.at(-1)).toEqual({
      at: expect.any(Date),
      by: smil.people.admin.personId,
      what: 'contact-changed',
      name: 'Ben Krogh',
      email: 'ben@example.org',
    });
  });

  test('asks before a new address, and changes nothing until then', async () => {
    const page = await send({ email: 'Ben.Krogh@Example.org' });

    expect([page.status, page.words('h1'), page.words('main .lede')]).toEqual([
      200,
      'New e-mail address for Ben Krogh?',
      'From now on, Ben Krogh signs in with ben.krogh@example.org and the same password. ben@example.org can no longer be used. Ben Krogh stays signed in. Personal links made earlier stop working now.',
    ]);
    expect(await contactOf()).toEqual(['Ben Krogh', 'ben@example.org']);
  });

  test('lets the person sign in with the new address only, and the session go on', async () => {
    const ben = await smil.signedIn('ben');
    await sendAndConfirm('ben.krogh@example.org');
    const news = said();
    const [early, later] = [smil.browser(), smil.browser()];
    await early.signIn('ben@example.org', password);
    await later.signIn('ben.krogh@example.org', password);

    expect(news).toBe('Ben Krogh signs in with the new e-mail address from now on.');
    expect([early.page.path, later.page.path]).toEqual(['/sign-in', '/']);
    expect((await ben.visit('/interviews')).status).toBe(200);
  });

  test('ends a personal link that may lie at the wrong address', async () => {
    await browser.visit('/people/new');
    const freja = { name: 'Freja Winther', email: 'freya@example.org', roles: 'interviewer' };
    const page = await browser.fillAndSend('form[action="/people"]', freja);
    const link = new URL(page.$('#link').attr('value') ?? '').pathname;
    const person = await smil.services.accounts.findByEmail('freya@example.org');

    await sendAndConfirm('freja@example.org', person?.personId);

    expect(said()).toBe(
      'The e-mail address of Freja Winther has been changed. The earlier link no longer works: make a new personal link.',
    );
    expect((await smil.browser().visit(link)).status).toBe(410);
  });

  test('refuses at the field what cannot be, and keeps what was typed', async () => {
    const taken = await send({ name: 'Ben K.', email: 'CHIDI@example.org' });
    const bad = await send({ name: '', email: 'ben' });

    expect([taken.status, taken.words('#email-error'), taken.$('#name').val()]).toEqual([
      422,
      'Somebody already has this e-mail address. Find the person in the list.',
      'Ben K.',
    ]);
    expect([bad.status, bad.words('#name-error'), bad.words('#email-error'), bad.$('#email').val()]).toEqual([
      422,
      'Enter the name.',
      'Enter the whole e-mail address, such as ada@example.org.',
      'ben',
    ]);
  });

  test('tells what somebody else changed meanwhile, and takes it when it is sent again', async () => {
    const { admin, ben } = smil.people;
    await browser.visit(pathOf(ben.personId));
    const before = { name: 'Ben Krogh', email: 'ben@example.org' };
    await smil.services.accounts.changeContact(admin, ben.personId, before, { ...before, name: 'Benny' });
    const late = await browser.fillAndSend('main form', { name: 'Benjamin Krogh' });
    const done = await browser.fillAndSend('main form');

    expect([late.status, late.words('[role=alert]'), late.$('#name').val()]).toEqual([
      409,
      'Somebody changed this person while your page was open. Your change is not saved yet. It now says:Benny, ben@example.org',
      'Benjamin Krogh',
    ]);
    expect([done.path, await contactOf()]).toEqual(['/people', ['Benjamin Krogh', 'ben@example.org']]);
  });

  test('tells a late form of the very address that somebody else has given the person', async () => {
    const { admin, ben } = smil.people;
    const before = { name: 'Ben Krogh', email: 'ben@example.org' };
    const wanted = { name: 'Ben Krogh', email: 'ben.krogh@example.org' };
    await smil.services.accounts.changeContact(admin, ben.personId, before, wanted);

    expect(await smil.services.accounts.changeContact(admin, ben.personId, before, wanted)).toBe('meanwhile');
  });

  test('is for administrators alone', async () => {
    const hr = await smil.signedIn('hr');

    expect((await hr.visit(pathOf(smil.people.ben.personId))).status).toBe(403);
    const wanted = {
      name: 'Ben',
      email: 'ben@example.org',
      seenName: 'Ben Krogh',
      seenEmail: 'ben@example.org',
    };
    expect((await hr.sendJson('post', pathOf(smil.people.ben.personId), wanted)).status).toBe(403);
  });

  test('gives an address to one of two who take it at the same moment', async () => {
    const { admin, ben, chidi } = smil.people;
    const { accounts } = smil.services;
    const take = ({ personId, name }: typeof ben, email: string) =>
      accounts.changeContact(admin, personId, { name, email }, { name, email: 'shared@example.org' });

    const answers = await Promise.all([take(ben, 'ben@example.org'), take(chidi, 'chidi@example.org')]);

    expect(answers.toSorted()).toEqual(['done', 'taken']);
  });
});

describe('a candidacy of a colleague', () => {
  const wanted = { title: 'Service host', place: 'Odense', team: [], ...small };
  let positionId = '';

  beforeEach(async () => {
    await publishSmallContent(smil.services);
    positionId = (await smil.services.positions.createPosition(smil.people.recruiter, wanted)).id;
  });

  const add = (email: string) =>
    smil.services.candidates.addCandidate(smil.people.hr, positionId, {
      name: `Somebody at ${email}`,
      email,
      phone: null,
      personId: null,
    });
  const statusesOf = async (paths: readonly { readonly id: string }[]) => {
    const ada = await smil.services.accounts.findPerson(smil.people.recruiter.personId);
    return Promise.all(
      paths.map(({ id }) =>
        smil.services.candidates.getApplication(ada ?? smil.people.recruiter, id).then(
          () => 'seen',
          () => 'hidden',
        ),
      ),
    );
  };

  test('stays hidden by the address before, is hidden by the new one, and by the one before also later on', async () => {
    const [before, private_, other] = [
      await add('ada@example.org'),
      await add('ada@home.example'),
      await add('other@example.org'),
    ];
    expect(await statusesOf([before, private_, other])).toEqual(['hidden', 'seen', 'seen']);

    await sendAndConfirm('ada@home.example', smil.people.recruiter.personId);
    await sendAndConfirm('ada.holm@example.org', smil.people.recruiter.personId);
    const later = await smil.services.candidates.addCandidate(smil.people.hr, positionId, {
      name: 'Ada again',
      email: 'Ada@Home.example',
      phone: null,
      personId: null,
    });

    expect(await statusesOf([before, private_, other, later])).toEqual([
      'hidden',
      'hidden',
      'seen',
      'hidden',
    ]);
  });

  test('is not hidden by an address that a late form asked for in vain', async () => {
    const { admin, recruiter } = smil.people;
    const candidate = await add('late@home.example');
    const stale = { name: 'Ada as she was called', email: 'ada@example.org' };
    const wanted = { name: 'Ada Holm', email: 'late@home.example' };

    const answer = await smil.services.accounts.changeContact(admin, recruiter.personId, stale, wanted);

    expect([answer, await statusesOf([candidate])]).toEqual(['meanwhile', ['seen']]);
  });

  test('is hidden when a candidate is given an address that the colleague had before, until somebody says otherwise', async () => {
    const { candidates } = smil.services;
    const { hr, recruiter } = smil.people;
    await sendAndConfirm('ada.holm@example.org', recruiter.personId);
    const other = await add('other@example.org');
    const { candidate } = await candidates.getApplication(hr, other.id);
    const given = { name: candidate.name, email: 'ada@example.org', phone: null };

    expect(await candidates.changeCandidate(recruiter, candidate.id, given, 'Mistyped', 0)).toBe('own');
    expect(await candidates.changeCandidate(hr, candidate.id, given, 'Mistyped', 0)).toBeNull();
    expect(await statusesOf([other])).toEqual(['hidden']);
    const said = { ...given, notThem: [recruiter.personId] };
    expect(await candidates.changeCandidate(hr, candidate.id, said, 'A namesake', 1)).toBeNull();
    const renamed = { ...given, name: 'Adam' };
    expect(await candidates.changeCandidate(hr, candidate.id, renamed, 'Marriage', 2)).toBeNull();
    expect(await statusesOf([other])).toEqual(['seen']);
  });

  test('is not told of to a colleague who adds somebody with an address of their own from before', async () => {
    await add('ada@example.org');
    const ada = await smil.signedIn('recruiter');
    await sendAndConfirm('ada.holm@example.org', smil.people.recruiter.personId);
    await ada.visit(`/candidates/new?position=${positionId}`);

    const page = await ada.fillAndSend('main form', { name: 'Ada', email: 'ada@example.org' });

    expect([page.status, page.words('#email-error')]).toEqual([
      422,
      'This is your own address. Somebody else has to add your application.',
    ]);
  });
});
