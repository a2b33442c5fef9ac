import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.ts';
import type { Browser } from '../support/browser.ts';
import { publishSmallContent, small } from '../support/small-content.ts';

let smil: TestApp;
let ada: Browser;
let application = '';

beforeAll(async () => {
  smil = await startApp();
  await publishSmallContent(smil.services);
  ada = await smil.signedIn('recruiter');
});
afterAll(() => smil.stop());
/** Each test has a day of its own, so that nobody is taken at that time already. */
let daysAhead = 0;
beforeEach(async () => {
  daysAhead += 1;
  const { positions, candidates } = smil.services;
  const wanted = { title: 'Host', place: 'Odense', team: [], ...small };
  const position = await positions.createPosition(smil.people.recruiter, wanted);
  const maja = { name: 'Maja Lindqvist', email: null, phone: null, personId: null };
  const added = await candidates.addCandidate(smil.people.recruiter, position.id, maja);
  application = `/applications/${added.id}`;
});

const formOf = () => `form[action="${application}/interviews"]`;
const ownDay = () => {
  const date = new Date(Date.now() + daysAhead * 24 * 3600_000);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
};
const typed = () => ({
  date: ownDay(),
  time: '10:30',
  place: 'Skagen',
  panel: [smil.people.ben.personId, smil.people.chidi.personId],
});

async function schedule(fields: Readonly<Record<string, string | readonly string[]>>) {
  await ada.visit(`${application}/interviews/new`);
  return ada.fillAndSend(formOf(), fields);
}

describe('scheduling', () => {
  test('puts the interview on the page of the application and moves the stage on', async () => {
    const page = await schedule(typed());

    expect(page.path).toBe(application);
    expect(page.words('.lede')).toMatch(/^Interviewing\./);
    expect(page.words('section .section-head p')).toBe('Skagen');
    expect(page.words('h2 a')).toMatch(/ at 10:30$/);
    expect(page.words('section table')).toContain('Ben Krogh');
  });

  test('puts it on the first page and the list of everyone on the panel, and of nobody else', async () => {
    const page = await schedule(typed());
    const interview = page.$('h2 a').attr('href') ?? '';
    const link = `main a[href="${interview}"]`;
    const seen = async (member: 'ben' | 'chidi' | 'gry', path: string) =>
      (await (await smil.signedIn(member)).visit(path)).$(link).length;

    expect(await seen('ben', '/')).toBe(1);
    expect(await seen('chidi', '/interviews')).toBe(1);
    expect(await seen('gry', '/interviews')).toBe(0);
    expect((await ada.visit('/interviews')).$(link)).toHaveLength(1);
    expect((await ada.visit('/interviews?show=mine')).$(link)).toHaveLength(0);
  });

  test('leads an interviewer from the interview to the own scorecard, and not to the candidacy', async () => {
    const page = await schedule(typed());
    const interview = page.$('h2 a').attr('href') ?? '';
    const ben = await smil.signedIn('ben');
    const shown = await ben.visit(interview);

    expect(shown.words('h1')).toBe('Maja Lindqvist');
    expect(shown.$(`a[href="${interview}/scorecard"]`)).toHaveLength(1);
    expect(shown.$('main a[href^="/applications/"], main a[href^="/candidates/"]')).toHaveLength(0);
    expect((await ben.visit(application)).status).toBe(403);
    expect((await ada.visit(interview)).$(`a[href="${application}"]`).length).toBeGreaterThan(0);
  });

  test('is invisible to whoever is neither on the panel nor in the team', async () => {
    const page = await schedule({ ...typed(), panel: smil.people.ben.personId });
    const interview = page.$('h2 a').attr('href') ?? '';
    const statuses = await Promise.all(
      (['chidi', 'gry', 'hr', 'ben'] as const).map(
        async (member) => (await (await smil.signedIn(member)).visit(interview)).status,
      ),
    );

    expect(statuses).toEqual([404, 404, 200, 200]);
  });

  test('what is missing is named at its field, and what was typed stays', async () => {
    const { ben } = smil.people;
    const page = await schedule({ date: '2026-02-30', time: '', place: '', panel: ben.personId });

    expect(page.status).toBe(422);
    expect(page.words('#date-error')).toBe('Choose the date.');
    expect(page.words('#time-error')).toBe('Choose the time.');
    expect(page.words('#place-error')).toBe('Say where the interview takes place.');
    expect(page.$('#date').attr('value')).toBe('2026-02-30');
    expect(page.$('input[name=panel][checked]').attr('value')).toBe(ben.personId);
    expect(page.$('input[name=policy][checked]').attr('value')).toBe('after-own');
  });

  test.each([
    ['a time that has passed', { date: '2020-01-02' }, '#date-error'],
    ['a year that was mistyped', { date: '9999-01-02' }, '#date-error'],
    ['nobody on the panel', { panel: [] }, '#panel-error'],
    ['a stranger on the panel', { panel: 'nobody' }, '#panel-error'],
    ['an unknown policy', { policy: 'whenever' }, '#policy-error'],
    ['a policy that waits for a meeting nobody can hold', { policy: 'after-consensus' }, '#policy-error'],
    ['a place that is too long', { place: 'x'.repeat(121) }, '#place-error'],
    ['a clock that has 25 hours', { time: '25:00' }, '#time-error'],
  ])('%s is refused at its field', async (_what, change, field) => {
    const page = await schedule({ ...typed(), ...change });

    expect(page.status).toBe(422);
    expect(page.words(field)).not.toBe('');
    expect(page.$('.error-summary a')).toHaveLength(1);
  });

  test('is refused once the application has ended', async () => {
    await ada.visit(`${application}/interviews/new`);
    const hr = await smil.signedIn('hr');
    await hr.visit(application);
    await hr.fillAndSend(`form[action="${application}/stage"]`, { to: 'withdrawn' });

    const page = await ada.fillAndSend(formOf(), typed());

    expect(page.status).toBe(409);
    expect(page.words('.flash-needs p:first-child')).toBe(
      'The application of Maja Lindqvist has ended, so no more interviews can be scheduled. What you wrote is still here.',
    );
    expect(page.$('#place').attr('value')).toBe('Skagen');
    expect(page.$('input[name=panel][checked]')).toHaveLength(2);
    expect(page.$(`.flash-needs a[href="${application}"]`)).toHaveLength(1);
  });

  test('never offers the candidate a seat on the own panel', async () => {
    const { positions, candidates } = smil.services;
    const wanted = { title: 'Waiter', place: 'Odense', team: [], ...small };
    const position = await positions.createPosition(smil.people.recruiter, wanted);
    const chidi = { name: 'Chidi Okafor', email: 'chidi@example.org', phone: null, personId: null };
    const added = await candidates.addCandidate(smil.people.recruiter, position.id, chidi);
    application = `/applications/${added.id}`;
    const page = await ada.visit(`${application}/interviews/new`);
    const body = new URLSearchParams({
      ...typed(),
      panel: smil.people.chidi.personId,
      policy: 'after-own',
      _csrf: ada.token(),
    });
    const sent = await ada.request('post', `${application}/interviews`).type('form').send(body.toString());

    expect(page.$(`input[value="${smil.people.chidi.personId}"]`)).toHaveLength(0);
    expect(page.$('input[name=panel]').length).toBeGreaterThan(2);
    expect(sent.status).toBe(422);
  });
});
