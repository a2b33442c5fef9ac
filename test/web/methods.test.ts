import ask from 'supertest';
import { startApp, type TestApp } from '../support/app.ts';
import { routesOf } from '../support/routes.ts';

let smil: TestApp;

beforeAll(async () => {
  smil = await startApp();
});

afterAll(async () => {
  await smil.stop();
});

const methods = ['get', 'head', 'post', 'put', 'patch', 'delete'] as const;

/** Each pattern with the methods that it answers to. */
function patterns(): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map<string, Set<string>>();
  for (const { method, path } of routesOf(smil.app)) {
    const answered = known.get(path) ?? new Set();
    known.set(path, answered.add(method));
    if (method === 'get') answered.add('head');
  }
  return known;
}

test('a method that a path does not know is answered with 405 and those that it knows', async () => {
  const browser = await smil.signedIn('admin');
  const answers = [];
  const expected = [];

  for (const [path, known] of patterns()) {
    const allow = [...known].map((method) => method.toUpperCase()).toSorted();
    for (const method of methods.filter((one) => !known.has(one))) {
      const { status, headers } = await browser.request(method, path.replaceAll(/:\w+/g, 'x'));
      answers.push([method, path, status, headers.allow]);
      expected.push([method, path, 405, allow.join(', ')]);
    }
  }

  expect(answers.length).toBeGreaterThan(100);
  expect(answers).toEqual(expected);
});

test.each(methods)('%s of a path that there is not is answered with 404', async (method) => {
  const browser = await smil.signedIn('admin');
  const paths = ['/nothing', '/people/x', '/people/x/roles/y', '/people//roles', '/interviews-of-others/1'];

  const answers = await Promise.all(paths.map((path) => browser.request(method, path)));

  expect(answers.map(({ status, headers }) => [status, headers.allow])).toEqual(
    paths.map(() => [404, undefined]),
  );
});

test.each(['/people/', '/PEOPLE', '/People/new/', '/people?a=b', '/people/%C3%A6/roles'])(
  'a known path is known however it is written: %s',
  async (path) => {
    const browser = await smil.signedIn('admin');

    const { status } = await browser.request('delete', path);

    expect(status).toBe(405);
  },
);

test.each([
  ['hr', 'da', 'Siden kan ikke åbnes sådan'],
  ['admin', 'en', 'This page can’t be opened that way'],
] as const)('%s reads it in %s', async (member, language, title) => {
  const browser = await smil.signedIn(member);

  const page = await browser.visit('/sign-out');

  expect([page.status, page.$('html').attr('lang'), page.words('h1')]).toEqual([405, language, title]);
});

test('a script reads it in JSON', async () => {
  const answer = await smil.browser().request('delete', '/people').set('Accept', 'application/json');

  expect(answer.status).toBe(405);
  expect(answer.body).toEqual({ error: 'wrongMethod', requestId: answer.get('X-Request-Id') });
});

test('what a path knows is told to those who ask for it', async () => {
  const answer = await ask(smil.server).options('/people');

  expect([answer.status, answer.get('Allow')]).toEqual([200, 'GET, HEAD, POST']);
});
