import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { StaleEdit } from '../../src/domain/errors.ts';
import { createScorecardStore } from '../../src/interviews/scorecard-store.ts';
import { createInterviews, type NewInterview } from '../../src/interviews/service.ts';
import { createSetStore } from '../../src/interviews/set-store.ts';
import { createSets } from '../../src/interviews/set-service.ts';
import { createInterviewStore } from '../../src/interviews/store.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { publishSmallContent, small } from '../support/small-content.ts';

let smil: TestApp;
let positionId = '';
let wanted: NewInterview;

beforeAll(async () => {
  // Both sides have stores of their own, so nothing is kept in memory.
  smil = await startApp({ isOnlyWriter: false });
  await publishSmallContent(smil.services);
  const position = { title: 'Host', place: 'Odense', team: [], ...small };
  positionId = (await smil.services.positions.createPosition(smil.people.recruiter, position)).id;
});
afterAll(() => smil.stop());

let day = 0;
beforeEach(() => {
  day += 1;
  const startsAt = new Date(Date.now() + day * 24 * 3600_000);
  wanted = { startsAt, place: 'Skagen', panel: [smil.people.ben.personId], policy: 'after-own' };
});

async function applied(name: string): Promise<string> {
  const person = { name, email: null, phone: null, personId: null };
  return (await smil.services.candidates.addCandidate(smil.people.recruiter, positionId, person)).id;
}

/** The service of one side, with something that happens at the moment it writes the interview. */
function sideWith(meanwhile: () => Promise<unknown>, when: 'before' | 'after' = 'before') {
  const { bank, guides, profiles, candidates, accounts } = smil.services;
  const interviews = createInterviewStore(smil.connection);
  const add: typeof interviews.add = async (interview) => {
    if (when === 'before') await meanwhile();
    await interviews.add(interview);
    if (when === 'after') await meanwhile();
  };
  return createInterviews({
    interviews: { ...interviews, add },
    scorecards: createScorecardStore(smil.connection),
    sets: createSets({ sets: createSetStore(smil.connection), bank, guides, profiles }),
    candidates,
    namesOf: accounts.namesOf,
    deactivatedOf: accounts.deactivatedOf,
    isDemo: false,
    now: () => new Date(),
  });
}

const never = () => false;
const planned = (applicationId: string) =>
  smil.connection.collection('interviews').countDocuments({ applicationId });

describe('planning while a colleague rejects', () => {
  test.each(['before', 'after'] as const)('leaves no interview, rejected %s the write', async (when) => {
    const { recruiter, hr } = smil.people;
    const applicationId = await applied('Maja Lindqvist');
    await smil.services.candidates.changeStage(recruiter, applicationId, 'interviewing');
    const side = sideWith(
      () => smil.services.candidates.changeStage(hr, applicationId, 'rejected', 'interviewing'),
      when,
    );
    const cards = await smil.connection.collection('scorecards').countDocuments();

    await expect(side.scheduleUnlessTaken(recruiter, applicationId, wanted, never)).rejects.toThrow(
      StaleEdit,
    );

    expect(await planned(applicationId)).toBe(0);
    expect(await smil.connection.collection('scorecards').countDocuments()).toBe(cards);
  });
});

describe('two who plan at once', () => {
  test('for the same person: the second is told of the first', async () => {
    const { recruiter, hr } = smil.people;
    const [first, second] = [await applied('Maja Lindqvist'), await applied('Omar Nasser')];
    const other: ReturnType<typeof smil.services.interviews.scheduleUnlessTaken>[] = [];
    const side = sideWith(async () => {
      other.push(smil.services.interviews.scheduleUnlessTaken(hr, second, wanted, never));
      await new Promise((later) => setTimeout(later, 200));
    });

    const told = await side.scheduleUnlessTaken(recruiter, first, wanted, never);

    expect(told).toEqual([]);
    expect(await other[0]).toEqual([
      { personId: smil.people.ben.personId, name: 'Ben Krogh', startsAt: wanted.startsAt },
    ]);
    expect([await planned(first), await planned(second)]).toEqual([1, 0]);
  });

  test('the very same interview: it is one, and neither is told off', async () => {
    const { recruiter, hr } = smil.people;
    const applicationId = await applied('Maja Lindqvist');
    const { interviews } = smil.services;

    const told = await Promise.all(
      [recruiter, hr, recruiter, hr].map((viewer) =>
        interviews.scheduleUnlessTaken(viewer, applicationId, wanted, never),
      ),
    );

    expect(told).toEqual([[], [], [], []]);
    expect(await planned(applicationId)).toBe(1);
  });

  test('moving onto a time that is just being taken is told as well', async () => {
    const { recruiter, hr } = smil.people;
    const [first, second] = [await applied('Maja Lindqvist'), await applied('Omar Nasser')];
    const later = new Date(wanted.startsAt.getTime() + 8 * 3600_000);
    const { interviews } = smil.services;
    const { id } = await interviews.schedule(hr, second, { ...wanted, startsAt: later });
    const other: ReturnType<typeof interviews.rearrange>[] = [];
    const { startsAt, place, panel } = wanted;
    const side = sideWith(async () => {
      other.push(interviews.rearrange(hr, id, { startsAt, place, panel, reason: 'Earlier', seen: 0 }, never));
      await new Promise((go) => setTimeout(go, 200));
    });

    await side.scheduleUnlessTaken(recruiter, first, wanted, never);

    expect(await other[0]).toEqual({
      clashes: [{ personId: smil.people.ben.personId, name: 'Ben Krogh', startsAt }],
    });
  });
});
