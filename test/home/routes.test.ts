import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startRoom, type Room } from '../interviews/scorecard-room.ts';
import { small } from '../support/small-content.ts';

let room: Room;

beforeAll(async () => {
  room = await startRoom();
});

afterAll(async () => {
  await room.stop();
});

describe('home', () => {
  test('sends a stranger to sign in', async () => {
    expect((await room.browser().visit('/')).words('h1')).toBe(
      (await room.browser().visit('/sign-in')).words('h1'),
    );
  });

  test('has a page for every role before anything happened', async () => {
    for (const member of ['admin', 'hr', 'ben'] as const) {
      const browser = await room.signedIn(member);
      expect((await browser.visit('/')).status).toBe(200);
    }
  });

  test('leads an interviewer to the scorecard that is owed, until it is submitted', async () => {
    const id = await room.schedule();
    const link = `main a[href^="/interviews/${id}/scorecard"]`;
    const ben = await room.signedIn('ben');
    const before = (await ben.visit('/')).$(link).length;
    const viewer = room.people.ben;
    await room.services.scorecards.openScorecard(viewer, id);
    for (const key of ['table/rating', 'promise/rating']) {
      const change = { operation: `home-${key}`, key, value: '3', base: '' };
      await room.services.scorecards.saveEntry(viewer, id, change);
    }
    await room.services.scorecards.submitScorecard(viewer, id, 'submit');

    expect(before).toBe(1);
    expect((await ben.visit('/')).$(link)).toHaveLength(0);
  });

  test('tells the panel for a day that an interview was cancelled', async () => {
    const id = await room.schedule();
    const { services, people } = room;
    const [ben, ada] = [await room.signedIn('ben'), await room.signedIn('recruiter')];
    await services.interviews.cancel(people.recruiter, id, 'Maja is ill');

    const told = await ben.visit('/');
    expect(told.words('.flash-watch p:first-child')).toMatch(
      /^The interview with Maja Lindqvist on .+ is cancelled\. Ada Holm: Maja is ill$/,
    );
    expect(told.$('.flash-watch a').attr('href')).toBe(`/interviews/${id}`);
    expect((await ada.visit('/')).$('.flash-watch')).toHaveLength(0);
    expect((await services.interviews.listPanelWork(people.ben, new Date())).cancelled).toEqual([]);
  });

  test('shows the recruiter how far the own positions are, and nothing of them to others', async () => {
    const ada = (await (await room.signedIn('recruiter')).visit('/')).words('main');
    const ben = await (await room.signedIn('ben')).visit('/');

    expect(ada).toContain('Service host');
    expect(ben.$('main a[href^="/positions/"]')).toHaveLength(0);
  });

  test('shows a recruiter the interviews of the own positions, of a week and not of their own', async () => {
    const { services, people } = room;
    const day = 24 * 60 * 60 * 1000;
    const wanted = { title: 'Night porter', place: 'Ribe', team: [], ...small };
    const { id: positionId } = await services.positions.createPosition(people.recruiter, wanted);
    const schedule = async (name: string, daysAhead: number, personId: string | null = null) => {
      const someone = { name, email: null, phone: null, personId };
      const { id } = await services.candidates.addCandidate(people.hr, positionId, someone);
      return services.interviews.schedule(people.hr, id, {
        startsAt: new Date(Date.now() + daysAhead * day),
        place: 'Skagen',
        panel: [people.chidi.personId],
        policy: 'after-own',
      });
    };
    await schedule('Freja Today', 0);
    await schedule('Karl Week', 7);
    await schedule('Lone Later', 9);
    await schedule('Ada Herself', 1, people.recruiter.personId);
    const { id } = await schedule('Mikkel Cancelled', 1);
    await services.interviews.cancel(people.recruiter, id, 'Ill');
    const shown = async (member: 'recruiter' | 'gry' | 'ben') => {
      const page = await (await room.signedIn(member)).visit('/');
      const rows = page.$('section[aria-labelledby^="overseen"] li').toArray();
      return rows
        .filter((row) => page.$(row).text().includes('Night porter'))
        .map((row) => page.$(row).find('h3').text());
    };

    expect(await shown('recruiter')).toEqual(['Freja Today', 'Karl Week']);
    expect([await shown('gry'), await shown('ben')]).toEqual([[], []]);
  });

  test('tells a recruiter of another team that there is none, and leads to the list', async () => {
    const page = await (await room.signedIn('gry')).visit('/');

    expect(page.words('.board-none')).toBe('No interviews today or in the next seven days.');
    expect(page.$('.board-more a').attr('href')).toBe('/interviews');
    expect((await (await room.signedIn('ben')).visit('/')).$('.board-more')).toHaveLength(0);
  });
});
