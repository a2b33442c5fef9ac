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

test('fetching ahead asks for one after the other and stops where the network does', async () => {
  const asked: string[] = [];
  const held = createHeldParts({
    person: 'ben',
    read: (html) => html,
    acknowledgedCount: () => 0,
    fetchPage: (href) => {
      asked.push(href);
      return Promise.reject(new Error('offline'));
    },
  });
  await held.fetchAhead(['/1', '/2']);
  expect(asked).toEqual(['/1']);
  await held.fetchAhead(['/1', '/2']);
  expect(asked).toEqual(['/1', '/1']);
});
