import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser } from '../support/browser.ts';
import { startRoom, type Room } from './scorecard-room.ts';

let room: Room;
let ben: Browser;
let id = '';

beforeAll(async () => {
  room = await startRoom();
  ben = await room.signedIn('ben');
});
afterAll(() => room.stop());
beforeEach(async () => {
  id = await room.schedule();
  await ben.visit(`/interviews/${id}/scorecard`);
});

const operationOf = (letter: string) => letter.repeat(22);
const entry = (more: object = {}) => ({
  operation: operationOf('a'),
  key: 'table/rating',
  value: '4',
  base: '',
  ...more,
});
const save = (body: unknown) => ben.sendJson('post', `/interviews/${id}/scorecard/entries`, body);
const questionPage = (number = 1) => ben.visit(`/interviews/${id}/scorecard?question=${number}`);
const post = (fields: Readonly<Record<string, string | readonly string[]>>) =>
  ben
    .request('post', `/interviews/${id}/scorecard`)
    .type('form')
    .set('Accept', 'text/html')
    .send({ _csrf: ben.token(), part: '1', operation: operationOf('s'), ...fields });

describe('saving one entry', () => {
  test('answers with the operation and the time, and the page shows it', async () => {
    const answer = await save(entry());
    const page = await questionPage();
    expect([answer.status, Object.keys(answer.body as object)]).toEqual([200, ['operation', 'savedAt']]);
    expect(page.$('#rating-4').attr('checked')).toBeDefined();
    expect(page.$('[name="base/table/rating"]').val()).toBe(operationOf('a'));
  });

  test('the same operation again gives the same answer', async () => {
    const first = await save(entry());
    const again = await save(entry());
    expect([again.status, again.body]).toEqual([200, first.body]);
  });

  test('the same operation with another value is refused', async () => {
    await save(entry());
    const answer = await save(entry({ value: '5' }));
    expect([answer.status, answer.body]).toEqual([409, { error: 'operation-reused' }]);
  });

  test('an entry that rests on an older value is shown the newer one and writes nothing', async () => {
    const first = await save(entry());
    const answer = await save(entry({ operation: operationOf('b'), value: '2' }));
    const { savedAt } = first.body as { savedAt: string };
    expect([answer.status, answer.body]).toEqual([
      409,
      { error: 'stale', current: { value: '4', operation: operationOf('a'), at: savedAt } },
    ]);
    expect((await questionPage()).$('#rating-4').attr('checked')).toBeDefined();
  });

  test.each([
    ['a field of no question', { key: 'other/rating' }, 422, 'unknown-field'],
    ['a value off the scale', { value: '6' }, 422, 'bad-value'],
    ['a note of 4001 characters', { key: 'table/note', value: 'a'.repeat(4001) }, 422, 'bad-value'],
    [
      'an observation before the ratings',
      { key: 'checklist/greets', value: 'seen' },
      409,
      'checklist-too-early',
    ],
    ['a key with an operator', { key: '$set/rating' }, 400, 'badRequest'],
    ['an operator as value', { value: { $gt: '' } }, 400, 'badRequest'],
    ['an operator as base', { base: { $ne: null } }, 400, 'badRequest'],
    ['a list of values', { value: ['4', '5'] }, 400, 'badRequest'],
    ['an unknown field', { score: 5 }, 400, 'badRequest'],
    ['a short operation', { operation: 'a' }, 400, 'badRequest'],
    ['a megabyte', { key: 'table/note', value: 'a'.repeat(1_000_000) }, 413, 'tooLarge'],
  ])('%s is refused in JSON and leaves nothing behind', async (_name, more, status, error) => {
    const response = await save(entry(more));
    expect([response.status, (response.body as { error: string }).error]).toEqual([status, error]);
    expect(response.type).toBe('application/json');
    const page = await questionPage();
    expect(
      page
        .$('[name^="base/"]')
        .toArray()
        .map((field) => page.$(field).val()),
    ).not.toContain(operationOf('a'));
  });

  test('somebody off the panel finds no interview, whatever their role', async () => {
    for (const member of ['recruiter', 'hr', 'admin'] as const) {
      const other = await room.signedIn(member);
      await other.visit('/sign-in');
      const page = await other.visit(`/interviews/${id}/scorecard`);
      const { status } = await other.sendJson('post', `/interviews/${id}/scorecard/entries`, entry());
      expect([page.status, status]).toEqual([404, 404]);
    }
  });

  test('without a token nothing is written', async () => {
    const response = await ben
      .request('post', `/interviews/${id}/scorecard/entries`)
      .set('Accept', 'application/json')
      .send(entry());
    expect([response.status, (response.body as { error: string }).error]).toEqual([403, 'sessionEnded']);
  });
});

