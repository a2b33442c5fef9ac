import { load } from 'cheerio';
import { startPlanted, type PlantedApp } from '../security/planted.ts';
import { cast, password, type CastName } from '../support/cast.ts';
import { routesOf } from '../support/routes.ts';

let smil: PlantedApp;

beforeAll(async () => {
  smil = await startPlanted();
});

afterAll(async () => {
  await smil.stop();
});

describe('the language of a stranger', () => {
  test.each([
    ['da', 'da', 'Log ind'],
    ['da-DK,da;q=0.9,en;q=0.5', 'da', 'Log ind'],
    ['en-GB', 'en', 'Sign in'],
    ['sv, de', 'en', 'Sign in'],
    ['sv, da;q=0.5', 'da', 'Log ind'],
    ['*', 'en', 'Sign in'],
    ['%%%', 'en', 'Sign in'],
  ])('follows the browser’s wish "%s"', async (wish, language, button) => {
    const { text } = await smil.browser().request('get', '/sign-in').set('Accept-Language', wish);

    expect(text).toContain(`<html lang="${language}">`);
    expect(text).toContain(button);
  });

  test('can be chosen, and the page stays where it is', async () => {
    const browser = smil.browser();
    await browser.visit('/sign-in?returnTo=%2Fpeople');

    const danish = await browser.fillAndSend('form[action="/language"]', {}, 'button');
    const english = await browser.fillAndSend('form[action="/language"]', {}, 'button');

    expect([danish.path, danish.$('html').attr('lang')]).toEqual(['/sign-in?returnTo=%2Fpeople', 'da']);
    expect(english.$('html').attr('lang')).toBe('en');
  });

  test('lies in the browser: choosing it stores nothing', async () => {
    const sessions = smil.connection.collection('sessions');
    const before = await sessions.countDocuments();
    const browser = smil.browser();
    await browser.visit('/sign-in');
    await browser.fillAndSend('form[action="/language"]', {}, 'button');

    expect(await sessions.countDocuments()).toBe(before);
  });
});

describe('the language of a person', () => {
  test('is the person’s own, is kept, and is there at the next signing in', async () => {
    const browser = await smil.signedIn('hr');
    const before = (await browser.visit('/nothing')).$('html').attr('lang');

    await browser.fillAndSend('.site-me form[action="/language"]', {}, 'button');
    const after = (await browser.visit('/nothing')).$('html').attr('lang');
    const elsewhere = await smil.signedIn('hr');
    const later = (await elsewhere.visit('/nothing')).$('html').attr('lang');

    expect([before, after, later]).toEqual(['da', 'en', 'en']);
  });

  test('is what was chosen at the door a moment before, and later on only what was chosen inside', async () => {
    const browser = smil.browser();
    await browser.visit('/sign-in');
    const door = await browser.fillAndSend('form[action="/language"]', {}, 'button');
    await browser.signIn(cast.chidi.email, password);
    const first = (await browser.visit('/nothing')).$('html').attr('lang');
    // On the same computer, somebody else who has chosen nothing.
    await browser.fillAndSend('.site-me form[action="/sign-out"]', {}, 'button');
    await browser.signIn(cast.ben.email, password);
    const other = (await browser.visit('/nothing')).$('html').attr('lang');

    expect([door.$('html').attr('lang'), first, other]).toEqual(['da', 'da', 'en']);
  });

  test('cannot be one that there is not', async () => {
    const browser = await smil.signedIn('hr');
    await browser.visit('/nothing');

    const { status } = await browser.sendJson('post', '/language', { language: 'sv', returnTo: '/' });

    expect(status).toBe(400);
  });
});

/** No page of these comes from somebody who is signed in. */
const withoutForm = ['/sign-in', '/sign-out', '/language'];

describe('the switch under a form that failed', () => {
  test.each<CastName>(['recruiter', 'admin'])('leads %s back to a page with that form', async (member) => {
    const browser = await smil.signedIn(member);
    await browser.visit('/');
    const token = browser.token();
    const found = [];
    const expected = [];
    for (const { method, path } of routesOf(smil.app)) {
      if (method !== 'post' || withoutForm.includes(path)) continue;
      const address = path.replace(/:(\w+)/g, (_, name: string) => smil.ids[name]?.at(0) ?? 'x');
      const sent = browser.request('post', address).set('Accept', 'text/html').type('form');
      const $ = load((await sent.send({ _csrf: token })).text);
      const back = $('form[data-language] input[name=returnTo]').first().attr('value');
      const action = $('main form[method=post]:not([data-language])').last().attr('action');
      if (back === undefined || action === undefined) continue;
      const page = await browser.visit(back);
      found.push([path, page.status, page.$(`main form[action="${action}"]`).length]);
      expected.push([path, 200, 1]);
    }

    expect(found.length).toBeGreaterThan(1);
    expect(found).toEqual(expected);
  });

  test('leads to the front page from where no page can be opened', async () => {
    const browser = await smil.signedIn('admin');
    await browser.visit('/people');

    const sent = browser.request('post', '/people/x/reactivation').set('Accept', 'text/html').type('form');
    const { status, text } = await sent.send({ _csrf: browser.token() });

    expect([status, load(text)('.site-me input[name=returnTo]').attr('value')]).toEqual([404, '/']);
  });

  test('keeps where a stranger wanted to go', async () => {
    const browser = smil.browser();
    await browser.visit('/sign-in?returnTo=%2Fpeople');
    await browser.fillAndSend('form[action="/sign-in"]', { email: '', password: '' });

    const page = await browser.fillAndSend('form[action="/language"]', {}, 'button');

    expect([page.status, page.path, page.$('input[name=returnTo]').attr('value')]).toEqual([
      200,
      '/sign-in?returnTo=%2Fpeople',
      '/people',
    ]);
  });
});
