import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startOfDay } from '../../src/domain/timing.ts';
import { watchCommands } from '../support/commands.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { publishSmallContent, small } from '../support/small-content.ts';

const hour = 3600_000;
const day = 24 * hour;
let smil: TestApp;
let positionId = '';

beforeAll(async () => {
  // Where others write to the database as well, nothing is kept that could hide a command.
  smil = await startApp({ isOnlyWriter: false });
  await publishSmallContent(smil.services);
  const wanted = { title: 'Host', place: 'Odense', team: [], ...small };
  positionId = (await smil.services.positions.createPosition(smil.people.recruiter, wanted)).id;
});
afterAll(() => smil.stop());

type Member = 'ben' | 'chidi' | 'gry' | 'recruiter';

/** An interview so many days from now, submitted by the given members of its panel. */
async function held(
  name: string,
  {
    days,
    panel,
    by = [],
  }: { readonly days: number; readonly panel: readonly Member[]; readonly by?: readonly Member[] },
): Promise<string> {
  const { services, people } = smil;
  const someone = { name, email: null, phone: null, personId: null };
  const { id: applicationId } = await services.candidates.addCandidate(people.recruiter, positionId, someone);
  const { id } = await services.interviews.schedule(people.recruiter, applicationId, {
    startsAt: new Date(startOfDay(new Date()).getTime() + 12 * hour + days * day),
    place: 'Skagen',
    panel: panel.map((member) => people[member].personId),
    policy: 'after-own',
  });
  for (const member of by) await submit(member, id);
  return id;
}

async function submit(member: Member, id: string): Promise<void> {
  const { scorecards } = smil.services;
  const viewer = smil.people[member];
  await scorecards.openScorecard(viewer, id);
  const rate = (key: string, letter: string) => ({ operation: letter.repeat(22), key, value: '3', base: '' });
  await scorecards.saveQuestion(viewer, id, [rate('table/rating', 'r'), rate('promise/rating', 's')]);
  expect(await scorecards.submitScorecard(viewer, id, 'x'.repeat(22))).toHaveProperty('submittedAt');
}

async function listed(member: Member, show: 'mine' | 'all', page = 1) {
  const {
    coming,
    owed,
    held: past,
  } = await smil.services.interviews.listInterviews(smil.people[member], show, page);
  const names = (rows: typeof coming) => rows.map(({ candidateName }) => candidateName);
  return { coming: names(coming), owed: names(owed), held: names(past.rows), hasOlder: past.hasOlder };
}

describe('the lists of interviews', () => {
  test('tell apart what is to come, what is owed and what is held, for oneself and for a position', async () => {
    await held('Ahead', { days: 2, panel: ['ben', 'chidi'] });
    await held('Today', { days: 0, panel: ['ben', 'chidi'] });
    await held('Half', { days: -3, panel: ['ben', 'chidi'], by: ['ben'] });
    await held('Done', { days: -5, panel: ['ben', 'chidi'], by: ['ben', 'chidi'] });
    await held('Before', { days: -9, panel: ['ben'], by: ['ben'] });
    const off = await held('Off', { days: -7, panel: ['ben', 'chidi'] });
    await smil.services.interviews.cancel(smil.people.recruiter, off, 'Ill');

    const coming = ['Today', 'Ahead'];
    expect(await listed('chidi', 'mine')).toEqual({
      coming,
      owed: ['Half'],
      held: ['Done', 'Off'],
      hasOlder: false,
    });
    expect(await listed('ben', 'mine')).toEqual({
      coming,
      owed: [],
      held: ['Half', 'Done', 'Off', 'Before'],
      hasOlder: false,
    });
    expect(await listed('recruiter', 'all')).toEqual({
      coming,
      owed: ['Half'],
      held: ['Done', 'Off', 'Before'],
      hasOlder: false,
    });
    expect(await listed('recruiter', 'mine')).toEqual({ coming: [], owed: [], held: [], hasOlder: false });
    expect(await listed('gry', 'all')).toEqual({ coming: [], owed: [], held: [], hasOlder: false });
  });

  test('count an interview as held that somebody has submitted before its planned start', async () => {
    await held('Early', { days: 6, panel: ['gry'], by: ['gry'] });
    await held('Earlier', { days: 4, panel: ['gry', 'chidi'], by: ['gry'] });

    expect(await listed('gry', 'mine')).toEqual({
      coming: [],
      owed: [],
      held: ['Early', 'Earlier'],
      hasOlder: false,
    });
    expect((await listed('chidi', 'mine')).owed).toEqual(['Half', 'Earlier']);
    const all = await listed('recruiter', 'all');
    expect([all.coming, all.owed, all.held[0]]).toEqual([['Today', 'Ahead'], ['Half', 'Earlier'], 'Early']);
  });

  test('leave out the own candidacy, and wait for nobody who is deactivated', async () => {
    const { accounts, candidates } = smil.services;
    const { admin, chidi, recruiter } = smil.people;
    const own = { name: 'Chidi himself', email: 'chidi@example.com', phone: null, personId: null };
    const { id } = await candidates.addCandidate(recruiter, positionId, own);
    await smil.services.interviews.schedule(recruiter, id, {
      startsAt: new Date(Date.now() - 4 * day),
      place: 'Skagen',
      panel: [chidi.personId],
      policy: 'after-own',
    });
    expect((await listed('chidi', 'mine')).owed).toEqual(['Chidi himself', 'Half', 'Earlier']);
    await candidates.linkAccount('chidi@example.com', chidi.personId);

    const mine = await listed('chidi', 'mine');
    expect([mine.owed, mine.held]).toEqual([
      ['Half', 'Earlier'],
      ['Done', 'Off'],
    ]);
    expect((await listed('recruiter', 'all')).owed).toEqual(['Chidi himself', 'Half', 'Earlier']);
    await accounts.deactivatePerson(admin, chidi.personId);
    const all = await listed('recruiter', 'all');
    expect([all.owed, all.held]).toEqual([
      [],
      ['Early', 'Earlier', 'Half', 'Chidi himself', 'Done', 'Off', 'Before'],
    ]);
  });
});

