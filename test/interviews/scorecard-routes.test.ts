import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser } from '../support/browser.ts';
import { startRoom, type Room } from './scorecard-room.ts';

let room: Room;
let ben: Browser;
let chidi: Browser;
let id = '';
let written = 0;

beforeAll(async () => {
  room = await startRoom();
  ben = await room.signedIn('ben');
  chidi = await room.signedIn('chidi');
});
afterAll(() => room.stop());
beforeEach(async () => {
  id = await room.schedule();
  await Promise.all([ben, chidi].map((browser) => browser.visit(`/interviews/${id}/scorecard`)));
});

async function fill(browser: Browser, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [key, value] of Object.entries(values)) {
    written += 1;
    const operation = String(written).padStart(22, '0');
    const path = `/interviews/${id}/scorecard/entries`;
    const { status } = await browser.sendJson('post', path, { operation, key, value, base: '' });
    expect(status).toBe(200);
  }
}
const complete = { 'table/rating': '4', 'promise/rating': 'declined', 'checklist/greets': 'seen' };
const review = (browser: Browser) => browser.visit(`/interviews/${id}/scorecard/review`);
async function submit(browser: Browser) {
  await review(browser);
  return browser.fillAndSend('.review-submit');
}

describe('opening', () => {
  test('the first question without a rating comes first', async () => {
    await fill(ben, { 'table/rating': '4' });
    const page = await ben.visit(`/interviews/${id}/scorecard`);
    expect(page.words('.eyebrow b')).toBe('Question 2 of 2');
    expect(page.path).toBe(`/interviews/${id}/scorecard?question=2`);
  });

  test('a notice of the network away is calm, and one that needs the person is not', async () => {
    const { $ } = await ben.visit(`/interviews/${id}/scorecard?question=1`);
    const toneOf = (name: string) =>
      $($(`template[data-${name}-template]`).html()?.trim() ?? '').attr('class');

    expect([toneOf('waiting'), toneOf('notice'), toneOf('conflict')]).toEqual([
      'flash notice',
      'flash flash-needs notice',
      'flash flash-needs notice',
    ]);
  });

  test('nothing is chosen in advance', async () => {
    const page = await ben.visit(`/interviews/${id}/scorecard?question=1`);
    expect(page.$('form [checked]')).toHaveLength(0);
  });

  test.each([
    ['?question=3', 404],
    ['?question=0', 400],
    ['?question=1&question=2', 400],
    ['?part=other', 400],
  ])('%s is answered with %d', async (query, status) => {
    expect((await ben.visit(`/interviews/${id}/scorecard${query}`)).status).toBe(status);
  });

  test('the observations stay shut until every question is rated, then open', async () => {
    const path = `/interviews/${id}/scorecard?part=checklist`;
    const shut = await ben.visit(path);
    // For the script they lie ready, out of sight.
    const inSight = '#scorecard-form > .work-fields .cue';
    expect([shut.$(inSight).length, shut.$('.cue').length, shut.$('.still-open a').length]).toEqual([
      0, 1, 2,
    ]);
    await fill(ben, { 'table/rating': '4', 'promise/rating': '3' });
    const open = await ben.visit(path);
    expect([open.$(inSight).length, open.words('.flash-watch')]).toEqual([1, 'Caution']);
  });

  test('a stranger is asked to sign in, and a script told so', async () => {
    const stranger = room.browser();
    const page = await stranger.visit(`/interviews/${id}/scorecard?question=2`);
    expect(page.path).toBe(
      `/sign-in?returnTo=${encodeURIComponent(`/interviews/${id}/scorecard?question=2`)}`,
    );
  });
});

describe('submitting', () => {
  test('with something missing lists it with the way there and locks nothing', async () => {
    await fill(ben, { 'table/rating': '1' });
    const page = await submit(ben);
    expect(page.status).toBe(422);
    expect(page.$('#missing[role=alert][tabindex=-1][autofocus]')).toHaveLength(1);
    expect(page.words('#missing b')).toBe('Not submitted yet: 2 things are missing.');
    expect((await review(ben)).$('[autofocus]')).toHaveLength(0);
    expect(
      page
        .$('.flash-needs a')
        .toArray()
        .map((link) => page.$(link).text()),
    ).toEqual(['1 table: a 1 or a 5 needs a note', '2 promise: not rated yet']);
    await fill(ben, { 'table/note': 'Sent them away.' });
  });

  test('thanks and locks', async () => {
    await fill(ben, complete);
    const page = await submit(ben);
    expect(page.path).toBe(`/interviews/${id}/scorecard/review`);
    expect(page.words('.review-done')).toMatch(/^Submitted at \d\d:\d\d\. Thank you for listening\.$/);

    const question = await ben.visit(`/interviews/${id}/scorecard?question=1`);
    expect(question.$('[data-field]:not([disabled])')).toHaveLength(0);
    const late = { operation: 'z'.repeat(22), key: 'table/rating', value: '5', base: '' };
    const answer = await ben.sendJson('post', `/interviews/${id}/scorecard/entries`, late);
    expect([answer.status, answer.body]).toEqual([423, { error: 'not-a-draft' }]);
  });

  test('a plain form that comes too late keeps what was typed and says that it was not saved', async () => {
    await fill(ben, complete);
    await submit(ben);
    await ben.visit(`/interviews/${id}/scorecard?question=1`);
    const response = await ben
      .request('post', `/interviews/${id}/scorecard`)
      .type('form')
      .set('Accept', 'text/html')
      .send({ _csrf: ben.token(), part: '1', operation: 's'.repeat(22), 'value/table/note': 'Too late' });
    expect(response.status).toBe(423);
    expect(response.text).toMatch(/<textarea[^>]*>\s*Too late<\/textarea>/);
    expect(response.text).toContain('What you typed was not saved');
  });

  test('twice submits once', async () => {
    await fill(ben, complete);
    const shown = (await review(ben)).$('input[name="shown"]').attr('value') ?? '';
    const send = () =>
      ben
        .request('post', `/interviews/${id}/scorecard/submission`)
        .type('form')
        .send({ _csrf: ben.token(), operation: 'o'.repeat(22), shown });
    const answers = [await send(), await send()];
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect((await review(ben)).$('.review-submit')).toHaveLength(0);
  });
});

