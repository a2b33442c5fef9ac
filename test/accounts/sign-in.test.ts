import { startApp, type TestApp } from '../support/app.ts';
import { cast, password } from '../support/cast.ts';

let smil: TestApp;

beforeAll(async () => {
  smil = await startApp();
});

afterAll(async () => {
  await smil.stop();
});

describe('signing in', () => {
  test('leads to the page that was asked for', async () => {
    const browser = smil.browser();

    await browser.visit('/people?order=name');
    const form = browser.page.path;
    const page = await browser.fillAndSend('form[action="/sign-in"]', { email: cast.admin.email, password });

    expect(form).toBe('/sign-in?returnTo=%2Fpeople%3Forder%3Dname');
    expect([page.status, page.path]).toEqual([200, '/people?order=name']);
    expect(page.words('h1')).toBe('People');
  });
});
