import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { both } from '../domain/interview-cast.ts';
import { startApp, type TestApp } from '../support/app.ts';
import type { Browser, Fields } from '../support/browser.ts';
import { publishSmallContent, small } from '../support/small-content.ts';

let smil: TestApp;
let ada: Browser;
let hr: Browser;
let id = '';
let address = '';

beforeAll(async () => {
  smil = await startApp();
  await publishSmallContent(smil.services);
  const { guides } = smil.services;
  const first = await guides.getGuide(small.guideId);
  await guides.publishGuide('hanne', 'evening', { ...first, name: both('Evening') }, 'First');
  ada = await smil.signedIn('recruiter');
  hr = await smil.signedIn('hr');
});
afterAll(() => smil.stop());

beforeEach(async () => {
  const wanted = { title: 'Host', place: 'Odense', team: [], ...small };
  id = (await smil.services.positions.createPosition(smil.people.recruiter, wanted)).id;
  address = `/positions/${id}/change`;
});

const form = () => `form[action="${address}"]`;

async function change(fields: Fields, who = ada) {
  await who.visit(address);
  return who.fillAndSend(form(), { reason: 'A slip of the pen', ...fields });
}

/** Ben opens his scorecard, so that the first set of the position freezes. */
async function openScorecard(): Promise<{ applicationId: string; interviewId: string }> {
  const { candidates, interviews } = smil.services;
  const { recruiter, ben } = smil.people;
  const person = { name: 'Maja Lindqvist', email: null, phone: null, personId: null };
  const application = await candidates.addCandidate(recruiter, id, person);
  const wanted = { startsAt: new Date(), place: 'Skagen', panel: [ben.personId], policy: 'never' as const };
  const interview = await interviews.schedule(recruiter, application.id, wanted);
  await (await smil.signedIn('ben')).visit(`/interviews/${interview.id}/scorecard`);
  return { applicationId: application.id, interviewId: interview.id };
}

const history = (page: Browser['page']) =>
  page
    .$('section[aria-labelledby=history-head] p:not(.soft)')
    .toArray()
    .map((line) => page.$(line).text());

describe('changing a position', () => {
  test('takes a typing mistake for the reason of a new title or place, and of nothing else', async () => {
    const slip = { reason: '', isSlip: 'yes' };
    const done = await change({ title: 'Hostess', ...slip });
    const told = history(done);
    const guide = await change({ guide: 'evening 1', ...slip });
    const team = await change({ team: [smil.people.recruiter.personId, smil.people.hr.personId], ...slip });

    expect([done.path, told.at(-1)]).toEqual([`/positions/${id}`, 'Reason: A typing mistake']);
    const why = 'A typing mistake only explains a new title or place. Say why you are changing the rest.';
    expect([guide.status, guide.words('#reason-error')]).toEqual([422, why]);
    expect([team.status, team.words('#reason-error'), team.$('#isSlip').attr('checked')]).toEqual([
      422,
      why,
      'checked',
    ]);
  });

  test('is offered on its page, and the page says who changed what and why', async () => {
    const link = (await ada.visit(`/positions/${id}`)).$(`a[href="${address}"]`);
    const { personId } = smil.people.gry;
    const page = await change({
      title: 'Head host',
      place: 'Aarhus',
      guide: 'evening 1',
      team: [smil.people.recruiter.personId, personId],
    });

    expect(link.text()).toBe('Edit position');
    expect(page.path).toBe(`/positions/${id}`);
    expect(page.words('h1')).toBe('Head host, Aarhus');
    expect(page.words('aside dl')).toContain('Interview guideEvening, version 1');
    expect(history(page)).toEqual([
      'Ada Holm changed the title from Host to Head host.',
      'Ada Holm changed the place from Odense to Aarhus.',
      'Ada Holm changed the interview guide from Frontline, version 1 to Evening, version 1.',
      'Ada Holm changed the hiring team from Ada Holm to Ada Holm and Gry Dahl.',
      'Reason: A slip of the pen',
    ]);
    const gry = await smil.signedIn('gry');
    expect((await gry.visit(`/positions/${id}`)).status).toBe(200);
  });

  test('names what is wrong at its field, and what was typed stays', async () => {
    const page = await change({ title: ' ', place: 'x'.repeat(121), reason: '' });

    expect(page.status).toBe(422);
    expect(page.words('#title-error')).toBe('Enter the title of the position.');
    expect(page.words('#place-error')).toBe('Shorten it to 120 characters.');
    expect(page.words('#reason-error')).toBe(
      'Say why you are changing the position, or tick that it was a typing mistake.',
    );
    expect(page.$('#place').attr('value')).toBe('x'.repeat(121));
    expect(history(await ada.visit(`/positions/${id}`))).toEqual([]);
  });

  test('leaves no trace when nothing is different', async () => {
    expect((await change({})).path).toBe(`/positions/${id}`);
    expect(history(ada.page)).toEqual([]);
  });

  test('does not let a recruiter lose sight of the position', async () => {
    const page = await change({ team: smil.people.hr.personId });

    expect(page.status).toBe(422);
    expect(page.words('#team-error')).toMatch(/^Without you in the team/);
    expect((await change({ team: smil.people.hr.personId }, hr)).path).toBe(`/positions/${id}`);
    expect((await ada.visit(`/positions/${id}`)).status).toBe(404);
  });

  test('tells what somebody else changed meanwhile, and takes what was typed when it is sent again', async () => {
    await ada.visit(address);
    await change({ place: 'Svendborg', reason: 'Flytter' }, hr);
    const late = await ada.fillAndSend(form(), { title: '', reason: 'A slip of the pen' });
    const page = await ada.fillAndSend(form(), { title: 'Head host' });

    expect(late.status).toBe(422);
    expect(page.status).toBe(409);
    expect(page.words('.flash-needs')).toMatch(
      /Hanne Toft changed the place from Odense to Svendborg\.\s?Reason: Flytter$/,
    );
    expect(page.$('#title').attr('value')).toBe('Head host');
    expect((await ada.fillAndSend(form())).words('h1')).toBe('Head host, Odense');
    expect(history(ada.page)).toHaveLength(5);
  });

  test('changes the name wherever the position is shown, also where a page was kept', async () => {
    await openScorecard();
    const pages = ['/positions', '/candidates', '/interviews', `/positions/${id}/comparison`];
    for (const path of pages) await ada.visit(path);
    await change({ title: 'Night porter' });

    for (const path of pages) expect((await ada.visit(path)).text).toContain('Night porter');
  });

  test('is for those who oversee it', async () => {
    const status = async (name: Parameters<TestApp['signedIn']>[0]) =>
      (await (await smil.signedIn(name)).visit(address)).status;
    const gry = await smil.signedIn('gry');
    await gry.visit('/positions');
    const sent = await gry.request('post', address).type('form').send({ _csrf: gry.token(), seen: '0' });

    expect(await status('gry')).toBe(404);
    expect(await status('ben')).toBe(403);
    expect(await status('admin')).toBe(403);
    expect(sent.status).toBe(404);
  });
});

