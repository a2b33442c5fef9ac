import { expect, it } from '@jest/globals';
import { newCandidatePage } from '../../src/candidates/new-pages.ts';
import { candidatePage, candidatesPage } from '../../src/candidates/pages.ts';
import { wordsIn } from '../../src/web/words.ts';

const english = wordsIn('en');
const danish = wordsIn('da');
const position = { id: 'host', title: 'Service host', place: 'Odense' };

it('lists people with what they applied for, and keeps the search through the pages', () => {
  const page = candidatesPage(
    {
      query: 'øst',
      candidates: [
        {
          id: 'freja',
          name: 'Freja Østergaard',
          email: 'freja@example.net',
          phone: null,
          addedAt: new Date(2026, 10, 2),
          applications: [
            { applicationId: 'a', positionTitle: 'Service host', positionPlace: 'Odense', stage: 'offered' },
          ],
        },
      ],
      isContinued: true,
      next: 'cursor',
    },
    english,
  );

  expect(page.rows).toEqual([
    {
      href: '/candidates/freja',
      name: 'Freja Østergaard',
      apart: null,
      applications: [{ href: '/applications/a', position: 'Service host, Odense', stage: 'Offered' }],
    },
  ]);
  expect(page.pages).toEqual({
    first: { href: '/candidates?q=%C3%B8st', text: 'Back to the first page' },
    next: { href: '/candidates?q=%C3%B8st&after=cursor', text: 'Next page' },
  });
});

it('tells nobody yet from nobody of that name', () => {
  const none = { candidates: [], isContinued: false, next: null };

  expect(candidatesPage({ ...none, query: '' }, danish).empty).toEqual({
    text: 'Ingen kandidater endnu. Tilføj den første, når du er klar.',
    action: { href: '/candidates/new', text: 'Tilføj kandidat' },
  });
  expect(candidatesPage({ ...none, query: 'Zoe' }, danish).empty).toEqual({
    text: 'Ingen kandidat har »Zoe« i sit navn. Prøv en del af det, eller se alle.',
    action: { href: '/candidates', text: 'Vis alle' },
  });
});

it('tells people of one name apart by what is known of them', () => {
  const addedAt = new Date(2026, 10, 2);
  const row = (id: string, name: string, email: string | null, phone: string | null) => {
    return { id, name, email, phone, addedAt, applications: [] };
  };
  const candidates = [
    row('a', 'Mette Sørensen', 'mette@example.net', '11 22'),
    row('b', 'mette sorensen', null, '33 44'),
    row('c', 'Mette Sörensen', null, null),
    row('d', 'Mette Holm', 'holm@example.net', null),
  ];
  const list = { query: '', candidates, isContinued: false, next: null };
  const told = (words: typeof english) => candidatesPage(list, words).rows.map(({ apart }) => apart);

  expect(told(english)).toEqual(['mette@example.net', '33 44', 'Added 2 November 2026', null]);
  expect(told(danish)).toEqual(['mette@example.net', '33 44', 'Tilføjet 2. november 2026', null]);
});

it('says what is not known about a person', () => {
  const page = candidatePage(
    {
      id: 'freja',
      name: 'Freja Østergaard',
      personIds: [],
      email: null,
      phone: '12 34 56 78',
      addedAt: new Date(2026, 10, 2),
      applications: [
        { applicationId: 'a', position, stage: 'interviewing', appliedAt: new Date(2026, 10, 1) },
      ],
      version: 0,
      changes: [],
    },
    new Map(),
    { positions: [], position: '', error: null, earlier: null },
    english,
  );

  expect(page.facts).toEqual([
    { name: 'E-mail', value: 'Not given' },
    { name: 'Phone', value: '12 34 56 78' },
    { name: 'Added', value: '2 November 2026' },
  ]);
  expect(page.applications).toEqual([
    {
      href: '/applications/a',
      positionHref: '/positions/host',
      position: 'Service host, Odense',
      stage: 'Interviewing',
      applied: 'Applied 1 November 2026',
    },
  ]);
});

it('names the position in the form’s heading and keeps a wrong address as it was typed', () => {
  const typed = { position: 'host', name: 'Freja', email: 'freja at example', phone: '' };
  const errors = { email: 'candidates.new.errors.email' };
  const page = newCandidatePage({ positions: [position] }, typed, errors, english);

  expect(page.heading).toBe('Add a candidate for Service host, Odense');
  expect(page.fields.email).toEqual({
    name: 'email',
    label: 'E-mail (optional)',
    hint: 'Only used to reach the person about this application.',
    value: 'freja at example',
    error: 'Enter an e-mail address such as name@example.dk, or leave it empty.',
  });
  expect(page.summary?.errors).toEqual([
    { href: '#email', text: 'Enter an e-mail address such as name@example.dk, or leave it empty.' },
  ]);
});

it.each([
  ['English', english, 'People who applied, and for what. Newest first.'],
  ['Danish', danish, 'Dem, der har søgt, og hvad de har søgt. Nyeste først.'],
])('says in %s in which order the list stands', (_language, words, lede) => {
  const list = { query: '', candidates: [], isContinued: false, next: null };

  expect(candidatesPage(list, words).lede).toBe(lede);
});
