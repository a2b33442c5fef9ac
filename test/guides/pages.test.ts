import { expect, it } from '@jest/globals';
import { guidePage, guidesPage } from '../../src/guides/pages.ts';
import { wordsIn } from '../../src/web/words.ts';
import { both, smallSet } from '../domain/interview-cast.ts';

const english = wordsIn('en');
const guide = {
  ...smallSet.guide,
  sections: [
    { kind: 'opening', title: both('Opening'), minutes: 2, words: both('Welcome'), questions: [] },
    {
      kind: 'questions',
      title: both('Situations'),
      minutes: 8,
      words: { da: '', en: '' },
      questions: [
        { questionId: 'promise', version: 1 },
        { questionId: 'table', version: 1 },
      ],
    },
  ],
} as const;
const s4 = {
  code: 'S4',
  model: 'S',
  name: both('Ownership and recovery'),
  label: both('Ownership'),
  definition: both(''),
  positive: [],
  negative: [],
};
const record = {
  version: guide,
  questions: smallSet.questions,
  competencies: [s4],
  checklistName: both('Face to face'),
  cues: 12,
  publishedByName: 'Hanne Toft',
};

it('reads a guide in the order in which it is asked, the questions numbered through', () => {
  const { sections } = guidePage(record, english);

  expect(sections.map(({ title, minutes, words }) => [title, minutes, words])).toEqual([
    ['Opening', '2 minutes', 'Welcome'],
    ['Situations', '8 minutes', null],
  ]);
  expect(sections[1]?.questions.map(({ paper: _paper, ...shown }) => shown)).toEqual([
    {
      number: 1,
      href: '/questions/promise',
      title: 'promise',
      competency: 'T3',
      about: 'Dilemma · 4 minutes · Version 1',
    },
    {
      number: 2,
      href: '/questions/table',
      title: 'table',
      competency: 'Ownership and recovery',
      about: 'Dilemma · 4 minutes · Version 1',
    },
  ]);
});

it('has for paper what is asked and scored, the highest level first', () => {
  const [, table] = guidePage(record, english).sections[1]?.questions ?? [];

  expect(table?.paper.text).toBe('Text');
  expect(table?.paper.probes).toEqual(['What then?', 'Why?']);
  expect(table?.paper.levels.map(({ name }) => name)).toEqual([
    '5 Outstanding',
    '4 Strong',
    '3 Sound',
    '2 Limited',
    '1 Weak',
  ]);
  expect(table?.paper.levels[1]).toEqual({
    name: '4 Strong',
    anchor: 'Anchor 4',
    behaviours: ['Behaviour 4.1', 'Behaviour 4.2'],
  });
});

it('counts questions and minutes per competency and kind', () => {
  expect(guidePage(record, english).coverage).toEqual({
    kinds: ['Dilemma', 'Past behaviour'],
    rows: [{ name: 'S4 Ownership', byKind: ['1', '0'], minutes: '4' }],
    sum: { name: 'Total', byKind: ['2', '0'], minutes: '8' },
  });
});

it('leads to the candidate’s sheet, and shows what the guide itself says on it', () => {
  const version = { ...guide, candidateSheet: both('About guests') };

  const href = '/guides/frontline/candidate-sheet';
  expect(guidePage({ ...record, version }, english).candidateSheet).toEqual({ about: 'About guests', href });
  expect(guidePage(record, english).candidateSheet).toEqual({ about: null, href });
});

it('says in plain words why there is this version', () => {
  const reasonOf = (reason: string) =>
    guidePage({ ...record, version: { ...guide, reason } }, english).reason;

  expect(reasonOf('Shorter')).toBe('Why this version: Shorter');
  expect(reasonOf('Smil 0.1.0')).toBe('Shipped with Smil 0.1.0');
});

it('says the minutes once where the name has them already', () => {
  const noteOf = (name: string) =>
    guidePage({ ...record, version: { ...guide, name: both(name) } }, english).courseNote;

  expect(noteOf('Frontline')).toBe('45 minutes · 2 questions · Version 1');
  expect(noteOf('Frontline service, 45 minutes')).toBe('2 questions · Version 1');
});

it('lists guides with their minutes where the name has none, and says so when there are none', () => {
  expect(guidesPage([{ ...guide, questions: 2 }], english).rows).toEqual([
    {
      href: '/guides/frontline',
      name: 'Frontline',
      purpose: 'Purpose',
      about: '45 minutes · 2 questions · Version 1',
    },
  ]);
  const named = both('Frontline service, 45 minutes');
  expect(guidesPage([{ ...guide, name: named, questions: 2 }], english).rows[0]?.about).toBe(
    '2 questions · Version 1',
  );
  expect(guidesPage([], english).empty).toEqual({
    text: 'No guides yet. They appear here when the first one is published.',
    action: null,
  });
});