describe('the plain form', () => {
  test('saves what was filled in and shows it again', async () => {
    await questionPage();
    const page = await ben.fillAndSend('#scorecard-form', {
      'value/table/rating': '4',
      'value/table/tick/b4-1': 'seen',
      'value/table/note': 'First line\r\nsecond line',
    });
    expect([page.status, page.path]).toEqual([200, `/interviews/${id}/scorecard?question=1`]);
    expect(page.$('#rating-4').attr('checked')).toBeDefined();
    expect(page.words('[data-advice]')).toBe('You rated 4 Strong, as your ticks suggest.');
    expect(page.$('#note').text().trim()).toBe('First line\nsecond line');
  });

  test.each([
    ['save', '?question=1'],
    ['next', '?question=2'],
    ['review', '/review'],
  ])('the button %s leads on', async (next, place) => {
    const response = await post({ next, 'value/table/rating': '3' });
    expect([response.status, response.headers.location]).toEqual([
      303,
      `/interviews/${id}/scorecard${place}`,
    ]);
  });

  test('sent twice it writes once', async () => {
    const fields = { next: 'save', 'value/table/note': 'Heard it.' };
    const first = await post(fields);
    const page = await questionPage();
    const again = await post(fields);
    const base = page.$('[name="base/table/note"]').val();
    expect([first.status, again.status]).toEqual([303, 303]);
    expect((await questionPage()).$('[name="base/table/note"]').val()).toBe(base);
  });

  test('undoes a rating', async () => {
    await save(entry());
    const fields = {
      'was/table/rating': '4',
      'value/table/rating': '4',
      'base/table/rating': operationOf('a'),
    };
    await post({ ...fields, clear: 'table/rating' });
    expect((await questionPage()).$('[type=radio][checked]')).toHaveLength(0);
  });

  test('over a newer value shows both, keeps what was typed, and asks which one stands', async () => {
    await save(entry({ key: 'table/note', value: 'From the tablet' }));
    const stale = await post({ 'value/table/note': 'From the laptop', 'value/table/rating': '3' });
    await ben.visit(`/interviews/${id}/scorecard?question=1`);
    expect(stale.status).toBe(409);
    expect(stale.text).toContain('From the tablet');
    expect(stale.text).toMatch(/<textarea[^>]*>\s*From the laptop<\/textarea>/);
    expect(ben.page.$('#rating-3').attr('checked')).toBeDefined();

    const settled = {
      'value/table/note': 'From the laptop',
      'choice/table/note': `mine:${operationOf('a')}`,
    };
    expect((await post(settled)).status).toBe(303);
    expect((await questionPage()).$('#note').text().trim()).toBe('From the laptop');
  });

  test('with a text that is too long keeps the text and says what to do', async () => {
    const response = await post({ 'value/table/note': 'a'.repeat(4001) });
    expect(response.status).toBe(422);
    expect(response.text).toContain('a'.repeat(4001));
    expect(response.text).toContain('Shorten it and save again');
  });

  test.each([
    ['a field of another question', { 'value/promise/rating': '4' }],
    ['a repeated field', { 'value/table/rating': ['4', '5'] }],
    ['an operator', { 'value/table/rating[$gt]': '' }],
    ['an unknown place', { next: '//evil.example' }],
  ])('with %s is refused', async (_name, fields) => {
    expect((await post(fields)).status).toBe(400);
  });
});

describe('the largest plain form', () => {
  const longest = (letter: string) => letter.repeat(4000);
  const stored = { 'was/table/note': longest('漢'), 'was/table/reason': longest('字') };
  const first = { 'value/table/note': longest('漢'), 'value/table/reason': longest('字') };

  test('is saved: a note and a reason of 4,000 letters that take nine bytes each, as they are and were', async () => {
    expect((await post(first)).status).toBe(303);
    const page = await questionPage();
    const bases = Object.fromEntries(
      ['base/table/note', 'base/table/reason'].map((name) => [
        name,
        String(page.$(`[name="${name}"]`).val()),
      ]),
    );
    const second = { 'value/table/note': longest('語'), 'value/table/reason': longest('文') };
    const answer = await post({ ...stored, ...second, ...bases, operation: operationOf('t') });
    expect(answer.status).toBe(303);
    const after = await questionPage();
    expect([after.$('#note').val(), after.$('#why').val()]).toEqual([longest('語'), longest('文')]);
  });

  test('beyond it a page says what to do, and nothing is written', async () => {
    const answer = await post({ 'value/table/note': 'a'.repeat(200 * 1024) });
    expect(answer.status).toBe(413);
    expect(answer.text).toContain('<h1>Too much at once</h1>');
    expect(answer.text).toContain(
      'What was sent is larger than we take in. Go back, shorten it and send it again.',
    );
    expect((await questionPage()).$('#note').val()).toBe('');
  });
});
