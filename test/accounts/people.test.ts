import { startApp, type TestApp } from '../support/app.ts';
import type { Browser, Fields } from '../support/browser.ts';

const inviteForm = 'form[action="/people"]';
let invited = 0;
let freja = { name: 'Freja Winther', email: '', roles: 'interviewer', language: 'da' };

let smil: TestApp;
let browser: Browser;

beforeAll(async () => {
  smil = await startApp();
});

beforeEach(async () => {
  invited += 1;
  freja = { ...freja, email: `freja${invited}@example.org` };
  browser = await smil.signedIn('admin');
});

afterAll(async () => {
  await smil.stop();
});

async function invite(fields: Fields = {}) {
  await browser.visit('/people/new');
  return browser.fillAndSend(inviteForm, { ...freja, ...fields });
}

const linkOn = ({ page }: Browser) => new URL(page.$('#link').attr('value') ?? '').pathname;

describe('inviting somebody', () => {
  test('shows the personal link once and the person in the list', async () => {
    const page = await invite();
    const again = await browser.visit('/people');

    expect(page.words('#link-title')).toBe('Personal link for Freja Winther');
    expect(linkOn({ page } as Browser)).toMatch(/^\/invitations\/[\w-]{43}$/);
    expect(page.$('#link').parent().data()).toEqual({
      copy: 'Copy link',
      copied: 'Link copied.',
      marked: 'The link is selected for you to copy.',
    });
    expect(again.$('#link')).toHaveLength(0);
    expect(again.words(`tr:contains(${freja.email}) td:nth-child(4)`)).toBe('Invited, not signed in yet');
  });

  test('stores only a hash of the link', async () => {
    await invite();
    const token = linkOn(browser).split('/').at(-1) ?? '';

    const stored = JSON.stringify(await smil.connection.collection('invitations').find().toArray());

    expect(stored).toContain('personId');
    expect(stored).not.toContain(token);
  });

  test('keeps what was typed and says what to change', async () => {
    const page = await invite({ name: '', email: 'freja', roles: [] });

    expect(page.status).toBe(422);
    expect(
      page
        .$('.error-summary a')
        .map((_, link) => page.$(link).attr('href'))
        .get(),
    ).toEqual(['#name', '#email', '#roles']);
    expect(page.$('#email').attr('value')).toBe('freja');
  });

  test('refuses an address that somebody has, in whatever case', async () => {
    const page = await invite({ email: 'ASTA@example.org' });

    expect([page.status, page.words('#email-error')]).toEqual([
      422,
      'Somebody already has this e-mail address. Find the person in the list.',
    ]);
  });

  test('is for administrators alone', async () => {
    const other = await smil.signedIn('hr');

    const statuses = [
      (await other.visit('/people')).status,
      (await other.visit('/people/new')).status,
      (await other.sendJson('post', '/people', freja)).status,
    ];

    expect(statuses).toEqual([403, 403, 403]);
  });
});

