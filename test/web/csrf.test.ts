import { startApp, type TestApp } from '../support/app.ts';
import type { Browser } from '../support/browser.ts';
import { password } from '../support/cast.ts';
import { routesOf } from '../support/routes.ts';

let smil: TestApp;
let browser: Browser;

beforeAll(async () => {
  smil = await startApp();
});

beforeEach(async () => {
  browser = await smil.signedIn('admin');
  await browser.visit('/people');
});

afterAll(async () => {
  await smil.stop();
});

type Method = 'post' | 'put' | 'patch' | 'delete';

const unsafe = () =>
  routesOf(smil.app)
    .filter(({ method }) => !['get', 'head', 'options'].includes(method))
    .map(({ method, path }) => ({ method: method as Method, path: path.replaceAll(/:\w+/g, 'x') }));

describe('a request that changes something', () => {
  test('is refused on every route without the token, and nobody is signed out by it', async () => {
    const answers = [];
    for (const { method, path } of unsafe()) {
      const { status, text } = await browser
        .request(method, path)
        .set('Accept', 'text/html')
        .type('form')
        .send({});
      answers.push({ method, path, status, isExplained: text.includes('Please send that again') });
    }
    const page = await browser.visit('/people');

    expect(answers.length).toBeGreaterThan(5);
    expect(answers.filter(({ status, isExplained }) => status !== 403 || !isExplained)).toEqual([]);
    expect(page.path).toBe('/people');
  });

  test('is refused on every route with the token of another session', async () => {
    const other = await smil.signedIn('admin');
    await other.visit('/people');

    const answers = [];
    for (const { method, path } of unsafe()) {
      const { status } = await browser.request(method, path).type('form').send({ _csrf: other.token() });
      answers.push({ method, path, status });
    }

    expect(answers.filter(({ status }) => status !== 403)).toEqual([]);
  });

  test('is refused on every route when it comes from another site, even with the token', async () => {
    const answers = [];
    for (const { method, path } of unsafe()) {
      for (const site of ['cross-site', 'same-site']) {
        const { status } = await browser
          .request(method, path)
          .set('Sec-Fetch-Site', site)
          .set('x-csrf-token', browser.token());
        answers.push({ method, path, site, status });
      }
    }

    expect(answers.filter(({ status }) => status !== 403)).toEqual([]);
  });

  test.each([
    ['a list', (token: string) => `_csrf=${token}&_csrf=${token}`],
    ['an object', (token: string) => `_csrf[a]=${token}`],
    ['empty', () => '_csrf='],
    ['cut', (token: string) => `_csrf=${token.slice(1)}`],
  ])('is refused when the token is %s', async (_what, body) => {
    const answer = await browser.request('post', '/sign-out').type('form').send(body(browser.token()));

    expect(answer.status).toBe(403);
  });

  test.each(['same-origin', 'none', undefined])('passes with the token from %s', async (site) => {
    const request = browser.request('post', '/sign-out').set('x-csrf-token', browser.token());

    const answer = await (site === undefined ? request : request.set('Sec-Fetch-Site', site));

    expect([answer.status, answer.headers.location]).toEqual([303, '/sign-in']);
  });

  test('tells a script what happened in JSON', async () => {
    const answer = await browser.request('post', '/sign-out').set('Accept', 'application/json').send({});

    expect(answer.status).toBe(403);
    expect(answer.body).toEqual({ error: 'sessionEnded', requestId: answer.headers['x-request-id'] });
  });

  test('cannot be made with GET', async () => {
    const statuses = [];
    for (const { path } of unsafe()) {
      const { status, headers } = await browser.request('get', path);
      statuses.push({ path, status, location: headers.location });
    }
    const page = await browser.visit('/people');

    expect(statuses.filter(({ status }) => status >= 500)).toEqual([]);
    expect(page.path).toBe('/people');
  });
});

describe('the token of a stranger', () => {
  const attempt = (cookie: string, token: string) =>
    smil
      .browser()
      .request('post', '/sign-in')
      .set('Cookie', cookie)
      .type('form')
      .send({ _csrf: token })
      .then(({ status }) => status);

  test('is the one that lies signed in the cookie, and no other', async () => {
    const stranger = smil.browser();
    await stranger.visit('/sign-in');
    const [cookie, token] = [stranger.cookies(), stranger.token()];
    const other = smil.browser();
    await other.visit('/sign-in');

    const statuses = [
      await attempt(cookie, token),
      await attempt(cookie, other.token()),
      await attempt('', token),
      await attempt(`smil-door=${token}`, token),
      await attempt(`smil-door=${token}.`, token),
      await attempt(`smil-door=planted.${cookie.split('.')[1] ?? ''}`, 'planted'),
      await attempt(`smil-door=.${cookie.split('.')[1] ?? ''}`, ''),
    ];

    expect(statuses).toEqual([422, 403, 403, 403, 403, 403, 403]);
  });

  test('stays the same from page to page, and opens nothing once somebody has signed in', async () => {
    const stranger = smil.browser();
    await stranger.visit('/sign-in');
    const first = stranger.token();
    await stranger.visit('/sign-in?returnTo=/people');
    const second = stranger.token();
    await stranger.signIn('asta@example.org', password);
    const { status } = await stranger.request('post', '/sign-out').type('form').send({ _csrf: first });

    expect([second === first, status]).toEqual([true, 403]);
  });
});
