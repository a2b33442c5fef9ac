import type { Role } from '../../src/domain/permissions.ts';
import { startApp, type TestApp } from '../support/app.ts';
import type { Browser } from '../support/browser.ts';
import type { CastName } from '../support/cast.ts';

let smil: TestApp;
let browser: Browser;

beforeEach(async () => {
  smil = await startApp();
  browser = await smil.signedIn('admin');
});

afterEach(() => smil.stop());

const pathOf = (member: CastName, what: string) => `/people/${smil.people[member].personId}/${what}`;
const said = () => browser.page.words('main [role=status]');

/** Opens the page that asks, and says yes. */
async function confirm(member: CastName, what: string) {
  const path = pathOf(member, what);
  await browser.visit(path);
  return browser.fillAndSend(`form[action="${path}"]`);
}

async function giveRoles(member: CastName, roles: readonly Role[]) {
  const path = pathOf(member, 'roles');
  await browser.visit(path);
  return browser.fillAndSend(`form[action="${path}"]`, { roles });
}

const rolesOf = async (member: CastName) =>
  (await smil.services.accounts.findPerson(smil.people[member].personId))?.roles;

describe('the list of people', () => {
  test('offers what can be done to each, and nothing that shuts out oneself', async () => {
    await smil.services.accounts.deactivatePerson(smil.people.admin, smil.people.gry.personId);

    const { $ } = await browser.visit('/people');
    const offered = (member: CastName) =>
      $(`tr:contains(${smil.people[member].name}) :is(a, button)`)
        .map((_, one) => $(one).attr('aria-label'))
        .get();

    expect([offered('admin'), offered('ben'), offered('gry')]).toEqual([
      ['Name and e-mail of Asta Lund', 'Roles of Asta Lund'],
      [
        'Name and e-mail of Ben Krogh',
        'Roles of Ben Krogh',
        'New personal link for Ben Krogh',
        'Deactivate Ben Krogh',
      ],
      ['Name and e-mail of Gry Dahl', 'Roles of Gry Dahl', 'Reactivate Gry Dahl'],
    ]);
  });
});

describe('deactivating', () => {
  test('asks first, says what happens and what happened, and can be cancelled', async () => {
    const question = await browser.visit(pathOf('ben', 'deactivation'));
    const before = (await smil.services.accounts.findPerson(smil.people.ben.personId))?.isActive;
    const page = await browser.fillAndSend('main form');
    const news = said();
    const again = await browser.visit('/people');

    expect([question.words('h1'), question.words('main .lede')]).toEqual([
      'Deactivate Ben Krogh?',
      'Ben Krogh is signed out at once and can’t sign in any more. Interviews, scorecards and notes are kept. You can reactivate Ben Krogh at any time.',
    ]);
    expect(question.$('main .actions a').attr('href')).toBe('/people');
    expect(before).toBe(true);
    expect([page.path, news]).toEqual([
      '/people',
      'Ben Krogh has been deactivated and is signed out everywhere.',
    ]);
    expect(page.words('tr:contains(Ben Krogh) td:nth-child(4)')).toBe('Deactivated');
    expect(again.$('main [role=status]')).toHaveLength(0);
  });

  test('of somebody who is deactivated already, or of oneself, is explained and does nothing', async () => {
    await browser.visit(pathOf('ben', 'deactivation'));
    await smil.services.accounts.deactivatePerson(smil.people.admin, smil.people.ben.personId);
    await browser.fillAndSend('main form');
    const second = said();
    await browser.visit(pathOf('ben', 'deactivation'));
    const asked = said();
    await browser.visit(pathOf('admin', 'deactivation'));
    const own = said();
    const sent = await browser.sendJson('post', pathOf('admin', 'deactivation'), {});
    await browser.visit('/people');

    const sentence = 'This is your own account. Another administrator can deactivate it.';
    expect([second, asked]).toEqual(Array(2).fill('Ben Krogh was already deactivated.'));
    expect([own, sent.status, said()]).toEqual([sentence, 303, sentence]);
    expect(browser.page.path).toBe('/people');
  });

  test('can be undone from the list', async () => {
    await confirm('ben', 'deactivation');
    await browser.fillAndSend(`form[action="${pathOf('ben', 'reactivation')}"]`);

    expect(said()).toBe('Ben Krogh is active again and can sign in.');
    expect(browser.page.words('tr:contains(Ben Krogh) td:nth-child(4)')).toBe('Active');
  });

  test('leaves an administrator when two deactivate each other at the same moment', async () => {
    const { admin, hr } = smil.people;
    const { accounts } = smil.services;
    await accounts.changeRoles(admin, hr.personId, ['hr'], ['administrator', 'hr']);

    await Promise.all([
      accounts.deactivatePerson(admin, hr.personId),
      accounts.deactivatePerson(hr, admin.personId),
    ]);
    const left = (await accounts.listPeople()).filter(
      ({ roles, isActive }) => isActive && roles.includes('administrator'),
    );

    expect(left.length).toBeGreaterThanOrEqual(1);
  });
});