describe('a personal link', () => {
  const passwordForm = 'form[action^="/invitations/"]';

  test('lets the person choose a password once, and signs in', async () => {
    await invite();
    const link = linkOn(browser);
    const freshly = smil.browser();

    const greeting = await freshly.visit(link);
    const page = await freshly.fillAndSend(passwordForm, { password: 'harbour kitchen at dawn' });
    const second = await smil.browser().visit(link);
    const later = smil.browser();
    await later.signIn(freja.email, 'harbour kitchen at dawn');

    // In the language that was chosen for her, whatever her browser asks for.
    expect(greeting.words('h1')).toBe('Velkommen, Freja Winther');
    expect(page.path).toBe('/');
    expect([second.status, second.words('h1')]).toEqual([410, 'This link no longer works']);
    expect(later.page.path).toBe('/');
  });

  test.each([
    ['eleven char', 'Brug mindst 12 tegn. Nogle ord efter hinanden er lette at huske.'],
    [
      'smil-smil-2026',
      'Den adgangskode er en af de første, nogen vil gætte på. Vælg en, som ingen ville finde på.',
    ],
    [
      'FrejaWinther1',
      'Den adgangskode er en af de første, nogen vil gætte på. Vælg en, som ingen ville finde på.',
    ],
  ])('refuses %s as a password and stays valid', async (typed, sentence) => {
    await invite();
    const freshly = smil.browser();
    await freshly.visit(linkOn(browser));

    const refused = await freshly.fillAndSend(passwordForm, { password: typed });
    const accepted = await freshly.fillAndSend(passwordForm, { password: 'harbour kitchen at dawn' });

    expect([refused.status, refused.words('#password-error')]).toEqual([422, sentence]);
    expect(accepted.path).toBe('/');
  });

  test('runs out after 48 hours', async () => {
    await invite();
    const link = linkOn(browser);

    smil.wait(48 * 3_600_000 - 60_000);
    const before = await smil.browser().visit(link);
    smil.wait(120_000);
    const after = await smil.browser().visit(link);

    expect([before.status, after.status]).toEqual([200, 410]);
  });

  test('is replaced by a newer one, and a new password ends the sessions of the old', async () => {
    const other = await smil.signedIn('ben');
    const path = `/people/${smil.people.ben.personId}/personal-link`;
    await browser.visit(path);
    await browser.fillAndSend(`form[action="${path}"]`);
    const first = linkOn(browser);
    await browser.visit(path);
    await browser.fillAndSend(`form[action="${path}"]`);
    const second = linkOn(browser);
    smil.wait(1000);

    const old = await smil.browser().visit(first);
    const freshly = smil.browser();
    await freshly.visit(second);
    await freshly.fillAndSend(passwordForm, { password: 'harbour kitchen at dawn' });
    const oldSession = await other.visit('/people');

    expect(old.status).toBe(410);
    expect(oldSession.path).toBe('/sign-in?returnTo=%2Fpeople');
  });

  test('is used by one of many at the same moment', async () => {
    await invite();
    const link = linkOn(browser);
    const browsers = Array.from({ length: 5 }, () => smil.browser());
    for (const each of browsers) await each.visit(link);

    const pages = await Promise.all(
      browsers.map((each, i) => each.fillAndSend(passwordForm, { password: `harbour kitchen ${i} at dawn` })),
    );

    expect(pages.filter(({ path }) => path === '/')).toHaveLength(1);
    expect(pages.filter(({ status }) => status === 410)).toHaveLength(4);
  });
});

describe('the first administrator', () => {
  test('comes through a link that works while nobody has an account', async () => {
    const empty = await startApp({ isEmpty: true });
    const token = await empty.services.invitations.inviteFirstAdministrator();
    const freshly = empty.browser();

    await freshly.visit(`/invitations/${token}`);
    await freshly.fillAndSend('form[action^="/invitations/"]', {
      name: 'Asta Lund',
      email: 'asta@example.org',
      password: 'harbour kitchen at dawn',
    });
    const page = await freshly.visit('/people');
    const second = await empty.services.invitations.inviteFirstAdministrator();
    const refused = await empty.browser().visit(`/invitations/${second}`);

    expect([page.status, page.words('tbody th')]).toEqual([200, 'Asta Lund']);
    expect(refused.status).toBe(410);
    await empty.stop();
  });

  test('has 30 minutes', async () => {
    const empty = await startApp({ isEmpty: true });
    const token = await empty.services.invitations.inviteFirstAdministrator();

    empty.wait(31 * 60_000);
    const page = await empty.browser().visit(`/invitations/${token}`);

    expect(page.status).toBe(410);
    await empty.stop();
  });
});

describe('a name or an address that is too long', () => {
  test('gets a sentence at the field, and what was typed is still there', async () => {
    await browser.visit('/people/new');
    const typed = {
      name: 'a'.repeat(121),
      email: `${'b'.repeat(250)}@example.org`,
      language: 'da',
      roles: 'hr',
    };

    const page = await browser.fillAndSend('form[action="/people"]', typed);

    expect(page.status).toBe(422);
    expect(page.$('input[name=name]').attr('value')).toBe(typed.name);
    expect(page.$('input[name=email]').attr('value')).toBe(typed.email);
    expect(
      page
        .$('input[aria-invalid=true]')
        .toArray()
        .map((field) => page.$(field).attr('name')),
    ).toEqual(['name', 'email']);
  });
});
