import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.ts';
import { watchCommands } from '../support/commands.ts';
import { publishSmallContent, small } from '../support/small-content.ts';

let smil: TestApp;
let costOf: ReturnType<typeof watchCommands>;

beforeAll(async () => {
  // Where others write to the database as well, nothing is kept that could hide a command.
  smil = await startApp({ isOnlyWriter: false });
  await publishSmallContent(smil.services);
  costOf = watchCommands(smil);
});

afterAll(() => smil.stop());

/** Positions of Ada's with two interviews each by Ben and herself; Ben has opened the first of them. */
async function addPositions(count: number): Promise<void> {
  const { services, people } = smil;
  const { candidates, interviews, positions, scorecards } = services;
  const wanted = { title: 'Service host', place: 'Odense', team: [], ...small };
  for (let n = 0; n < count; n += 1) {
    const { id: positionId } = await positions.createPosition(people.recruiter, wanted);
    for (const name of ['Maja Lindqvist', 'Freja Storm']) {
      const someone = { name, email: null, phone: null, personId: null };
      const { id } = await candidates.addCandidate(people.recruiter, positionId, someone);
      const interview = await interviews.schedule(people.recruiter, id, {
        startsAt: new Date(Date.now() + 60_000),
        place: 'Skagen',
        panel: [people.ben.personId, people.recruiter.personId],
        policy: 'after-own',
      });
      if (name === 'Maja Lindqvist') await scorecards.openScorecard(people.ben, interview.id);
    }
  }
}

it('shows the day of eight positions with as many commands as that of one', async () => {
  const { services, people } = smil;
  const day = (person: 'recruiter' | 'ben') => () => services.home.getHome(people[person], new Date());
  const costs = async () => [await costOf(day('recruiter')), await costOf(day('ben'))];
  await addPositions(1);
  // Versions and the frozen set never change, so they are read once whoever writes.
  await costs();
  const few = await costs();
  await addPositions(7);
  const many = await costs();

  const own = [
    'find applications',
    'find candidates',
    'find interviews',
    'find people',
    'find positions',
    'find scorecards',
  ];
  expect(few).toEqual([[...own, ...own, 'find people', 'find positions'].toSorted(), own]);
  expect(many).toEqual(few);
  expect((await services.home.getHome(people.ben, new Date())).interviews).toHaveLength(16);
});

it('shows the list of positions with as many commands whether there are eight or nine', async () => {
  const browser = await smil.signedIn('recruiter');
  const visit = () => browser.visit('/positions');
  await visit();
  const few = await costOf(visit);
  await addPositions(1);

  expect(await costOf(visit)).toEqual(few);
});
