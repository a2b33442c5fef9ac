import { describe, expect, it } from '@jest/globals';
import type { Competency } from '../../src/domain/competency.ts';
import type { QuestionVersion } from '../../src/domain/question.ts';
import { questionPage, questionsPage } from '../../src/question-bank/pages.ts';
import { wordsIn } from '../../src/web/words.ts';
import { both, smallSet } from '../domain/interview-cast.ts';

const english = wordsIn('en');
const danish = wordsIn('da');
const competency = (code: string): Competency => ({
  code,
  model: code.slice(0, 1),
  name: both(`Name of ${code}`),
  label: both(code),
  definition: both(code),
  positive: [],
  negative: [],
});
const competencies = [competency('S1'), competency('S4'), competency('T3')];
const [table] = smallSet.questions as readonly [QuestionVersion, ...QuestionVersion[]];
const counts = new Map([
  ['S4', 1],
  ['T3', 1],
]);
const warmUps = new Set(['promise']);
const none = { competency: null, kind: null, language: null };

describe('the list of questions', () => {
  it('stands by competency, leaving out those without a question', () => {
    const page = questionsPage(
      { questions: smallSet.questions, total: 2, competencies, counts, warmUps },
      none,
      english,
    );

    expect(page.heading).toBe('2 questions in the bank');
    expect(page.groups).toEqual([
      {
        id: 'S4',
        heading: 'S4 Name of S4',
        definition: 'S4',
        count: '1 question',
        rows: [
          {
            href: '/questions/table',
            title: 'table',
            summary: 'Incident',
            about: 'Dilemma · 4 minutes · Version 1',
          },
        ],
      },
      {
        id: 'T3',
        heading: 'T3 Name of T3',
        definition: 'T3',
        count: '1 question',
        rows: [
          {
            href: '/questions/promise',
            title: 'promise',
            summary: 'Incident',
            about: 'Dilemma · 4 minutes · Version 1 · With warm-up',
          },
        ],
      },
    ]);
    expect(page.empty).toBeNull();
  });

  it('shows the texts in the chosen language, whatever the viewer reads', () => {
    const { groups, language } = questionsPage(
      { questions: [table], total: 2, competencies, counts, warmUps },
      { competency: 'S4', kind: null, language: 'da' },
      english,
    );

    expect(language).toBe('da');
    expect(groups[0]?.rows[0]?.title).toBe('table (da)');
    expect(groups[0]?.rows[0]?.href).toBe('/questions/table?competency=S4&language=da');
  });

  it('tells a question about the past by what it asks, not by the story of its levels', () => {
    const text = both('Tell me about a time when you waited. What happened?');
    const past = { ...table, content: { ...table.content, kind: 'past-behaviour' as const, text } };
    const { groups } = questionsPage(
      { questions: [past], total: 1, competencies, counts, warmUps },
      none,
      english,
    );

    expect(groups[0]?.rows[0]?.summary).toBe('Tell me about a time when you waited.');
  });

  it('keeps the chosen filters and says how many questions match', () => {
    const page = questionsPage(
      { questions: [table], total: 2, competencies, counts, warmUps },
      { competency: 'S4', kind: 'dilemma', language: null },
      danish,
    );

    expect(page.lede).toBe('1 spørgsmål passer til filtrene.');
    const chosen = Object.values(page.filters).map(({ choices }) =>
      choices.filter(({ isChosen }) => isChosen).map(({ value }) => value),
    );
    expect(page.filters.competency.choices.map(({ text }) => text)).toEqual([
      'S1 Name of S1 (da) (0)',
      'S4 Name of S4 (da) (1)',
      'T3 Name of T3 (da) (1)',
    ]);
    expect(chosen).toEqual([['S4'], ['dilemma'], ['da']]);
  });

  it('tells an empty bank from filters that match nothing', () => {
    const empty = questionsPage({ questions: [], total: 0, competencies, counts, warmUps }, none, english);
    const narrow = { ...none, kind: 'dilemma' as const };
    const unmatched = questionsPage(
      { questions: [], total: 2, competencies, counts, warmUps },
      narrow,
      english,
    );

    expect(empty.empty).toEqual({
      text: 'The bank is empty. Questions appear here when the first ones are published.',
      action: null,
    });
    expect(unmatched.empty).toEqual({
      text: 'No questions match the chosen filters. Remove one, or look at them all.',
      action: { href: '/questions', text: 'Show all questions' },
    });
  });
});