describe('a review that somebody left open', () => {
  const stateOf = async () => {
    const { panel } = await room.services.interviews.getInterview(room.people.recruiter, id);
    return panel.find(({ personId }) => personId === room.people.ben.personId)?.state;
  };

  test('does not submit what it never showed, and shows it', async () => {
    await fill(ben, complete);
    await review(ben);
    const other = await room.signedIn('ben');
    await other.visit(`/interviews/${id}/scorecard?question=1`);
    const base = other.page.$('[name="base/table/rating"]').first().attr('value') ?? '';
    const change = { operation: 'y'.repeat(22), key: 'table/rating', value: '2', base };
    expect((await other.sendJson('post', `/interviews/${id}/scorecard/entries`, change)).status).toBe(200);

    const fresh = await ben.fillAndSend('.review-submit');

    expect([fresh.status, await stateOf()]).toEqual([409, 'draft']);
    expect(fresh.words('.flash-needs:not([hidden])')).toBe(
      'Not submitted: the scorecard has changed since you opened this page. Review it as it is now, then submit.',
    );
    expect(fresh.words('.review-rows > li:first-child .review-rating')).toBe('2 Limited');
    expect((await ben.fillAndSend('.review-submit')).words('.review-done')).toMatch(/^Submitted at /);
  });

  test('submits when the same is written once more', async () => {
    await fill(ben, { ...complete, 'table/note': '' });
    await review(ben);
    const operation = 'w'.repeat(22);
    const change = { operation, key: 'promise/note', value: '', base: '' };
    await ben.sendJson('post', `/interviews/${id}/scorecard/entries`, change);
    expect((await ben.fillAndSend('.review-submit')).words('.review-done')).toMatch(/^Submitted at /);
  });
});

describe('before the start of the interview', () => {
  const inSixHours = () => new Date(Date.now() + 6 * 3_600_000);

  test('is submitted only by somebody who says that it has been held', async () => {
    id = await room.schedule('after-own', 'Maja Lindqvist', inSixHours());
    await ben.visit(`/interviews/${id}/scorecard`);
    await fill(ben, complete);

    const asked = await submit(ben);
    const text = 'Tick this if the interview has been held. If not, you can submit once it has begun.';
    expect([asked.status, asked.words('#held-error')]).toEqual([422, text]);
    expect(asked.$('.error-summary a').attr('href')).toBe('#held');
    expect((await review(ben)).$('.review-done')).toHaveLength(0);

    const done = await ben.fillAndSend('.review-submit', { held: 'yes' });
    expect(done.words('.review-done')).toMatch(/^Submitted at /);
  });
});

describe('the others', () => {
  test('stay hidden until the own scorecard is in, and then stand beside it', async () => {
    await fill(chidi, { ...complete, 'table/note': 'A look nobody may have yet' });
    await submit(chidi);
    await fill(ben, complete);

    const before = await review(ben);
    expect(before.words('.hidden-why')).toBe(
      'You’ll see the others’ ratings once you have submitted your own scorecard.',
    );
    expect(before.text).not.toContain('A look nobody may have yet');

    const after = await submit(ben);
    const cells = after.$('tbody tr:first-child > *').toArray();
    expect(cells.map((cell) => after.$(cell).text().replaceAll(/\s+/g, ' ').trim())).toEqual([
      '1 table',
      '4 Strong',
      '4 Strong A look nobody may have yet',
    ]);
    // On a narrow page the cells stand one under the other, each with its name.
    expect(cells.slice(1).map((cell) => after.$(cell).attr('data-rater'))).toEqual([
      'You',
      expect.any(String),
    ]);
  });

  test('stay hidden for good where the policy says so', async () => {
    id = await room.schedule('never');
    await Promise.all([ben, chidi].map((browser) => browser.visit(`/interviews/${id}/scorecard`)));
    await fill(chidi, { ...complete, 'table/note': 'Never to be seen' });
    await submit(chidi);
    await fill(ben, complete);
    const page = await submit(ben);
    expect(page.words('.hidden-why')).toBe('In this interview the panel does not see each other’s ratings.');
    expect(page.text).not.toContain('Never to be seen');
  });

  test('a draft is read by nobody else', async () => {
    await fill(chidi, { 'table/note': 'Half a thought' });
    await fill(ben, complete);
    expect((await submit(ben)).text).not.toContain('Half a thought');
  });
});
