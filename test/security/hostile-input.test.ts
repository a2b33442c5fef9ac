import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from '../support/browser.ts';
import { routesOf, type Route } from '../support/routes.ts';
import { startPlanted, type PlantedApp } from './planted.ts';

/** Every route gets what no page of ours sends. The answer may refuse; it may never be a fault of ours. */
let smil: PlantedApp;
let hr: Browser;
let ben: Browser;
let admin: Browser;

beforeAll(async () => {
  smil = await startPlanted();
  hr = await smil.signedIn('hr');
  ben = await smil.signedIn('ben');
  admin = await smil.signedIn('admin');
  for (const browser of [hr, ben, admin]) await browser.visit('/');
});
afterAll(() => smil.stop());

const text = (size: number) => 'æ'.repeat(size);
const megabyte = text(500_000);

const strangeIds = [
  'x',
  '000000000000000000000000',
  '%00',
  '$ne',
  '__proto__',
  'constructor',
  '..%2F..%2Fetc',
  '%E0%A4%A',
  '%F0%9F%98%80',
  'a'.repeat(4000),
  '[object%20Object]',
];

const strangeQueries = [
  '?q[$ne]=1&order[$gt]=&show[]=mine&kind[$regex]=.',
  '?q=1&q=2&order=name&order=spread&language=da&language=en&question=1&question=2',
  `?q=${'%F0%9F%98%80'.repeat(500)}`,
  '?__proto__[admin]=1&constructor=1',
  '?after=%00&pin=%00&question=-1&part=%00',
  '?pin=x&pin=x&pin=y',
  '?returnTo[]=x&token=%00',
];

/** Names that any of our forms uses. */
const names = [
  ...['email', 'password', 'returnTo', 'language', 'name', 'roles', 'title', 'place', 'guide', 'profile'],
  ...['team', 'position', 'phone', 'from', 'to', 'date', 'time', 'panel', 'policy', 'operation', 'key'],
  ...['value', 'base', 'part', 'next', 'clear', 'value/table/rating', 'base/table/rating'],
];

const strangeForms: Readonly<Record<string, string>> = {
  nothing: '',
  empty: names.map((name) => `${encodeURIComponent(name)}=`).join('&'),
  operators: names.map((name) => `${encodeURIComponent(name)}[$ne]=1`).join('&'),
  repeated: names.map((name) => `${encodeURIComponent(name)}=1&${encodeURIComponent(name)}=2`).join('&'),
  unknown: '__proto__=1&constructor=2&%00=3&toString=4',
  'a megabyte': `title=${megabyte}`,
  'too many fields': Array.from({ length: 1500 }, (_, i) => `f${i}=1`).join('&'),
  'half a sign': 'title=%E0%A4%A&name=%',
};

const strangeJson: Readonly<Record<string, string>> = {
  'half a text': '{"operation":',
  null: 'null',
  number: '7',
  list: '[[],{}]',
  operators: JSON.stringify(Object.fromEntries(names.map((name) => [name, { $gt: '' }]))),
  lists: JSON.stringify(Object.fromEntries(names.map((name) => [name, ['a', { $ne: 1 }]]))),
  numbers: JSON.stringify(Object.fromEntries(names.map((name) => [name, 1e308]))),
  nested: `${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`,
  prototype: '{"__proto__":{"roles":["administrator"]},"constructor":{"prototype":{}}}',
  'a megabyte': JSON.stringify({ value: megabyte }),
};

/** Leaves alone what would end the session that the test itself needs. */
const unsafeRoutes = () =>
  routesOf(smil.app).filter(({ method, path }) => method === 'post' && path !== '/sign-out');
const readingRoutes = () => routesOf(smil.app).filter(({ method }) => method === 'get');

const known = ({ path }: Route) => path.replace(/:(\w+)/g, (_, name: string) => smil.ids[name]?.[0] ?? 'x');

/** Statuses that are no refusal and no page. */
async function faultsOf(
  asked: Iterable<readonly [string, () => Promise<{ readonly status: number }>]>,
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [what, ask] of asked) {
    const { status } = await ask();
    if (status < 200 || status >= 500) faults.push(`${status} ${what}`);
  }
  return faults;
}

/** The log is read as well: a fault may hide behind an answer that was already on its way. */
const loggedFaults = () => smil.logged.filter(({ level }) => level === 'error');

describe.each(['hr', 'ben', 'admin'] as const)('as %s', (member) => {
  const browser = () => ({ hr, ben, admin })[member];

  test('unknown and broken ids lead to no fault', async () => {
    const asked = readingRoutes()
      .filter(({ path }) => path.includes(':'))
      .flatMap(({ path }) => strangeIds.map((id) => path.replaceAll(/:\w+/g, id)))
      .map((path) => [path, () => browser().request('get', path)] as const);

    expect(asked.length).toBeGreaterThan(100);
    expect(await faultsOf(asked)).toEqual([]);
    expect(loggedFaults()).toEqual([]);
  });

  test('unknown ids are not found, whatever the route', async () => {
    const answers = await Promise.all(
      readingRoutes()
        .filter(({ path, permission }) => path.includes(':') && permission !== 'public')
        .map(({ path }) => browser().request('get', path.replaceAll(/:\w+/g, '000000000000000000000000'))),
    );

    expect(answers.length).toBeGreaterThan(8);
    expect(answers.filter(({ status }) => status !== 404 && status !== 403)).toEqual([]);
  });

  test('strange queries lead to no fault', async () => {
    const asked = readingRoutes().flatMap((route) =>
      strangeQueries.map((query) => {
        const path = known(route) + query;
        return [path, () => browser().request('get', path)] as const;
      }),
    );

    expect(await faultsOf(asked)).toEqual([]);
    expect(loggedFaults()).toEqual([]);
  });

  test.each(Object.keys(strangeForms))('a form with %s leads to no fault', async (what) => {
    const form = strangeForms[what] ?? '';
    const asked = unsafeRoutes().map((route) => {
      const send = () =>
        browser()
          .request('post', known(route))
          .set('x-csrf-token', browser().token())
          .type('form')
          .send(form);
      return [`${route.path} ${what}`, send] as const;
    });

    expect(asked.length).toBeGreaterThan(10);
    expect(await faultsOf(asked)).toEqual([]);
    expect(loggedFaults()).toEqual([]);
  });

  test.each(Object.keys(strangeJson))('JSON with %s leads to no fault', async (what) => {
    const asked = unsafeRoutes().map((route) => {
      const send = () =>
        browser()
          .request('post', known(route))
          .set('x-csrf-token', browser().token())
          .set('Accept', 'application/json')
          .type('json')
          .send(strangeJson[what]);
      return [`${route.path} ${what}`, send] as const;
    });

    expect(await faultsOf(asked)).toEqual([]);
    expect(loggedFaults()).toEqual([]);
  });
});

test('nobody was signed out by any of it', async () => {
  const statuses = await Promise.all(
    [hr, ben, admin].map(async (browser) => (await browser.request('get', '/')).status),
  );

  expect(statuses).toEqual([200, 200, 200]);
});

describe('a megabyte', () => {
  test.each(['/positions', '/candidates', '/people'])(
    'sent to %s is answered in plain words',
    async (path) => {
      const sent = await hr
        .request('post', path)
        .set('Accept', 'text/html')
        .set('x-csrf-token', hr.token())
        .type('form')
        .send(`title=${megabyte}`);

      expect(sent.status).toBe(413);
      expect(sent.text).toContain('<h1');
    },
  );
});
