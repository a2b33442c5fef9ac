import { startApp, type TestApp } from '../support/app.ts';
import type { Browser } from '../support/browser.ts';
import { cast, password } from '../support/cast.ts';

let smil: TestApp;
let browser: Browser;
const chosen = 'harbour kitchen at dawn';

beforeEach(async () => {
  smil = await startApp();
  browser = await smil.signedIn('ben');
  await browser.visit('/password');
});

afterEach(() => smil.stop());

const send = (old: string, next: string) => browser.fillAndSend('main form', { old, chosen: next });

describe('changing the own password', () => {
  test('is found in the account’s menu', async () => {
    const page = await browser.visit('/');

    expect(page.$('.site-me a').attr('href')).toBe('/password');
  });

  test('keeps this session under a new id and ends all others', async () => {
    const other = await smil.signedIn('ben');
    const before = browser.cookies();
    smil.wait(1000);

    const page = await send(password, chosen);
    const here = await browser.visit('/');
    const elsewhere = await other.visit('/');
    const old = await smil.browser().request('get', '/').set('Cookie', before);

    expect([page.path, page.words('main [role=status]')]).toEqual([
      '/password',
      'Your password has been changed. You are signed out everywhere else.',
    ]);
    expect([here.path, elsewhere.path, old.status]).toEqual(['/', '/sign-in?returnTo=%2F', 303]);
    expect(browser.cookies()).not.toBe(before);
  });

  test('lets in with the new password only, and kills personal links', async () => {
    const link = await smil.services.invitations.inviteAgain(smil.people.admin, smil.people.ben.personId);
    await send(password, chosen);
    const withOld = smil.browser();
    const withNew = smil.browser();

    const refused = await withOld.signIn(cast.ben.email, password);
    const accepted = await withNew.signIn(cast.ben.email, chosen);
    const opened = await smil.browser().visit(`/invitations/${link?.token ?? ''}`);

    expect([refused.status, accepted.path, opened.status]).toEqual([401, '/', 410]);
  });

  test('stands in the trail of the account, by the person', async () => {
    await send(password, chosen);
    const stored = await smil.connection.collection('people').findOne({ email: cast.ben.email });
    const changes = stored?.changes as readonly { what: string; by: string | null }[];

    expect(changes.map(({ what, by }) => [what, by])).toEqual([
      ['added', null],
      ['password-set', smil.people.ben.personId],
    ]);
  });

  test.each([
    ['without the old one', '', chosen, 'old', 'Enter the password you sign in with now.'],
    ['with a wrong one', 'not this one', chosen, 'old', 'This is not the password you sign in with now.'],
    [
      'to a short one',
      password,
      'eleven char',
      'chosen',
      'Use at least 12 characters. A few words in a row are easy to remember.',
    ],
    [
      'to the own name',
      password,
      'Ben Krogh 1990',
      'chosen',
      'This password is among the first that get guessed. Choose one that nobody would think of.',
    ],
  ])('%s is refused at the field, and nothing is sent back', async (_what, old, next, field, sentence) => {
    const page = await send(old, next);

    expect([page.status, page.words(`#${field}-error`)]).toEqual([422, sentence]);
    expect(page.words('.error-summary h2')).toBe(
      '1 thing needs correcting. The password has to be typed again.',
    );
    expect([page.$('#old').attr('value'), page.$('#chosen').attr('value')]).toEqual(['', '']);
    expect((await smil.browser().signIn(cast.ben.email, password)).path).toBe('/');
  });

  test('counts guesses together with signing in', async () => {
    for (let i = 0; i < 5; i += 1) await send(`guess ${i}`, chosen);

    const page = await send(password, chosen);
    const door = await smil.browser().signIn(cast.ben.email, password);

    expect([page.status, door.status]).toEqual([429, 429]);
    expect(page.words('main [role=alert]')).toMatch(/^Too many tries\. Try again in \d seconds\.$/);
    expect(page.headers['retry-after']).toMatch(/^\d$/);
  });
});
