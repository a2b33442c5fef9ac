import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { wordsIn } from '../../src/web/words.ts';
import { startApp, type TestApp } from '../support/app.ts';
import type { Browser, Fields } from '../support/browser.ts';
import { publishSmallContent, small } from '../support/small-content.ts';

const english = wordsIn('en');

let smil: TestApp;
let ada: Browser;
let ben: Browser;
let positionId = '';
let interview = '';

beforeAll(async () => {
  smil = await startApp();
  await publishSmallContent(smil.services);
  const wanted = { title: 'Host', place: 'Odense', team: [], ...small };
  positionId = (await smil.services.positions.createPosition(smil.people.recruiter, wanted)).id;
  ada = await smil.signedIn('recruiter');
  ben = await smil.signedIn('ben');
});
afterAll(() => smil.stop());

let day = 0;
beforeEach(async () => {
  // Each test has a day of its own, so that nobody is taken by accident.
  day += 2;
  interview = `/interviews/${await scheduled('Maja Lindqvist', at(day, 10))}`;
});

const at = (daysAhead: number, hour: number) => {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + daysAhead, hour, 30);
};
const two = (part: number) => String(part).padStart(2, '0');
const dateOf = (one: Date) => [one.getFullYear(), one.getMonth() + 1, one.getDate()].map(two).join('-');

async function scheduled(name: string, startsAt: Date): Promise<string> {
  const { candidates, interviews } = smil.services;
  const { recruiter, ben: member } = smil.people;
  const person = { name, email: null, phone: null, personId: null };
  const { id } = await candidates.addCandidate(recruiter, positionId, person);
  const wanted = { startsAt, place: 'Skagen', panel: [member.personId], policy: 'never' as const };
  return (await interviews.schedule(recruiter, id, wanted)).id;
}

async function change(fields: Fields) {
  await ada.visit(`${interview}/change`);
  return ada.fillAndSend(`form[action="${interview}/change"]`, { reason: 'Maja asked for it', ...fields });
}

async function cancel(reason = 'Maja is ill') {
  await ada.visit(`${interview}/cancellation`);
  return ada.fillAndSend(`form[action="${interview}/cancellation"]`, { reason });
}

/** Ben rates both small questions and submits. */
async function submitAsBen() {
  await ben.visit(`${interview}/scorecard`);
  for (const [index, key] of ['table/rating', 'promise/rating'].entries()) {
    const operation = String(index).repeat(22);
    await ben.sendJson('post', `${interview}/scorecard/entries`, { operation, key, value: '3', base: '' });
  }
  await ben.visit(`${interview}/scorecard/review`);
  // The interviews of these tests are in the days to come.
  await ben.fillAndSend('form.review-submit', { held: 'yes' });
}