describe('one question', () => {
  const record = {
    version: table,
    versions: [
      {
        number: 1,
        publishedAt: table.publishedAt,
        publishedByName: 'Hanne Toft',
        reason: 'First publication',
        contentHash: 'abc',
      },
    ],
    competencies,
    hasWarmUp: false,
  };

  it('leads to the sample answers of those questions that have some', () => {
    expect(questionPage(record, none, english).warmUp).toBeNull();
    expect(questionPage({ ...record, hasWarmUp: true }, none, english).warmUp).toEqual({
      heading: 'Warm-up',
      text: 'Three sample answers to this question. Interviewers rate them before they meet a candidate, and see how strict they are.',
      link: 'See the sample answers',
      href: '/questions/table/warm-up',
    });
  });

  it('puts the viewer’s language first in every row', () => {
    const page = questionPage(record, none, danish);

    expect(page.text.map(({ language, title }) => [language, title])).toEqual([
      ['da', 'table (da)'],
      ['en', 'table'],
    ]);
    expect(page.probes).toEqual([
      { language: 'da', items: ['What then? (da)', 'Why? (da)'] },
      { language: 'en', items: ['What then?', 'Why?'] },
    ]);
  });

  it('keeps the chosen language and leads back to the same list', () => {
    const page = questionPage(record, { ...none, kind: 'dilemma', language: 'en' }, danish);

    expect(page.text.map(({ language }) => language)).toEqual(['en', 'da']);
    expect(page.trail[0]?.href).toBe('/questions?kind=dilemma&language=en');
  });

  it('says in a sentence that a text came with the program', () => {
    const [row] = record.versions;
    const versions = row === undefined ? [] : [{ ...row, reason: 'Smil 0.1.0' }];

    expect(questionPage({ ...record, versions }, none, danish).versions[0]?.reason).toBe(
      'Fulgte med Smil 0.1.0',
    );
  });

  it('says what its competency means', () => {
    expect(questionPage(record, none, english).competency).toEqual([
      {
        name: 'S4 Name of S4',
        sides: [
          { language: 'en', text: 'S4' },
          { language: 'da', text: 'S4 (da)' },
        ],
      },
    ]);
  });

  it('reads the rubric from the top level down', () => {
    const { levels } = questionPage(record, none, english);

    expect(levels.map(({ name }) => name)).toEqual([
      '5 Outstanding',
      '4 Strong',
      '3 Sound',
      '2 Limited',
      '1 Weak',
    ]);
    expect(levels[0]?.sides[0]).toEqual({
      language: 'en',
      anchor: 'Anchor 5',
      behaviours: ['Behaviour 5.1', 'Behaviour 5.2'],
    });
  });

  it('leaves out goals where the question has none, and says who published what', () => {
    const page = questionPage(record, none, english);

    expect(page.goals).toBeNull();
    expect(page.facts).toEqual([
      { name: 'Competency', value: 'S4 Name of S4' },
      { name: 'Also touches on', value: 'Nothing else' },
      { name: 'Kind', value: 'Dilemma' },
      { name: 'Minutes', value: '4' },
    ]);
    expect(page.versions).toEqual([
      {
        name: 'Version 1',
        isCurrent: true,
        reason: 'First publication',
        who: 'Hanne Toft',
        date: '26 November 2026',
        hash: 'abc',
      },
    ]);
  });
});
