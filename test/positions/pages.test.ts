import { describe, expect, it } from '@jest/globals';
import { newPositionPage } from '../../src/positions/new-pages.ts';
import { positionPage, positionsPage } from '../../src/positions/pages.ts';
import { profilePage } from '../../src/positions/profile-pages.ts';
import type { PositionApplication } from '../../src/positions/records.ts';
import { wordsIn } from '../../src/web/words.ts';
import { both, smallSet } from '../domain/interview-cast.ts';

const english = wordsIn('en');
const danish = wordsIn('da');
const version = (name: string) => ({ number: 2, name: both(name) });
const position = {
  id: 'host',
  title: 'Service host',
  place: 'Odense',
  guide: { guideId: 'g', ...version('Frontline') },
  profile: { profileId: 'p', ...version('Service') },
  team: ['Ada Holm', 'Hanne Toft'],
  changes: [],
};
const application = (candidateName: string, more: Partial<PositionApplication> = {}) => ({
  applicationId: candidateName,
  candidateName,
  reach: null,
  appliedAt: new Date(2026, 10, 3),
  stage: 'applied' as const,
  interviews: [],
  cancelled: null,
  ...more,
});

describe('one position', () => {
  it('says that the only interview was cancelled and why, and counts on another', () => {
    const cancelled = { startsAt: new Date(2026, 10, 26, 10, 30), reason: 'Maja is ill' };
    const applications = [application('Maja', { stage: 'interviewing', cancelled })];
    const rows = [english, danish].map(
      (words) => positionPage({ ...position, applications }, words).stages[0]?.rows[0],
    );
    expect(rows.map((row) => [row?.interviews, row?.scheduleHref])).toEqual([
      [
        ['Interview on Thursday 26 November at 10:30 cancelled: Maja is ill'],
        '/applications/Maja/interviews/new',
      ],
      [
        ['Samtalen torsdag 26. november kl. 10.30 er aflyst: Maja is ill'],
        '/applications/Maja/interviews/new',
      ],
    ]);
  });

  it('tells people of one name apart by how they are reached, or by the day they applied', () => {
    const applications = [
      application('Mette Sørensen', { reach: 'mette@example.net' }),
      application('mette sorensen', { stage: 'rejected' }),
      application('Mette Holm', { stage: 'rejected', reach: '11 22' }),
    ];
    const told = (words: typeof english) =>
      positionPage({ ...position, applications }, words).stages.flatMap(({ rows }) =>
        rows.map(({ apart }) => apart),
      );

    expect(told(english)).toEqual(['mette@example.net', 'Applied 3 November 2026', null]);
    expect(told(danish)).toEqual(['mette@example.net', 'Søgte 3. november 2026', null]);
  });

  it('lists the candidates by stage, in the order of the stages', () => {
    const page = positionPage(
      {
        ...position,
        applications: [
          application('Emil', {
            stage: 'interviewing',
            interviews: [{ id: 'i', startsAt: new Date(2026, 10, 26, 10, 30), panel: 3, submitted: 1 }],
          }),
          application('Maja'),
        ],
      },
      english,
    );

    expect(page.stages).toEqual([
      {
        id: 'applied',
        name: 'Applied',
        count: '1 candidate',
        rows: [
          {
            href: '/applications/Maja',
            name: 'Maja',
            apart: null,
            interviews: ['No interview yet.'],
            scheduleHref: '/applications/Maja/interviews/new',
          },
        ],
      },
      {
        id: 'interviewing',
        name: 'Interviewing',
        count: '1 candidate',
        rows: [
          {
            href: '/applications/Emil',
            name: 'Emil',
            apart: null,
            interviews: ['Thursday 26 November at 10:30 · 1 of 3 scorecards submitted'],
            scheduleHref: null,
          },
        ],
      },
    ]);
    expect(page.facts.map(({ value }) => value)).toEqual([
      'Odense',
      'Frontline, version 2',
      'Service, version 2',
      'Ada Holm and Hanne Toft',
    ]);
  });

  it('offers the comparison once a scorecard is in, and until then adding a candidate first', () => {
    const heldWith = (submitted: number) => ({
      stage: 'interviewing' as const,
      interviews: [{ id: 'i', startsAt: new Date(2026, 10, 26, 10, 30), panel: 3, submitted }],
    });
    const actions = (submitted: number) =>
      positionPage(
        { ...position, applications: [application('Maja'), application('Emil', heldWith(submitted))] },
        english,
      ).actions.map(({ text, isMain }) => [text, isMain]);

    expect(actions(0)).toEqual([
      ['Add candidate', true],
      ['Candidate sheet', false],
      ['Edit position', false],
    ]);
    expect(actions(1)).toEqual([
      ['Compare', true],
      ['Add candidate', false],
      ['Candidate sheet', false],
      ['Edit position', false],
    ]);
  });

  it('leaves the way to the first candidate to the empty page', () => {
    const page = positionPage({ ...position, applications: [] }, english);

    expect(page.actions.map(({ href, isMain }) => [href, isMain])).toEqual([
      ['/candidates/new?position=host', false],
      ['/positions/host/candidate-sheet', false],
      ['/positions/host/change', false],
    ]);
    expect(page.empty).toEqual({
      text: 'No candidates yet. Add the first one when you’re ready.',
      action: { href: '/candidates/new?position=host', text: 'Add candidate' },
    });
  });
});