describe('a new personal link', () => {
  test('is asked about first, shown once, and a reload makes no other', async () => {
    const question = await browser.visit(pathOf('ben', 'personal-link'));
    const before = await smil.connection.collection('invitations').countDocuments();
    const page = await browser.fillAndSend('main form');
    const link = new URL(page.$('#link').attr('value') ?? '').pathname;
    const reloaded = await browser.visit('/people');
    const opened = await smil.browser().visit(link);

    expect(question.words('h1')).toBe('New personal link for Ben Krogh?');
    expect(question.words('main .lede')).toBe(
      'With it, Ben Krogh chooses a new password. The current one works until then. Once the link is used, Ben Krogh is signed out everywhere else. Earlier links stop working now.',
    );
    expect([before, page.path, page.words('#link-title')]).toEqual([
      0,
      '/people',
      'Personal link for Ben Krogh',
    ]);
    expect(reloaded.$('#link')).toHaveLength(0);
    expect([opened.status, opened.words('h1')]).toEqual([200, 'Welcome, Ben Krogh']);
  });

  test('waits in the session unreadably, and is not taken by a look at the headers alone', async () => {
    const path = pathOf('ben', 'personal-link');
    await browser.visit(path);
    await browser.request('post', path).type('form').send({ _csrf: browser.token() });
    const stored = JSON.stringify(await smil.connection.collection('sessions').find().toArray());
    await browser.request('head', '/people');
    const page = await browser.visit('/people');

    expect(stored).toContain('forNextPage');
    expect(stored).not.toMatch(/invitations|Ben Krogh/);
    expect(page.$('#link')).toHaveLength(1);
  });

  test('is shown beside another that was made at the same moment in another tab', async () => {
    await browser.visit('/people');
    const token = browser.token();
    const members = ['ben', 'chidi', 'gry'] as const;
    await Promise.all(
      members.map((member) =>
        browser.request('post', pathOf(member, 'personal-link')).type('form').send({ _csrf: token }),
      ),
    );
    await browser.visit('/password');
    const page = await browser.visit('/people');
    const links = page.$('input[readonly]').toArray();
    const opened = await Promise.all(
      links.map(async (link) =>
        (await smil.browser().visit(new URL(page.$(link).attr('value') ?? '').pathname)).words('h1'),
      ),
    );

    expect(opened.toSorted()).toEqual(['Welcome, Ben Krogh', 'Welcome, Chidi Okafor', 'Welcome, Gry Dahl']);
    expect(page.$('#link, #link-2, #link-3')).toHaveLength(3);
    expect((await browser.visit('/people')).$('input[readonly]')).toHaveLength(0);
  });

  test('is not taken by a browser that only fetches the page ahead', async () => {
    await browser.visit(pathOf('ben', 'personal-link'));
    await browser
      .request('post', pathOf('ben', 'personal-link'))
      .type('form')
      .send({ _csrf: browser.token() });
    await browser.request('get', '/people').set('Sec-Purpose', 'prefetch');

    expect((await browser.visit('/people')).$('#link')).toHaveLength(1);
  });

  test('is gone once its person is deactivated, and does not come back with the account', async () => {
    await browser.visit(pathOf('chidi', 'personal-link'));
    await browser.fillAndSend('main form');
    expect(await smil.connection.collection('invitations').countDocuments()).toBe(1);
    await browser.visit(pathOf('chidi', 'deactivation'));
    await browser.fillAndSend('main form');
    await smil.services.accounts.reactivatePerson(smil.people.admin, smil.people.chidi.personId);

    expect(await smil.connection.collection('invitations').countDocuments()).toBe(0);
  });

  test('for somebody who is deactivated, or for oneself, is explained and not made', async () => {
    await browser.visit(pathOf('ben', 'personal-link'));
    await smil.services.accounts.deactivatePerson(smil.people.admin, smil.people.ben.personId);
    await browser.fillAndSend('main form');
    const sent = said();
    await browser.visit(pathOf('ben', 'personal-link'));
    const asked = said();
    await browser.visit(pathOf('admin', 'personal-link'));

    expect([sent, asked]).toEqual(
      Array(2).fill('Ben Krogh is deactivated. Reactivate first; then you can make a new personal link.'),
    );
    expect(said()).toBe('This is your own account. Change your password in the menu under your name.');
    expect(await smil.connection.collection('invitations').countDocuments()).toBe(0);
  });
});