describe('moving an interview', () => {
  test('changes when and where it is, and says who did it and how it stood', async () => {
    const page = await change({ date: dateOf(at(day, 0)), time: '14:15', place: 'Room 3' });

    expect(page.path).toBe(interview);
    expect(page.words('.page-head .lede')).toMatch(/ at 14:15$/);
    expect(
      page
        .$('ul.board p')
        .toArray()
        .map((line) => page.$(line).text().slice(0, 44)),
    ).toEqual([
      expect.stringMatching(/^Ada Holm moved the interview from /),
      'Ada Holm changed the place from Skagen to Ro',
      'Reason: Maja asked for it',
      expect.any(String),
    ]);
    expect((await ben.visit(interview)).words('.page-head .lede')).toMatch(/ at 14:15$/);
  });

  test('gives the new panel its scorecards and takes those of the old one away', async () => {
    await change({ panel: smil.people.chidi.personId });
    const chidi = await smil.signedIn('chidi');

    expect((await chidi.visit(`${interview}/scorecard`)).status).toBe(200);
    expect((await ben.visit(interview)).status).toBe(404);
    expect((await ben.visit(`${interview}/scorecard`)).status).toBe(404);
    const id = interview.slice(12);
    expect(await smil.connection.collection('scorecards').countDocuments({ interviewId: id })).toBe(1);
  });

  test('never empties the panel: its only member, who became the candidate, is not offered any more', async () => {
    await ada.visit(`${interview}/change`);
    const { candidates, interviews } = smil.services;
    const { recruiter, ben: member, chidi } = smil.people;
    const { candidateId, candidateName: name } = await interviews.getInterview(
      recruiter,
      interview.slice(12),
    );
    const wanted = { name, email: member.email, phone: null };
    await candidates.changeCandidate(recruiter, candidateId, wanted, 'Ben applies', 0);
    const form = `form[action="${interview}/change"]`;
    const page = await ada.fillAndSend(form, { time: '14:15', reason: 'Maja asked for it' });

    expect(page.status).toBe(422);
    expect(page.words('#panel-error')).toBe('Choose at least one interviewer.');
    expect(page.$(`input[name=panel][value="${member.personId}"]`)).toHaveLength(0);
    expect(page.$('#time').attr('value')).toBe('14:15');
    expect((await ada.fillAndSend(form, { panel: chidi.personId })).path).toBe(interview);
    expect((await ada.visit(interview)).words('table')).toContain('Chidi Okafor');
  });

  test.each([
    ['9999-12-31', 'That is more than two years ahead. Choose an earlier date.'],
    ['1990-01-01', 'This time has passed. Choose a later one.'],
    ['', 'Choose the date.'],
  ])('to %s is refused at its field', async (date, sentence) => {
    const page = await change({ date });

    expect(page.status).toBe(422);
    expect(page.words('#date-error')).toBe(sentence);
  });

  test.each([
    ['', 'Say why you are changing the interview.'],
    ['x'.repeat(121), 'Shorten it to 120 characters.'],
  ])('needs a reason: "%s" is refused at its field, and what was typed stays', async (reason, sentence) => {
    const page = await change({ place: 'Room 3', reason });

    expect(page.status).toBe(422);
    expect(page.words('#reason-error')).toBe(sentence);
    expect(page.$('a[href="#reason"]')).toHaveLength(1);
    expect(page.$('#reason').attr('value')).toBe(reason);
    expect(page.$('#place').attr('value')).toBe('Room 3');
    expect((await ada.visit(interview)).$('ul.board')).toHaveLength(0);
  });

  test('shows a change from before reasons were asked for without one', async () => {
    await change({ place: 'Room 3' });
    const before = { $unset: { 'changes.0.reason': '' } } as const;
    await smil.connection
      .collection<{ _id: string }>('interviews')
      .updateOne({ _id: interview.slice(12) }, before);
    // A second change reads the interview anew.
    await change({ place: 'Room 4', reason: 'Room 3 is taken' });
    const rows = (await ada.visit(interview)).$('ul.board > li');

    expect(rows.toArray().map((row) => ada.page.$(row).find('p:not(.soft)').length)).toEqual([2, 1]);
  });

  test('says what somebody else changed meanwhile, keeps what was typed and takes it when it is sent again', async () => {
    await ada.visit(`${interview}/change`);
    const hr = await smil.signedIn('hr');
    await hr.visit(`${interview}/change`);
    await hr.fillAndSend(`form[action="${interview}/change"]`, { place: 'Lighthouse', reason: 'View' });
    const typed = { place: 'Room 3', reason: 'Skagen is taken' };
    const page = await ada.fillAndSend(`form[action="${interview}/change"]`, typed);

    expect(page.status).toBe(409);
    expect(page.words('.flash-needs')).toMatch(
      /^Somebody else has changed the interview in the meantime: .*, Lighthouse\. What you wrote is still here/,
    );
    expect(page.$('#place').attr('value')).toBe('Room 3');
    expect(page.$('#reason').attr('value')).toBe('Skagen is taken');
    const again = await ada.fillAndSend(`form[action="${interview}/change"]`);
    expect(again.path).toBe(interview);
    expect(again.words('aside dl')).toContain('Room 3');
  });

  test('does not exist for the panel and for other teams', async () => {
    const gry = await smil.signedIn('gry');

    expect((await ben.visit(`${interview}/change`)).status).toBe(403);
    expect((await ben.visit(`${interview}/cancellation`)).status).toBe(403);
    expect((await gry.visit(`${interview}/change`)).status).toBe(404);
    expect((await gry.visit(`${interview}/cancellation`)).status).toBe(404);
  });
});

