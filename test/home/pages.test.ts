import { describe, expect, it } from '@jest/globals';
import { homePage } from '../../src/home/pages.ts';
import type { OwnInterview } from '../../src/home/records.ts';
import { wordsIn } from '../../src/web/words.ts';

const english = wordsIn('en');
const danish = wordsIn('da');
const at = (day: number, hour: number, minute: number) => new Date(2026, 10, day, hour, minute);
const now = at(26, 10, 18);

const interview = (id: string, startsAt: Date, more: Partial<OwnInterview> = {}): OwnInterview => ({
  id,
  startsAt,
  minutes: 45,
  place: 'Skagen',
  candidateName: 'Maja Lindqvist',
  position: { title: 'Service host', place: 'Odense' },
  state: 'assigned',
  others: ['Ben Krogh'],
  openQuestions: 10,
  ...more,
});
const home = (...interviews: OwnInterview[]) => ({ viewerName: 'Ada Holm', interviews, positions: [] });

describe('what is true now', () => {
  it.each([
    ['soon', at(26, 10, 30), 'Good morning, Ada. Maja is here in 12 minutes.'],
    ['this minute', at(26, 10, 18), 'Good morning, Ada. Maja is here now.'],
    ['going on', at(26, 10, 0), 'Good morning, Ada. Your interview with Maja is on.'],
    ['later today', at(26, 14, 0), 'Good morning, Ada. Maja is here at 14:00.'],
    [
      'another day',
      at(30, 10, 30),
      'Good morning, Ada. No interviews today. The next one is on Monday 30 November at 10:30.',
    ],
    ['over, and not submitted', at(25, 10, 30), 'Good morning, Ada. 1 scorecard is yours to finish.'],
  ])('says that an interview is %s', (_when, startsAt, heading) => {
    expect(homePage(home(interview('1', startsAt)), now, english).heading).toBe(heading);
  });

  it('says in Danish that nothing waits', () => {
    const page = homePage(home(), at(26, 19, 0), danish);

    expect(page.heading).toBe('Godaften, Ada. Der venter ikke noget på dig. Nyd kaffen.');
    expect([page.next, page.lists, page.owed, page.isQuiet]).toEqual([null, [], null, true]);
  });
});

describe('what waits for the viewer', () => {
  const page = homePage(
    home(
      interview('owed', at(25, 10, 30), { state: 'draft', openQuestions: 1 }),
      interview('next', at(26, 10, 30)),
      interview('later', at(26, 13, 0), { others: [] }),
      interview('ahead', at(30, 9, 0)),
    ),
    now,
    english,
  );

  it('shows the next interview large, with the way to its scorecard', () => {
    expect(page.next).toEqual({
      time: '10:30',
      name: 'Maja Lindqvist',
      where: 'Service host, Odense · Skagen · with Ben Krogh',
      sealed: '45 minutes. Scores stay sealed until each of you has submitted.',
      href: '/interviews/next/scorecard',
    });
  });

  it('lists the rest of the day and the days after', () => {
    expect(page.lists).toEqual([
      {
        id: 'later',
        heading: 'Later today',
        count: '1 interview',
        rows: [
          {
            time: '13:00',
            name: 'Maja Lindqvist',
            when: null,
            where: 'Service host, Odense · Skagen',
            href: '/interviews/later',
          },
        ],
      },
      {
        id: 'ahead',
        heading: 'Ahead',
        count: '1 interview',
        rows: [
          {
            time: null,
            name: 'Maja Lindqvist',
            when: 'Monday 30 November at 09:00',
            where: 'Service host, Odense · Skagen · with Ben Krogh',
            href: '/interviews/ahead',
          },
        ],
      },
    ]);
  });

  it('names what a scorecard still lacks', () => {
    expect(page.owed).toEqual({
      count: '1 scorecard',
      rows: [
        {
          name: 'Maja Lindqvist',
          needs: '1 question left.',
          held: 'Service host, Odense, Wednesday 25 November at 10:30.',
          href: '/interviews/owed/scorecard',
        },
      ],
    });
  });
});

it('sends a recruiter to the comparison once something is scored', () => {
  const position = { title: 'Service host', place: 'Odense', candidates: 3, interviews: 2 };
  const { positions } = homePage(
    {
      ...home(),
      positions: [
        { ...position, id: 'new', scored: 0 },
        { ...position, id: 'run', scored: 1 },
      ],
    },
    now,
    english,
  );

  expect(positions).toEqual([
    {
      name: 'Service host, Odense',
      progress: '3 candidates. 0 of 2 interviews scored.',
      href: '/positions/new',
      action: 'Open',
    },
    {
      name: 'Service host, Odense',
      progress: '3 candidates. 1 of 2 interviews scored.',
      href: '/positions/run/comparison',
      action: 'Compare',
    },
  ]);
});
