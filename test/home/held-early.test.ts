import { expect, it } from '@jest/globals';
import { homePage } from '../../src/home/pages.ts';
import type { OverseenInterview } from '../../src/home/records.ts';
import { wordsIn } from '../../src/web/words.ts';

const at = (day: number, hour: number) => new Date(2026, 10, day, hour, 0);
const now = at(26, 10);
const home = { viewerName: 'Ada Holm', interviews: [], cancelled: [], overseen: null };
const about = {
  minutes: 45,
  place: 'Skagen',
  candidateName: 'Maja Lindqvist',
  position: { title: 'Service host', place: 'Odense' },
};
const ben = { personId: 'ben', name: 'Ben Krogh' };
const submitted = { ...ben, state: 'submitted', hasEntries: true, submittedAt: at(26, 9) } as const;
const assigned = { ...ben, state: 'assigned', hasEntries: false, submittedAt: null } as const;

it('owes a scorecard once a colleague has submitted, also before the planned time', () => {
  const own = {
    state: 'assigned',
    others: [],
    isHeld: true,
    heldEarlyAt: at(26, 9),
    openQuestions: 10,
    begunQuestions: 0,
  } as const;
  const interviews = [{ ...about, ...own, id: 'early', startsAt: at(27, 9) }];
  const page = homePage({ ...home, interviews }, now, wordsIn('da'));

  expect([page.lists, page.next]).toEqual([[], null]);
  expect(page.owed?.rows).toEqual([
    {
      name: 'Maja Lindqvist',
      needs: '10 spørgsmål mangler.',
      held: 'Service host, Odense, fredag 27. november kl. 09.00.',
      early: 'Holdt før den aftalte tid: Det første skema blev afleveret torsdag 26. november kl. 09.00.',
      href: '/interviews/early/scorecard',
    },
  ]);
});

it('takes an interview of a position that was held before its time for held, and not for the next one', () => {
  const interviews: readonly OverseenInterview[] = [
    { ...about, id: 'early', startsAt: at(27, 11), panel: [submitted] },
    { ...about, id: 'ahead', startsAt: at(28, 11), panel: [assigned] },
  ];
  const page = homePage({ ...home, overseen: { positions: [], interviews } }, now, wordsIn('en'));

  expect(page.heading).toBe(
    'Good morning, Ada. No interviews today. The next one is on Saturday 28 November at 11:00.',
  );
  expect(page.overseen?.lists.map(({ rows }) => rows[0])).toEqual([
    {
      time: null,
      name: 'Maja Lindqvist',
      when: 'Friday 27 November at 11:00',
      where: 'Service host, Odense · Skagen · Ben Krogh',
      early:
        'Held before the planned time: the first scorecard was submitted on Thursday 26 November at 09:00.',
      needs: null,
      done: 'All scorecards are in.',
      href: '/interviews/early',
    },
  ]);
});