it('offers the comparison in the list only where something is scored', () => {
  const row = { ...position, guideName: both('Frontline'), applications: 2, interviews: 2 };
  const { rows } = positionsPage(
    [
      { ...row, scored: 0 },
      { ...row, scored: 1 },
    ],
    english,
  );

  expect(rows.map(({ about, compareHref }) => [about, compareHref])).toEqual([
    ['2 candidates · 0 of 2 interviews scored · Frontline', null],
    ['2 candidates · 1 of 2 interviews scored · Frontline', '/positions/host/comparison'],
  ]);
});

describe('the form for a new position', () => {
  const choices = {
    guides: [position.guide],
    profiles: [position.profile],
    people: [
      { personId: 'ada', name: 'Ada Holm' },
      { personId: 'ben', name: 'Ben Krogh' },
    ],
  };
  const typed = { title: '', place: 'Odense', guide: 'g', profile: '', team: ['ben'] };

  it('shows a failed form as it was typed, with a way to each fault', () => {
    const errors = { title: 'positions.new.errors.title', profile: 'positions.new.errors.profile' };
    const { fields, summary } = newPositionPage(choices, typed, errors, null, english);

    expect(summary).toEqual({
      title: '2 things need correcting. What you typed is still here.',
      errors: [
        { href: '#title', text: 'Enter the title of the position.' },
        { href: '#profile', text: 'Choose an ideal profile.' },
      ],
    });
    expect(fields.place.value).toBe('Odense');
    expect(fields.guide.choices.map(({ isChosen }) => isChosen)).toEqual([true]);
    expect(fields.team.choices.map(({ isChosen }) => isChosen)).toEqual([false, true]);
  });

  it('has no summary without faults', () => {
    expect(newPositionPage(choices, typed, {}, null, english).summary).toBeNull();
  });
});

it('shows targets on the scale, and says whether the weights differ', () => {
  const target = {
    competency: 'S4',
    target: 3.5,
    weight: 1,
    mode: 'around',
    tolerance: 0.5,
    mustHave: true,
    reason: both('Because'),
  } as const;
  const page = profilePage(
    {
      version: {
        ...smallSet.profile,
        reason: 'Smil 0.1.0',
        targets: [target, { ...target, competency: 'T3', weight: 2 }],
      },
      competencies: [],
      publishedByName: 'Hanne Toft',
      positions: [position],
    },
    english,
  );

  expect(page.targets[0]).toEqual({
    code: 'S4',
    name: 'S4',
    target: '3.5',
    at: 62.5,
    weight: '1',
    counts: 'Around the target, 0.5 either side',
    isMustHave: true,
    reason: 'Because',
  });
  expect(page.reason).toBe('Shipped with Smil 0.1.0');
  expect(page.weights).toBe('The weights differ; each has its reason in the table.');
  expect(page.positions).toEqual([{ href: '/positions/host', text: 'Service host, Odense' }]);
});
