import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.ts';
import { watchCommands } from '../support/commands.ts';
import { publishSmallContent, small } from '../support/small-content.ts';

let costOf: ReturnType<typeof watchCommands>;

/** A position whose candidates Ben and Chidi have both scored. */
async function positionWith(count: number, { services, people }: TestApp): Promise<string> {
  const { candidates, interviews, positions, scorecards } = services;
  const wanted = { title: 'Service host', place: 'Odense', team: [], ...small };
  const { id: positionId } = await positions.createPosition(people.recruiter, wanted);
  const panel = [people.ben, people.chidi];
  for (let n = 0; n < count; n += 1) {
    const someone = { name: `Candidate ${n}`, email: null, phone: null, personId: null };
    const { id } = await candidates.addCandidate(people.recruiter, positionId, someone);
    const interview = await interviews.schedule(people.recruiter, id, {
      startsAt: new Date(),
      place: 'Skagen',
      panel: panel.map(({ personId }) => personId),
      policy: 'after-own',
    });
    for (const rater of panel) {
      await scorecards.openScorecard(rater, interview.id);
      await scorecards.saveQuestion(rater, interview.id, filledIn);
      const answer = await scorecards.submitScorecard(rater, interview.id, operation('submit'));
      expect(answer).toHaveProperty('submittedAt');
    }
  }
  return positionId;
}

const operation = (key: string) => key.replace('/', '-').padStart(22, '-');
const change = (key: string, value: string) => ({ operation: operation(key), key, value, base: '' });
const filledIn = [
  change('table/rating', '3'),
  change('table/note', 'Said what the guest had been promised.'),
  change('promise/rating', '4'),
  change('promise/note', 'Rang back the same day.'),
  change('checklist/greets', 'seen'),
];
const rating = change('table/rating', '2');
const note = change('table/note', 'Asked first.');
const reason = change('table/reason', 'No tick was close.');

describe('where others write to the database as well', () => {
  let smil: TestApp;

  beforeAll(async () => {
    smil = await startApp({ isOnlyWriter: false });
    await publishSmallContent(smil.services);
    costOf = watchCommands(smil);
  });

  afterAll(() => smil.stop());

  it('reads twenty candidates with as many commands as two', async () => {
    const few = await positionWith(2, smil);
    const many = await positionWith(20, smil);
    const compare = (positionId: string) => () =>
      smil.services.comparisons.compare(smil.people.recruiter, positionId);
    // Versions and the frozen set never change, so they are read once whoever writes.
    await compare(few)();

    const costs = [await costOf(compare(few)), await costOf(compare(many))];

    expect(costs[1]).toEqual(costs[0]);
    expect(costs[0]).toEqual([
      'find applications',
      'find candidates',
      'find competencies',
      'find interviews',
      'find people',
      'find people',
      'find positions',
      'find positions',
      'find scorecards',
    ]);
  });

  it('saves an entry with one read each of the candidate, the interview and the scorecard, and one write', async () => {
    const { services, people } = smil;
    const positionId = await positionWith(0, smil);
    const interviewId = await openedInterview(smil, positionId);
    const saving = (entry: typeof rating) => () =>
      services.scorecards.saveEntry(people.ben, interviewId, entry);

    const first = await costOf(saving(rating));
    const next = await costOf(saving(note));

    const reads = ['find candidates', 'find interviews', 'findOne scorecards'];
    expect(next).toEqual([...reads, 'updateOne scorecards']);
    // The first one is announced in the interview.
    expect(first).toEqual([...reads, 'updateOne interviews', 'updateOne scorecards']);
  });
});

describe('where this process is the only writer', () => {
  let smil: TestApp;

  beforeAll(async () => {
    smil = await startApp();
    await publishSmallContent(smil.services);
    costOf = watchCommands(smil);
  });

  afterAll(() => smil.stop());

  it('asks nothing for a comparison it has made, and reads only what was written since', async () => {
    const { services, people } = smil;
    const positionId = await positionWith(3, smil);
    const compare = () => services.comparisons.compare(people.recruiter, positionId);
    const first = await compare();

    expect(await costOf(compare)).toEqual([]);
    expect(await compare()).toBe(first);
    const [scored] = first.comparison.placed;
    await services.candidates.changeStage(people.recruiter, scored?.applicationId ?? '', 'offered');
    expect(await costOf(compare)).toEqual(['find applications']);
    expect((await compare()).stages.get(scored?.applicationId ?? '')).toBe('offered');
  });

  it('saves an entry with one write', async () => {
    const { services, people } = smil;
    const positionId = await positionWith(0, smil);
    const interviewId = await openedInterview(smil, positionId);
    await services.scorecards.saveEntry(people.ben, interviewId, rating);
    // The first one was announced in the interview, which is read once more.
    await services.scorecards.saveEntry(people.ben, interviewId, reason);

    const cost = await costOf(() => services.scorecards.saveEntry(people.ben, interviewId, note));

    expect(cost).toEqual(['updateOne scorecards']);
  });
});

/** A new interview by Ben, whose scorecard he has opened. */
async function openedInterview({ services, people }: TestApp, positionId: string): Promise<string> {
  const someone = { name: 'Freja', email: null, phone: null, personId: null };
  const { id } = await services.candidates.addCandidate(people.recruiter, positionId, someone);
  const interview = await services.interviews.schedule(people.recruiter, id, {
    startsAt: new Date(),
    place: 'Skagen',
    panel: [people.ben.personId],
    policy: 'after-own',
  });
  await services.scorecards.openScorecard(people.ben, interview.id);
  return interview.id;
}
