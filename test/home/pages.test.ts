import { describe, expect, it } from '@jest/globals';
import type { PanelMember } from '../../src/domain/candidacy.ts';
import { homePage } from '../../src/home/pages.ts';
import type { OverseenInterview, PositionProgress } from '../../src/home/records.ts';
import type { OwedScorecard } from '../../src/interviews/records.ts';
import { wordsIn } from '../../src/web/words.ts';

const english = wordsIn('en');
const danish = wordsIn('da');
const at = (day: number, hour: number, minute: number) => new Date(2026, 10, day, hour, minute);
const now = at(26, 10, 18);

const interview = (id: string, startsAt: Date, more: Partial<OwedScorecard> = {}): OwedScorecard => ({
  id,
  startsAt,
  minutes: 45,
  place: 'Skagen',
  candidateName: 'Maja Lindqvist',
  position: { title: 'Service host', place: 'Odense' },
  state: 'assigned',
  others: ['Ben Krogh'],
  isHeld: false,
  heldEarlyAt: null,
  openQuestions: 10,
  begunQuestions: 0,
  ...more,
});
const home = (...interviews: OwedScorecard[]) => ({
  viewerName: 'Ada Holm',
  interviews,
  cancelled: [],
  overseen: null,
});

describe('what is true now', () => {
  it.each([
    ['soon', at(26, 10, 30), 'Good morning, Ada. Maja is here in 12 minutes.'],
    ['this minute', at(26, 10, 18), 'Good morning, Ada. Maja is here now.'],
    ['going on', at(26, 10, 0), 'Good morning, Ada. Your interview with Maja is under way.'],
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

it('says which interview was cancelled, by whom and why', () => {
  const cancelled = [
    {
      id: '1',
      startsAt: at(30, 9, 0),
      candidateName: 'Maja Lindqvist',
      byName: 'Ada Holm',
      reason: 'Maja is ill',
    },
  ];
  const shown = [english, danish].map((words) => homePage({ ...home(), cancelled }, now, words).cancelled);
  expect(shown).toEqual([
    [
      {
        name: 'Maja Lindqvist',
        text: 'The interview with Maja Lindqvist on Monday 30 November at 09:00 is cancelled. Ada Holm: Maja is ill',
        href: '/interviews/1',
      },
    ],
    [
      {
        name: 'Maja Lindqvist',
        text: 'Samtalen med Maja Lindqvist mandag 30. november kl. 09.00 er aflyst. Ada Holm: Maja is ill',
        href: '/interviews/1',
      },
    ],
  ]);
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
      sealed: '45 minutes. Ratings stay sealed until each of you has submitted.',
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
        heading: 'Coming up',
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

  it.each([
    [3, 0, '3 questions left.'],
    [3, 1, '3 questions left. You have begun 1 of them.'],
    [1, 1, '1 question left. You have begun it.'],
    [0, 0, 'Everything is rated. Review it and submit.'],
  ])('of %i open questions says how many are begun: %i', (openQuestions, begunQuestions, needs) => {
    const held = interview('owed', at(25, 10, 30), { state: 'draft', openQuestions, begunQuestions });
    expect(homePage(home(held), now, english).owed?.rows.map((row) => row.needs)).toEqual([needs]);
  });

  it('names what a scorecard still lacks', () => {
    expect(page.owed).toEqual({
      count: '1 scorecard',
      rows: [
        {
          name: 'Maja Lindqvist',
          needs: '1 question left.',
          held: 'Service host, Odense, Wednesday 25 November at 10:30.',
          early: null,
          href: '/interviews/owed/scorecard',
        },
      ],
    });
  });
});

describe('what a recruiter oversees', () => {
  const member = (name: string, state: PanelMember['state']): PanelMember => ({
    personId: name,
    name,
    state,
    hasEntries: state !== 'assigned',
    submittedAt: null,
  });
  const overseen = (id: string, startsAt: Date, ...panel: readonly PanelMember[]): OverseenInterview => ({
    id,
    startsAt,
    minutes: 45,
    place: 'Skagen',
    candidateName: 'Maja Lindqvist',
    position: { title: 'Service host', place: 'Odense' },
    panel,
  });
  const recruiter = (
    interviews: readonly OverseenInterview[],
    positions: readonly PositionProgress[] = [],
    own: readonly OwedScorecard[] = [],
  ) => ({ ...home(...own), overseen: { positions, interviews } });
  const ben = member('Ben Krogh', 'assigned');
  const row = {
    name: 'Maja Lindqvist',
    where: 'Service host, Odense · Skagen · Ben Krogh',
    when: null,
    early: null,
    needs: null,
    done: null,
  };

  it('lists the interviews of today, with what is missing once they are over, and those of the next days', () => {
    const {
      heading,
      isQuiet,
      overseen: part,
    } = homePage(
      recruiter([
        overseen('in', at(26, 8, 0), member('Ben Krogh', 'submitted')),
        overseen(
          'over',
          at(26, 9, 0),
          member('Ben Krogh', 'draft'),
          member('Chidi Okafor', 'submitted'),
          member('Didi Vang', 'assigned'),
          member('Eva Friis', 'no-show'),
        ),
        overseen('running', at(26, 10, 0), ben),
        overseen('friday', at(27, 10, 30), ben),
      ]),
      now,
      english,
    );

    expect([heading, isQuiet]).toEqual(['Good morning, Ada. 3 interviews for your positions today.', false]);
    expect([part?.empty, part?.all]).toEqual([null, { href: '/interviews', text: 'See all interviews' }]);
    expect(part?.lists).toEqual([
      {
        id: 'overseen-today',
        heading: 'Your positions today',
        count: '3 interviews',
        rows: [
          { ...row, time: '08:00', done: 'All scorecards are in.', href: '/interviews/in' },
          {
            ...row,
            time: '09:00',
            where: 'Service host, Odense · Skagen · Ben Krogh, Chidi Okafor, Didi Vang and Eva Friis',
            needs: 'Still to submit: Ben Krogh and Didi Vang.',
            href: '/interviews/over',
          },
          { ...row, time: '10:00', href: '/interviews/running' },
        ],
      },
      {
        id: 'overseen-ahead',
        heading: 'Your positions in the next seven days',
        count: '1 interview',
        rows: [{ ...row, time: null, when: 'Friday 27 November at 10:30', href: '/interviews/friday' }],
      },
    ]);
  });

  it('says in Danish that there is none', () => {
    const { heading, isQuiet, overseen: part } = homePage(recruiter([]), now, danish);

    expect([heading, isQuiet]).toEqual(['Godmorgen, Ada. Der venter ikke noget på dig. Nyd kaffen.', true]);
    expect(part).toEqual({
      lists: [{ id: 'overseen-ahead', heading: 'Dine stillinger de næste syv dage', count: null, rows: [] }],
      empty: 'Ingen samtaler i dag eller de næste syv dage.',
      all: { href: '/interviews', text: 'Se alle samtaler' },
      positions: [],
    });
  });

  it.each([
    ['an own one comes first', [interview('own', at(26, 14, 0))], 'Maja is here at 14:00.'],
    [
      'the others of today come before an own one of another day',
      [interview('own', at(30, 9, 0))],
      '1 interview for your positions today.',
    ],
  ])('greets somebody with both roles so that %s', (_what, own, news) => {
    const page = homePage(recruiter([overseen('o', at(26, 11, 0), ben)], [], own), now, english);

    expect(page.heading).toBe(`Good morning, Ada. ${news}`);
  });

  it('names the next one of whichever kind', () => {
    const others = [overseen('o', at(27, 11, 0), ben)];
    const page = homePage(recruiter(others, [], [interview('own', at(30, 9, 0))]), now, english);

    expect(page.heading).toBe(
      'Good morning, Ada. No interviews today. The next one is on Friday 27 November at 11:00.',
    );
  });

  it('leads to the comparison once something is scored', () => {
    const position = { title: 'Service host', place: 'Odense', candidates: 3, interviews: 2 };
    const positions = [
      { ...position, id: 'new', scored: 0 },
      { ...position, id: 'run', scored: 1 },
    ];

    expect(homePage(recruiter([], positions), now, english).overseen?.positions).toEqual([
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
});
