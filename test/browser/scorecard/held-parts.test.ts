import { expect, test } from '@jest/globals';
import type { Reply } from '../../../src/browser/scorecard/answers.ts';
import { createHeldParts, kindOf } from '../../../src/browser/scorecard/held-parts.ts';

const page = (text: string, more: Partial<Reply> = {}): Reply => ({
  status: 200,
  isRedirected: false,
  contentType: 'text/html; charset=utf-8',
  retryAfter: null,
  path: '/interviews/1/scorecard',
  text,
  ...more,
});
const own = '<div class="live" data-scorecard data-entries="/e" data-person="ben" data-phrases="{}">';

test.each([
  ['our own page', page(own), 'part'],
  ['a scorecard that is submitted', page(own.replace('>', ' data-locked>')), 'elsewhere'],
  ['a page of someone else', page(own.replace('ben', 'chidi')), 'elsewhere'],
  ['the door', page('Sign in', { isRedirected: true, path: '/sign-in' }), 'elsewhere'],
  ['a refusal', page('Nothing here', { status: 404 }), 'elsewhere'],
  ['a server at rest', page('Back soon', { status: 503 }), 'unreachable'],
  ['a captive portal', page('<h1>Welcome to the hotel</h1>'), 'unreachable'],
  ['a portal elsewhere', page(own, { isRedirected: true, path: '/pay' }), 'unreachable'],
] as const)('%s', (_name, reply, expected) => {
  expect(kindOf(reply, 'ben')).toBe(expected);
});

/** A page that holds parts on a network that is there or not; what waits goes on when it is told to. */
function createPage() {
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  const network = { isThere: true };
  const held = createHeldParts({
    person: 'ben',
    read: (html) => html,
    acknowledgedCount: () => 0,
    after: (_milliseconds, call) => waiting.push(call),
    fetchPage: (href) => {
      asked.push(href);
      return network.isThere ? Promise.resolve(page(own)) : Promise.reject(new Error('offline'));
    },
  });
  return { asked, waiting, network, held };
}

test('fetching ahead asks for one after the other, first for those that come next', async () => {
  const { asked, waiting, held } = createPage();
  held.keep('/2', own);
  await held.fetchAhead(['/1', '/2', '/3', '/4'], '/2');
  expect([asked, waiting]).toEqual([['/3', '/4', '/1'], []]);
});

test('fetching ahead stops where the network does, and tries again by itself until all are there', async () => {
  const { asked, waiting, network, held } = createPage();
  const hrefs = ['/1', '/2'];
  network.isThere = false;
  await held.fetchAhead(hrefs, '');
  await held.fetchAhead(hrefs, '');
  expect([asked, waiting.length]).toEqual([['/1', '/1'], 1]);

  network.isThere = true;
  waiting.pop()?.();
  await new Promise((resolve) => setImmediate(resolve));
  expect([asked, waiting.length]).toEqual([['/1', '/1', '/1', '/2'], 0]);
  expect([held.get('/1'), held.get('/2')]).toEqual([own, own]);
});
