import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { load } from 'cheerio';
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
  await show('?question=2');
});

const show = (query: string) => ben.visit(`/interviews/${id}/scorecard${query}`);

/** What one can press in the list of questions: the page as a browser with or without scripts reads it. */
function ways({ scriptingEnabled }: { scriptingEnabled: boolean }) {
  const $ = load(ben.page.text, { scriptingEnabled });
  const found = $('.rail :is(a, button)').toArray();
  return found.map((way) => {
    const { href, form, name, value, 'aria-current': current } = $(way).attr() ?? {};
    const words = $(way).text().replaceAll(/\s+/g, ' ').trim();
    return [words, href ?? `${form} ${name}=${value}`, ...(current === undefined ? [] : [current])];
  });
}

const words = {
  first: '1tableTo come',
  second: '2promiseNow',
  checklist: 'Observations When every question is rated',
  review: 'Review and submit',
};
const links = () => {
  const path = `/interviews/${id}/scorecard`;
  return {
    first: [words.first, `${path}?question=1`],
    second: [words.second, `${path}?question=2`, 'step'],
    checklist: [words.checklist, `${path}?part=checklist`],
    review: [words.review, `${path}/review`],
  };
};

describe('the list of questions', () => {
  test('is links where a script saves', () => {
    expect(ways({ scriptingEnabled: true })).toEqual(Object.values(links()));
  });

  test('has beside each link a button that saves first, for a browser without scripts', () => {
    const { first, second, checklist, review } = links();
    expect(ways({ scriptingEnabled: false })).toEqual([
      first,
      [words.first, 'scorecard-form next=1'],
      second,
      [words.second, 'scorecard-form next=2', 'step'],
      checklist,
      [words.checklist, 'scorecard-form next=checklist'],
      review,
      [words.review, 'scorecard-form next=review'],
    ]);
  });

  test('stays links where nothing more is entered', async () => {
    await ben.fillAndSend('#scorecard-form', { 'value/promise/rating': '3' });
    await show('?question=1');
    await ben.fillAndSend('#scorecard-form', { 'value/table/rating': '4' });
    await show('?part=checklist');
    await ben.fillAndSend('#scorecard-form', { 'value/checklist/greets': 'seen' });
    await ben.visit(`/interviews/${id}/scorecard/review`);
    expect((await ben.fillAndSend('.review-submit')).words('.review-done')).toMatch(/^Submitted at /);
    await show('?question=2');
    expect(ways({ scriptingEnabled: false }).map(([, way]) => way)).toEqual(
      Object.values(links()).map(([, href]) => href),
    );
  });

  test.each(['?question=2', '?part=checklist'])(
    'on %s Enter in a field saves and stays, since that button stands before all others',
    async (query) => {
      await show(query);
      const $ = load(ben.page.text, { scriptingEnabled: false });
      const submitters = '#scorecard-form button[type=submit], button[type=submit][form=scorecard-form]';
      expect($(submitters).first().attr()).toMatchObject({ name: 'next', value: 'save', tabindex: '-1' });
    },
  );
});

describe('a jump through the list', () => {
  const jump = (next: string, fields: Readonly<Record<string, string>>) =>
    ben
      .request('post', `/interviews/${id}/scorecard`)
      .type('form')
      .set('Accept', 'text/html')
      .send({ _csrf: ben.token(), part: '2', operation: 'j'.repeat(22), next, ...fields });

  test.each([
    ['1', '?question=1'],
    ['2', '?question=2'],
    ['3', '?question=2'],
    ['99', '?question=2'],
    ['checklist', '?part=checklist'],
    ['review', '/review'],
  ])('to %s saves what was typed and leads to %s', async (next, place) => {
    const answer = await jump(next, { 'value/promise/rating': '4', 'value/promise/note': 'Kept his word' });
    expect([answer.status, answer.headers.location]).toEqual([303, `/interviews/${id}/scorecard${place}`]);
    const { $ } = await show('?question=2');
    expect([$('[type=radio][checked]').attr('id'), $('#note').val()]).toEqual(['rating-4', 'Kept his word']);
  });

  test('that cannot save stays where it was, with what was typed', async () => {
    const note = 'a'.repeat(4001);
    const answer = await jump('1', { 'value/promise/note': note, 'value/promise/rating': '4' });
    const $ = load(answer.text);
    expect([answer.status, $('[name=part]').val(), $('#note').val(), $('#rating-4').attr('checked')]).toEqual(
      [422, '2', note, 'checked'],
    );
  });

  test.each(['0', '1e1', '-1', '100', 'Checklist', ''])(
    'to %j, which no page offers, is refused',
    async (next) => {
      expect((await jump(next, {})).status).toBe(400);
    },
  );
});