describe('the roles of a person', () => {
  test('are changed by an administrator and count at once in open sessions', async () => {
    const ben = await smil.signedIn('ben');
    const before = (await ben.visit('/candidates')).status;

    const form = await browser.visit(pathOf('ben', 'roles'));
    const ticked = form
      .$('input[name=roles][checked]')
      .map((_, one) => form.$(one).val())
      .get();
    const page = await giveRoles('ben', ['recruiter', 'interviewer']);
    const after = (await ben.visit('/candidates')).status;

    expect([form.words('h1'), ticked]).toEqual(['Roles of Ben Krogh', ['interviewer']]);
    expect([page.path, said()]).toEqual([
      '/people',
      'The roles of Ben Krogh are saved and apply from now on.',
    ]);
    expect([before, after]).toEqual([403, 200]);
    expect(await rolesOf('ben')).toEqual(['recruiter', 'interviewer']);
  });

  test('are written into the trail of the account', async () => {
    await giveRoles('ben', ['hr']);
    const { personId } = smil.people.ben;
    const stored = await smil.connection.collection('people').findOne({ email: 'ben@example.org' });
    const { at, ...change } = (stored?.changes as readonly Record<string, unknown>[]).at(-1) ?? {};

    expect(personId).toBe(String(stored?._id));
    expect(at).toBeInstanceOf(Date);
    expect(change).toEqual({ by: smil.people.admin.personId, what: 'roles-changed', roles: ['hr'] });
  });

  test.each([
    ['none at all', 'ben', [], 'Choose at least one role.'],
    [
      'the last administrator’s',
      'admin',
      ['hr'],
      'There has to be an administrator. Give somebody else the role first.',
    ],
  ] as const)('stay as they are with %s, and the field says why', async (_what, member, roles, sentence) => {
    const before = await rolesOf(member);

    const page = await giveRoles(member, roles);

    expect([page.status, page.words('#roles-error')]).toEqual([422, sentence]);
    expect(page.$('.error-summary a').attr('href')).toBe('#roles');
    expect(await rolesOf(member)).toEqual(before);
  });

  test('of an administrator can be taken once another one is there, but not one who never came', async () => {
    const { accounts } = smil.services;
    const newcomer = { name: 'Nina', email: 'nina@example.org', language: 'en', password: null } as const;
    await accounts.addPerson({ ...newcomer, roles: ['administrator'] }, null);

    const refused = await giveRoles('admin', ['hr']);
    await giveRoles('hr', ['administrator', 'hr']);
    const page = await giveRoles('admin', ['recruiter']);

    expect(refused.status).toBe(422);
    expect([page.status, page.path, await rolesOf('admin')]).toEqual([200, '/', ['recruiter']]);
  });

  test('leave an administrator when two take each other’s away at the same moment', async () => {
    const { admin, hr } = smil.people;
    const { accounts } = smil.services;
    await accounts.changeRoles(admin, hr.personId, ['hr'], ['administrator', 'hr']);

    await Promise.all([
      accounts.changeRoles(admin, hr.personId, ['administrator', 'hr'], ['hr']),
      accounts.changeRoles(hr, admin.personId, ['administrator'], ['hr']),
    ]);
    const left = (await accounts.listPeople()).filter(({ roles }) => roles.includes('administrator'));

    expect(left.length).toBeGreaterThanOrEqual(1);
  });

  test('are not overwritten when somebody else was faster', async () => {
    const path = pathOf('ben', 'roles');
    await browser.visit(path);
    const { admin, ben } = smil.people;
    await smil.services.accounts.changeRoles(admin, ben.personId, ['interviewer'], ['hr']);

    const page = await browser.fillAndSend('main form', { roles: ['recruiter'] });

    expect([page.status, page.words('h1'), await rolesOf('ben')]).toEqual([
      409,
      'Somebody was faster',
      ['hr'],
    ]);
  });

  test('are for administrators alone', async () => {
    const other = await smil.signedIn('hr');

    const page = await other.visit(pathOf('hr', 'roles'));
    const sent = await other.sendJson('post', pathOf('hr', 'roles'), { roles: ['administrator'] });

    expect([page.status, sent.status, await rolesOf('hr')]).toEqual([403, 403, ['hr']]);
  });
});