describe('two interviews at one time', () => {
  test('are warned about, and allowed when they are meant', async () => {
    await scheduled('Yusuf Amin', at(day, 12));
    const page = await change({ time: '12:15' });

    expect(page.status).toBe(422);
    expect(page.words('.flash-watch [role=alert]')).toMatch(
      /^The time clashes with another interview\.Ben Krogh already has an interview on .* at 12:30\.$/,
    );
    expect(page.text).not.toContain('Yusuf');
    const done = await ada.fillAndSend('form.flash');
    expect(done.path).toBe(interview);
    expect(done.words('ul.board')).toContain('Reason: Maja asked for it');
    expect(done.words('.page-head .lede')).toMatch(/ at 12:15$/);
  });

  test('are asked about again when the time is another one', async () => {
    await scheduled('Yusuf Amin', at(day, 12));
    await change({ time: '12:15' });
    const page = await ada.fillAndSend('form.flash', { time: '12:20' });

    expect(page.status).toBe(422);
    expect(page.$('form.flash')).toHaveLength(1);
  });

  test('are told of the candidate as well', async () => {
    const application = (await ada.visit(interview)).$('a[href^="/applications/"]').attr('href') ?? '';
    await ada.visit(`${application}/interviews/new`);
    const form = `form[action="${application}/interviews"]`;
    const fields = { date: dateOf(at(day, 0)), time: '10:40', place: 'Skagen' };
    const page = await ada.fillAndSend(form, { ...fields, panel: smil.people.chidi.personId });

    expect(page.words('.flash-watch [role=alert]')).toMatch(/Maja Lindqvist already has an interview/);
    expect((await ada.fillAndSend('form.flash')).path).toBe(application);
  });

  test('are none when the other one is cancelled', async () => {
    await cancel();
    interview = `/interviews/${await scheduled('Yusuf Amin', at(day, 16))}`;

    expect((await change({ time: '10:30' })).path).toBe(interview);
  });
});