describe('guide and profile', () => {
  test('stay once a scorecard has been opened, and the form says why', async () => {
    await openScorecard();
    const page = await ada.visit(address);

    expect(page.$('select')).toHaveLength(0);
    expect(page.words('form > .hint')).toBe(
      'Interview guide: Frontline, version 1. Ideal profile: Frontline service, version 1. They stay as they are, because ' +
        'a scorecard has been opened: every candidate is asked the same questions and compared with the same targets.',
    );
    expect((await change({ title: 'Head host' })).words('h1')).toBe('Head host, Odense');
  });

  test('are refused when the form was opened before that, and the rest of it stays', async () => {
    await ada.visit(address);
    const { interviewId } = await openScorecard();
    const page = await ada.fillAndSend(form(), { title: 'Head host', guide: 'evening 1', reason: 'Late' });

    expect(page.status).toBe(409);
    expect(page.words('.flash-needs')).toMatch(/^A scorecard has been opened/);
    expect(page.$('#title').attr('value')).toBe('Head host');
    expect((await ada.visit(`/interviews/${interviewId}`)).words('aside dl')).toContain('Frontline');
    expect(history(await ada.visit(`/positions/${id}`))).toEqual([]);
  });

  test('can change again when the only interview that had begun is cancelled', async () => {
    const { interviewId } = await openScorecard();
    await smil.services.interviews.cancel(smil.people.recruiter, interviewId, 'Ill');

    expect((await change({ guide: 'evening 1' })).words('aside dl')).toContain('Evening, version 1');
  });

  test('an older version stays on offer while the position has it', async () => {
    const { profiles } = smil.services;
    const profile = await profiles.getProfile(small.profileId);
    const raised = { ...profile, targets: profile.targets.map((one) => ({ ...one, target: 5 })) };
    await profiles.publishProfile('hanne', small.profileId, raised, 'Raised');
    const page = await ada.visit(address);
    const offered = page
      .$('#profile option')
      .toArray()
      .map((one) => [page.$(one).text(), page.$(one).attr('selected') !== undefined]);

    expect(offered).toEqual([
      ['Frontline service, version 1', true],
      ['Frontline service, version 2', false],
    ]);
    expect((await change({ place: 'Nyborg' })).words('aside dl')).toContain('Frontline service, version 1');
  });
});
