import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { both } from '../domain/interview-cast.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { publishSmallContent, small } from '../support/small-content.ts';

/** A position gets another guide while somebody opens the first scorecard of one of its interviews. */
let smil: TestApp;
let id = '';
let interviewId = '';

beforeAll(async () => {
  smil = await startApp();
  await publishSmallContent(smil.services);
  const { guides } = smil.services;
  const first = await guides.getGuide(small.guideId);
  await guides.publishGuide('hanne', 'evening', { ...first, name: both('Evening') }, 'First');
});
afterAll(() => smil.stop());

beforeEach(async () => {
  const { positions, candidates, interviews } = smil.services;
  const { recruiter, ben, chidi } = smil.people;
  const wanted = { title: 'Host', place: 'Odense', team: [], ...small };
  id = (await positions.createPosition(recruiter, wanted)).id;
  const person = { name: 'Maja Lindqvist', email: null, phone: null, personId: null };
  const application = await candidates.addCandidate(recruiter, id, person);
  const panel = [ben.personId, chidi.personId];
  const meeting = { startsAt: new Date(), place: 'Skagen', panel, policy: 'never' as const };
  interviewId = (await interviews.schedule(recruiter, application.id, meeting)).id;
});

async function changeGuide(guideId = 'evening') {
  const { positions } = smil.services;
  const before = await positions.getPosition(smil.people.recruiter, id);
  const wanted = { ...before, guide: { guideId, number: 1 } };
  return positions.changePosition(smil.people.recruiter, id, wanted, 'At once', before.changes.length);
}

const open = () => smil.services.scorecards.openScorecard(smil.people.ben, interviewId);

/** Lets `meanwhile` happen once, right after this step of a service and before whoever asked goes on. */
function after<Service extends object>(
  service: Service,
  step: keyof Service & string,
  meanwhile: () => Promise<unknown>,
): void {
  const real = service[step] as (...given: unknown[]) => Promise<unknown>;
  Object.defineProperty(service, step, {
    configurable: true,
    writable: true,
    value: async (...given: unknown[]) => {
      Object.defineProperty(service, step, { configurable: true, writable: true, value: real });
      const answer = await real.apply(service, given);
      await meanwhile();
      return answer;
    },
  });
}

/** What the scorecard rests on, and what the position says. */
async function bothGuides() {
  const { set } = await open();
  const { guide } = await smil.services.positions.getPosition(smil.people.recruiter, id);
  return [set.guide.guideId, guide.guideId];
}

describe('guide and profile', () => {
  it('are the new ones on a scorecard whose opener had read the position before the change', async () => {
    let refusal: unknown = 'not asked';
    after(smil.services.candidates, 'getApplicationForPanel', async () => {
      refusal = await changeGuide();
    });
    await open();

    expect([refusal, await bothGuides()]).toEqual([null, ['evening', 'evening']]);
  });

  it('stay once somebody has set out to open a scorecard, also before its set is frozen', async () => {
    let refusal: unknown = 'not asked';
    after(smil.services.positions, 'beginRating', async () => {
      refusal = await changeGuide();
    });
    await open();

    expect([refusal, await bothGuides()]).toEqual(['begun', [small.guideId, small.guideId]]);
  });

  it('stay when somebody sets out while the change is being decided', async () => {
    after(smil.services.profiles, 'getProfile', open);

    expect([await changeGuide(), await bothGuides()]).toEqual(['begun', [small.guideId, small.guideId]]);
  });

  it('are one and the same, whoever is faster', async () => {
    const [refusal] = await Promise.all([changeGuide(), open()]);
    const guide = refusal === null ? 'evening' : small.guideId;

    expect([null, 'begun']).toContain(refusal);
    expect(await bothGuides()).toEqual([guide, guide]);
  });

  it('stay when the opening broke off half-way, until the interview is cancelled', async () => {
    const { positions, interviews } = smil.services;
    await positions.beginRating(id, interviewId);
    const refusal = await changeGuide();
    const title = { ...(await positions.getPosition(smil.people.recruiter, id)), title: 'Porter' };
    const renamed = await positions.changePosition(smil.people.recruiter, id, title, 'A slip', 0);
    await interviews.cancel(smil.people.recruiter, interviewId, 'Ill');

    expect([refusal, renamed, await changeGuide()]).toEqual(['begun', null, null]);
  });
});