describe('cancelling an interview', () => {
  test('asks first, and wants a reason', async () => {
    const page = await cancel('');

    expect(page.status).toBe(422);
    expect(page.words('h1')).toBe('Cancel the interview with Maja Lindqvist?');
    expect(page.words('#reason-error')).toBe('Say why you are cancelling the interview.');
  });

  test('asks nobody to score it, and says so to everyone who sees it', async () => {
    await ben.visit('/');
    const link = `main a[href="${interview}/scorecard"], main a[href="${interview}"]`;
    expect(ben.page.$(link)).toHaveLength(1);
    const page = await cancel();

    expect(page.path).toBe(interview);
    expect(page.words('.flash-watch')).toMatch(
      /^Ada Holm cancelled the interview on .*\. Nobody needs to score it\. Reason: Maja is ill$/,
    );
    expect(page.words('tbody')).toBe('Ben KroghNothing to score');
    expect(page.$('main a[href$="/change"], main a[href$="/cancellation"]')).toHaveLength(0);
    expect((await ben.visit('/')).$(`main a[href="${interview}/scorecard"]`)).toHaveLength(0);
    expect((await ben.visit('/interviews')).words(`li:has(a[href="${interview}"])`)).toMatch(/Cancelled$/);
    expect((await ben.visit(interview)).words('.flash-watch')).toMatch(/Maja is ill$/);
  });

  test('keeps what was entered for its author, and takes nothing more', async () => {
    await ben.visit(`${interview}/scorecard`);
    const entry = (operation: string) => ({ operation, key: 'table/rating', value: '4', base: '' });
    const first = await ben.sendJson('post', `${interview}/scorecard/entries`, entry('a'.repeat(22)));
    await cancel();
    const second = await ben.sendJson('post', `${interview}/scorecard/entries`, entry('b'.repeat(22)));
    const review = await ben.visit(`${interview}/scorecard/review`);

    expect([first.status, second.status]).toEqual([200, 423]);
    expect(review.words('.review-lead')).toBe(
      'The interview is cancelled, so it is not scored. Only you can read what you wrote.',
    );
    expect(review.words('section[aria-labelledby=others-head] p')).toBe(
      'The interview is cancelled, so there are no ratings to see.',
    );
    expect(review.$('form.review-submit')).toHaveLength(0);
    const last = review.$('.review-rating').last();
    expect([last.text(), last.find('.badge').length]).toEqual(['Not rated', 0]);
    const card = await ben.visit(`${interview}/scorecard`);
    expect(card.words('.rail li:last-child .rail-state')).toBe('Not rated');
    expect(card.words('.rail .button')).toBe('Your scorecard');
    expect((await ben.visit(interview)).$(`a[href="${interview}/scorecard/review"]`)).toHaveLength(1);
  });

  test('is impossible once a scorecard is submitted', async () => {
    await ada.visit(`${interview}/cancellation`);
    await submitAsBen();
    const page = await ada.fillAndSend(`form[action="${interview}/cancellation"]`, { reason: 'Too late' });

    expect(page.status).toBe(409);
    expect(page.words('.flash-needs')).toBe(
      'A scorecard has been submitted, so the interview can no longer be moved or cancelled.',
    );
    expect((await ada.visit(interview)).$('.flash-watch')).toHaveLength(0);
  });

  test('leaves the interview out of the candidacy and its counts', async () => {
    const application = (await ada.visit(interview)).$('a[href^="/applications/"]').attr('href') ?? '';
    await cancel();
    const page = await ada.visit(application);

    expect(page.$('section table')).toHaveLength(0);
    expect(page.words('.page-head .lede')).toBe('Interviewing.');
  });

  test('says on the page of the application that it was cancelled, by whom and why, with what came before', async () => {
    const application = (await ada.visit(interview)).$('a[href^="/applications/"]').attr('href') ?? '';
    await change({ place: 'Room 3', reason: 'Skagen is taken' });
    await cancel();
    const page = await ada.visit(application);

    const list = await ada.visit(`/positions/${positionId}`);
    expect(list.words(`li:has(a[href="${application}"]) p`)).toMatch(
      /Interview on .+ cancelled: Maja is ill$/,
    );

    expect(page.words('.empty p')).toBe('No interview is planned. Schedule a new one when you have a time.');
    const section = page.$('section[aria-labelledby^="cancelled-"]');
    expect(section.find('h2 a').attr('href')).toBe(interview);
    expect(section.find('p').text()).toMatch(/^Cancelled by Ada Holm on .+\. Reason: Maja is ill$/);
    const rows = page.$('section[aria-labelledby="history-head"] li').toArray();
    const words = rows.map((row) => [page.$(row).find('h3').text(), page.$(row).find('p').last().text()]);
    const when = english.dateTime(at(day, 10));
    expect(words.slice(0, 2)).toEqual([
      [`Interview on ${when} cancelled`, 'Reason: Maja is ill'],
      [`Interview on ${when}: place Skagen → Room 3`, 'Reason: Skagen is taken'],
    ]);
    expect(words.map(([what]) => what)).toContain(`Interview scheduled for ${when}`);
  });

  test('is not counted among the coming ones', async () => {
    const before = (await ben.visit('/interviews')).words('[aria-labelledby="coming-head"] .section-head p');
    await cancel();
    const after = (await ben.visit('/interviews')).words('[aria-labelledby="coming-head"] .section-head p');
    expect(Number.parseInt(after)).toBe(Number.parseInt(before) - 1);
  });
});
