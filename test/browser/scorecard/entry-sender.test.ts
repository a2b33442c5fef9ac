import { describe, expect, test } from '@jest/globals';
import type { Change, Reply } from '../../../src/browser/scorecard/answers.ts';
import { createSender } from '../../../src/browser/scorecard/entry-sender.ts';

const change: Change = { operation: 'abcdefghijklmnopqrstuv', key: 'q/rating', value: '4', base: '' };
const savedAt = '2026-11-26T10:42:07.000Z';

const reply = (status: number, body: unknown, more: Partial<Reply> = {}): Reply => ({
  status,
  isRedirected: false,
  contentType: 'application/json; charset=utf-8',
  retryAfter: null,
  path: '/interviews/1/scorecard/entries',
  text: typeof body === 'string' ? body : JSON.stringify(body),
  ...more,
});
const html = (status: number, text: string, more: Partial<Reply> = {}) =>
  reply(status, text, { contentType: 'text/html; charset=utf-8', ...more });
const ownPage = html(200, '<div class="live" data-person="ben" data-csrf="new-token">');

/** A sender whose posts are answered one after the other; a reply that is an error is a failed request. */
function senderWith(posts: readonly (Reply | Error)[], page: Reply | Error = ownPage) {
  const tokens: string[] = [];
  const answers = [...posts];
  const sender = createSender(
    {
      post: (_change, token) => {
        tokens.push(token);
        const next = answers.shift() ?? new Error('No more answers');
        return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
      },
      page: () => (page instanceof Error ? Promise.reject(page) : Promise.resolve(page)),
    },
    'ben',
    'old-token',
  );
  return { sender, tokens };
}

describe('what an answer means', () => {
  const forbidden = reply(403, { error: 'sessionEnded' });
  const current = { value: '3', operation: 'theirs', at: savedAt };
  test.each([
    ['our acknowledgement', [reply(200, { operation: change.operation, savedAt })], { is: 'saved', savedAt }],
    [
      'a page of a captive portal',
      [html(200, '<h1>Welcome to the hotel</h1>')],
      { is: 'unreachable', retryAfter: null },
    ],
    ['JSON of something else', [reply(200, { ok: true })], { is: 'unreachable', retryAfter: null }],
    [
      'an acknowledgement of another operation',
      [reply(200, { operation: 'x', savedAt })],
      { is: 'unreachable', retryAfter: null },
    ],
    ['half an answer', [reply(200, '{"operation":"abc')], { is: 'unreachable', retryAfter: null }],
    [
      'a redirect',
      [reply(200, { operation: change.operation, savedAt }, { isRedirected: true })],
      { is: 'unreachable', retryAfter: null },
    ],
    ['no network', [new Error('offline')], { is: 'unreachable', retryAfter: null }],
    ['a server at rest', [reply(503, {})], { is: 'unreachable', retryAfter: null }],
    ['a server that is busy', [reply(429, {}, { retryAfter: '7' })], { is: 'unreachable', retryAfter: 7000 }],
    ['another version', [reply(409, { error: 'stale', current })], { is: 'stale', current }],
    [
      'another version that is gone',
      [reply(409, { error: 'stale', current: null })],
      { is: 'stale', current: null },
    ],
    ['an id that is taken', [reply(409, { error: 'operation-reused' })], { is: 'reused' }],
    [
      'a tick before its time',
      [reply(409, { error: 'checklist-too-early' })],
      { is: 'refused', why: 'too-early' },
    ],
    ['a value that is none', [reply(422, { error: 'bad-value' })], { is: 'refused', why: 'other' }],
    ['a submitted scorecard', [reply(423, { error: 'not-a-draft' })], { is: 'locked' }],
    ['an interview one is not part of any more', [reply(404, { error: 'notFound' })], { is: 'locked' }],
    ['an expired session', [reply(401, { error: 'signed-out' })], { is: 'signed-out' }],
    ['a token that stays wrong', [forbidden, forbidden], { is: 'signed-out' }],
  ] as const)('%s', async (_name, posts, expected) => {
    expect(await senderWith(posts).sender.send(change)).toEqual(expected);
  });

  test('a text over the limit is told apart from other refusals', async () => {
    const { sender } = senderWith([reply(422, { error: 'bad-value' })]);
    expect(await sender.send({ ...change, value: 'a'.repeat(4001) })).toEqual({
      is: 'refused',
      why: 'too-long',
    });
  });
});

describe('an outdated token', () => {
  const forbidden = reply(403, { error: 'sessionEnded' });
  const fine = reply(200, { operation: change.operation, savedAt });

  test('is read anew from the page, and the change goes again', async () => {
    const { sender, tokens } = senderWith([forbidden, fine, fine]);
    expect(await sender.send(change)).toEqual({ is: 'saved', savedAt });
    await sender.send(change);
    expect(tokens).toEqual(['old-token', 'new-token', 'new-token']);
  });

  test.each([
    ['the door', html(200, 'Sign in', { isRedirected: true, path: '/sign-in' }), { is: 'signed-out' }],
    ['a page of someone else', html(200, '<div data-person="chidi" data-csrf="t">'), { is: 'other-person' }],
    ['a page that someone else may not see', html(404, 'Nothing here'), { is: 'other-person' }],
    ['a captive portal', html(200, 'Pay first'), { is: 'unreachable', retryAfter: null }],
    [
      'a portal elsewhere',
      html(200, 'Pay first', { isRedirected: true, path: '/pay' }),
      { is: 'unreachable', retryAfter: null },
    ],
    ['nothing', new Error('offline'), { is: 'unreachable', retryAfter: null }],
  ] as const)('%s in place of the page sends nothing more', async (_name, page, expected) => {
    const { sender, tokens } = senderWith([forbidden], page);
    expect(await sender.send(change)).toEqual(expected);
    expect(tokens).toEqual(['old-token']);
  });

  test('is replaced by that of a session that began on the page', async () => {
    const { sender, tokens } = senderWith([fine]);
    sender.useToken('signed-in-here');
    await sender.send(change);
    expect(tokens).toEqual(['signed-in-here']);
  });
});
