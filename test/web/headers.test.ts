import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAssets } from '../../src/web/assets.ts';
import { startApp, type TestApp } from '../support/app.ts';
import type { Browser } from '../support/browser.ts';

let smil: TestApp;
let stranger: Browser;
let admin: Browser;

beforeAll(async () => {
  smil = await startApp();
  stranger = smil.browser();
  admin = await smil.signedIn('admin');
});

afterAll(async () => {
  await smil.stop();
});

const policy =
  "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;font-src 'self';" +
  "connect-src 'self';manifest-src 'self';worker-src 'self';form-action 'self';base-uri 'none';" +
  "frame-ancestors 'none';object-src 'none';script-src-attr 'none'";

const answers: readonly (readonly [string, () => ReturnType<Browser['request']>])[] = [
  ['a page', () => admin.request('get', '/people')],
  ['a page for strangers', () => stranger.request('get', '/sign-in')],
  ['a redirect', () => stranger.request('get', '/people')],
  ['a page that does not exist', () => stranger.request('get', '/nothing')],
  ['a refusal', () => stranger.request('post', '/sign-in')],
  ['a broken address', () => stranger.request('get', '/%E0%A4%A')],
  [
    'a body that is too large',
    () =>
      stranger
        .request('post', '/sign-in')
        .type('form')
        .send(`a=${'a'.repeat(200_000)}`),
  ],
  ['JSON', () => stranger.request('get', '/sign-in').set('Accept', 'application/json')],
  ['the health', () => stranger.request('get', '/healthz')],
  ['a style sheet', () => stranger.request('get', '/assets/styles/base.css')],
  ['an asset that does not exist', () => stranger.request('get', '/assets/nothing.css')],
  ['an unknown method', () => stranger.request('put', '/people')],
];

describe.each(answers)('%s', (what, ask) => {
  test('has the protecting headers and tells nothing of the program', async () => {
    const { headers } = await ask();

    expect({
      policy: headers['content-security-policy'],
      sniffing: headers['x-content-type-options'],
      opener: headers['cross-origin-opener-policy'],
      resource: headers['cross-origin-resource-policy'],
      referrer: headers['referrer-policy'],
      frame: headers['x-frame-options'],
      camera: (headers['permissions-policy'] ?? '').includes('camera=()'),
      program: headers['x-powered-by'],
      // Only behind a proxy with HTTPS.
      transport: headers['strict-transport-security'],
      foreign: headers['access-control-allow-origin'],
    }).toEqual({
      policy,
      sniffing: 'nosniff',
      opener: 'same-origin',
      resource: 'same-origin',
      referrer: 'no-referrer',
      frame: 'DENY',
      camera: true,
      program: undefined,
      transport: undefined,
      foreign: undefined,
    });
    expect(headers['x-request-id']).toMatch(/^[\da-f-]{36}$/);
  });

  test('is kept by nobody, unless it is an asset', async () => {
    const { headers } = await ask();

    expect(headers['cache-control']).toBe(what === 'a style sheet' ? 'public, max-age=0' : 'no-store');
  });

  test('names its character set', async () => {
    const { headers } = await ask();

    // A redirect of no content has no type.
    expect(headers['content-type'] ?? 'text/html; charset=utf-8').toMatch(/charset=utf-8$/);
  });
});

test('a font may be kept for ever, because its name never stands for another', async () => {
  const { headers } = await stranger.request(
    'get',
    '/assets/fonts/schibsted-grotesk-latin-wght-normal.woff2',
  );

  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
});

test('an asset that has not changed is not sent again', async () => {
  const first = await stranger.request('get', '/assets/styles/base.css');

  const second = await stranger
    .request('get', '/assets/styles/base.css')
    .set('If-None-Match', first.headers.etag ?? '');

  expect([first.status, second.status]).toEqual([200, 304]);
});

test('a page names its styles and scripts with a version, under which they may be kept for ever', async () => {
  const page = await stranger.visit('/sign-in');
  const named = (attribute: 'href' | 'src') =>
    page
      .$(`link[rel="stylesheet"], script[src]`)
      .toArray()
      .flatMap((element) => page.$(element).attr(attribute) ?? []);
  const addresses = [...named('href'), ...named('src')];

  // The scripts are there only where they were built, which tests do not need.
  const answers = await Promise.all(named('href').map((address) => stranger.request('get', address)));

  expect(addresses.length).toBeGreaterThan(10);
  expect(new Set(addresses.map((address) => address.split('/')[2])).size).toBe(1);
  expect(
    answers.filter(
      ({ status, headers }) =>
        status !== 200 || headers['cache-control'] !== 'public, max-age=31536000, immutable',
    ),
  ).toEqual([]);
});

test('the version is another as soon as a file is', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'smil-assets-'));
  await writeFile(join(folder, 'base.css'), 'body {}');
  const [first, again] = [createAssets(folder, true), createAssets(folder, true)];
  await writeFile(join(folder, 'base.css'), 'body { }');
  const later = createAssets(folder, true);
  await rm(folder, { recursive: true });

  expect(again.version).toBe(first.version);
  expect(later.version).not.toBe(first.version);
  // While developing, files change under their name.
  expect(createAssets(folder, false).version).toBe('');
});

test('files outside the folder of assets are out of reach', async () => {
  const paths = [
    '/assets/../package.json',
    '/assets/..%2fpackage.json',
    '/assets/%2e%2e/package.json',
    '/assets/.git',
  ];
  const statuses = await Promise.all(paths.map(async (path) => (await stranger.request('get', path)).status));

  expect(statuses.every((status) => status === 404 || status === 400 || status === 403)).toBe(true);
});
