import { startApp, type TestApp } from '../support/app.ts';

let smil: TestApp;

beforeAll(async () => {
  smil = await startApp();
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
    await browser.visit('/sign-in?returnTo=/people');

    const danish = await browser.fillAndSend('form[action="/language"]', {}, 'button');
    const english = await browser.fillAndSend('form[action="/language"]', {}, 'button');

    expect([danish.path, danish.$('html').attr('lang')]).toEqual(['/sign-in?returnTo=/people', 'da']);
    expect(english.$('html').attr('lang')).toBe('en');
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

  test('cannot be one that there is not', async () => {
    const browser = await smil.signedIn('hr');
    await browser.visit('/nothing');

    const { status } = await browser.sendJson('post', '/language', { language: 'sv', returnTo: '/' });

    expect(status).toBe(400);
  });
});
