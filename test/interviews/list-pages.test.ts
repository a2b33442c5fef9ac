import { describe, expect, it } from '@jest/globals';
import type { PanelMember } from '../../src/domain/candidacy.ts';
import { interviewsPage } from '../../src/interviews/list-pages.ts';
import type { InterviewList } from '../../src/interviews/list-records.ts';
import type { InterviewRow } from '../../src/interviews/records.ts';
import { wordsIn } from '../../src/web/words.ts';

const english = wordsIn('en');
const danish = wordsIn('da');
const at = (day: number, hour: number, year = 2026) => new Date(year, 10, day, hour, 30);
const now = at(26, 12);
const submitted = {
  personId: 'ben',
  name: 'Ben Krogh',
  state: 'submitted',
  hasEntries: true,
  submittedAt: at(26, 11),
} as const;
const assigned = {
  personId: 'chidi',
  name: 'Chidi Okafor',
  state: 'assigned',
  hasEntries: false,
  submittedAt: null,
} as const;

const row = (id: string, startsAt: Date, panel: readonly PanelMember[] = [assigned]): InterviewRow => ({
  id,
  startsAt,
  place: 'Skagen',
  candidateId: 'maja',
  candidateName: 'Maja Lindqvist',
  appliedAt: at(3, 9),
  position: { title: 'Service host', place: 'Odense' },
  panel,
  ownState: null,
  isCancelled: false,
});
const list = (parts: Partial<Omit<InterviewList, 'held'>>, held: Partial<InterviewList['held']> = {}) => ({
  show: 'mine' as const,
  canShowAll: false,
  coming: [],
  owed: [],
  ...parts,
  held: { rows: [], page: 1, hasOlder: false, ...held },
});

describe('the list of interviews', () => {
  it('tells people of one name apart by the day they applied, and nobody who stands there twice', () => {
    const others = { candidateId: 'another', candidateName: 'Mája Lindqvist', appliedAt: at(4, 9) };
    const coming = [row('a', at(27, 9)), row('b', at(28, 9))];
    const told = (interviews: InterviewList, words: typeof english) =>
      interviewsPage(interviews, now, words).lists.flatMap(({ rows }) => rows.map(({ apart }) => apart));

    expect(told(list({ coming }), english)).toEqual([null, null]);
    const three = list({ coming }, { rows: [{ ...row('c', at(20, 9)), ...others }] });
    expect(told(three, english)).toEqual([
      'Applied 3 November 2026',
      'Applied 3 November 2026',
      'Applied 4 November 2026',
    ]);
    expect(told(three, danish).at(-1)).toBe('Søgte 4. november 2026');
  });

  it('shows what is to come and what is owed before what is held, and counts nobody who need not go', () => {
    const { lists } = interviewsPage(
      list(
        {
          coming: [row('a', at(27, 9)), { ...row('b', at(28, 9)), isCancelled: true }],
          owed: [row('c', at(25, 9))],
        },
        { rows: [row('d', at(24, 9), [submitted])] },
      ),
      now,
      english,
    );

    expect(
      lists.map(({ id, heading, count, rows }) => [id, heading, count, rows.map(({ href }) => href)]),
    ).toEqual([
      ['coming', 'To come', '1 interview', ['/interviews/a', '/interviews/b']],
      ['owed', 'Scorecards to come', '1 interview', ['/interviews/c']],
      ['held', 'Held', '1 interview', ['/interviews/d']],
    ]);
    expect(lists.map(({ pages }) => pages)).toEqual(lists.map(() => ({ first: null, next: null })));
  });

  it('offers two lists to those who oversee positions', () => {
    const { tabs, empty } = interviewsPage({ ...list({}), show: 'all', canShowAll: true }, now, danish);

    expect(tabs).toEqual([
      { href: '/interviews?show=mine', text: 'Mine', isCurrent: false },
      { href: '/interviews?show=all', text: 'Alle', isCurrent: true },
    ]);
    expect(empty?.text).toBe('Ingen samtaler endnu. De aftales fra en kandidats side.');
  });

  it.each([
    ['the first page', { page: 1, hasOlder: true }, null, '/interviews?show=mine&page=2#held-head'],
    [
      'the second',
      { page: 2, hasOlder: true },
      '/interviews?show=mine#held-head',
      '/interviews?show=mine&page=3#held-head',
    ],
    ['the last', { page: 3, hasOlder: false }, '/interviews?show=mine&page=2#held-head', null],
  ])('leads from %s of what is held to the pages around it', (_which, held, newer, older) => {
    const [shown] = interviewsPage(list({}, { rows: [row('a', at(20, 9))], ...held }), now, danish).lists;

    expect(shown?.count).toBe(`Side ${held.page}`);
    expect(shown?.pages).toEqual({
      first: newer === null ? null : { href: newer, text: 'Nyere samtaler' },
      next: older === null ? null : { href: older, text: 'Ældre samtaler' },
    });
  });

  it('says behind the last page that there is nothing older, and leads to the newest', () => {
    const { lists, empty } = interviewsPage(list({}, { page: 7 }), now, english);

    expect(empty).toBeNull();
    expect(lists).toEqual([
      {
        id: 'held',
        heading: 'Held',
        count: 'Page 7',
        rows: [],
        none: 'There are no older interviews.',
        pages: {
          first: { href: '/interviews?show=mine#held-head', text: 'The newest interviews' },
          next: null,
        },
      },
    ]);
  });

  it('names the year of another year, and says when an interview was held before its time', () => {
    const { lists } = interviewsPage(
      list({}, { rows: [row('a', at(30, 9), [submitted, assigned]), row('b', at(20, 9, 2024))] }),
      now,
      english,
    );

    expect(lists.flatMap(({ rows }) => rows.map(({ when, early }) => [when, early]))).toEqual([
      [
        'Monday 30 November at 09:30',
        'Held before the planned time: the first scorecard was submitted on Thursday 26 November at 11:30.',
      ],
      ['20 November 2024 at 09:30', null],
    ]);
  });
});