describe('many interviews that are held', () => {
  /** Copies of one that Gry has submitted, two at the same time on each day; they are told apart by the place. */
  async function copies(of: string, from: number, to: number): Promise<void> {
    const { connection } = smil;
    const [interview] = await connection
      .collection('interviews')
      .find({ _id: of as never })
      .toArray();
    const [card] = await connection.collection('scorecards').find({ interviewId: of }).toArray();
    const numbers = Array.from({ length: to - from }, (_, n) => from + n);
    await connection.collection('interviews').insertMany(
      numbers.map((n) => ({
        ...interview,
        _id: `copy-${n}` as never,
        place: `Room ${n}`,
        startsAt: new Date(Date.now() - (20 + Math.floor(n / 2)) * day),
      })),
    );
    await connection
      .collection('scorecards')
      .insertMany(numbers.map((n) => ({ ...card, _id: `card-${n}` as never, interviewId: `copy-${n}` })));
  }

  test('are read a page at a time, with as many commands however many there are', async () => {
    const { services, people } = smil;
    const first = await held('First', { days: -19, panel: ['gry'], by: ['gry'] });
    const costOf = watchCommands(smil);
    const mine = (page: number) => () => services.interviews.listInterviews(people.gry, 'mine', page);
    const all = () => services.interviews.listInterviews(people.recruiter, 'all', 1);
    await copies(first, 0, 8);
    const few = [await costOf(mine(1)), await costOf(all)];
    await copies(first, 8, 60);

    expect([await costOf(mine(1)), await costOf(all)]).toEqual(few);
    expect(await costOf(mine(2))).toEqual(few[0]);
    const places: string[] = [];
    const pages = [];
    for (const page of [1, 2, 3, 4]) {
      const { held: shown } = await mine(page)();
      places.push(...shown.rows.map(({ place }) => place));
      pages.push([shown.rows.length, shown.hasOlder]);
    }
    expect(pages).toEqual([
      [25, true],
      [25, true],
      [13, false],
      [0, false],
    ]);
    // Of two at the same time any may be first, but none is there twice.
    const rooms = Array.from({ length: 60 }, (_, n) => `Room ${n}`);
    expect(places.toSorted()).toEqual(['Skagen', 'Skagen', 'Skagen', ...rooms].toSorted());
  });

  test('never leave the store but for one page', async () => {
    const read: unknown[] = [];
    const note = (collection: string, _method: string, filter: object, options: { limit?: number }) => {
      if (collection === 'interviews' && 'startsAt' in filter) read.push(options.limit ?? 'all');
    };
    smil.connection.set('debug', note);
    await smil.services.interviews.listInterviews(smil.people.gry, 'mine', 2);
    smil.connection.set('debug', false);

    // What is to come, what is owed among those with an open scorecard, and one page and a glance at the next.
    expect(read).toEqual(['all', 'all', 26]);
  });
});
