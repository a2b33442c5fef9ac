import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startRoom, type Room } from '../interviews/scorecard-room.ts';

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

  test('shows the recruiter how far the own positions are, and nothing of them to others', async () => {
    const ada = (await (await room.signedIn('recruiter')).visit('/')).words('main');
    const ben = await (await room.signedIn('ben')).visit('/');

    expect(ada).toContain('Service host');
    expect(ben.$('main a[href^="/positions/"]')).toHaveLength(0);
  });
});
