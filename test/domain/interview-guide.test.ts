import { describe, expect, it } from '@jest/globals';
import { saysMinutes, spokenAround } from '../../src/domain/interview-guide.ts';

it.each([
  ['Frontline service, 45 minutes', true],
  ['Kundevendt service, 45 minutter', true],
  ['Kort samtale (45 min.)', true],
  ['The 45-minute interview', true],
  ['Frontline service', false],
  ['Frontline service, 145 minutes', false],
  ['Room 45', false],
])('sees whether a guide named »%s« says that it takes 45 minutes', (name, says) => {
  expect(saysMinutes(name, 45)).toBe(says);
});

describe('what is said around a question', () => {
  const section = (name: string, spoken: string, questions: number) => ({
    kind: questions === 0 ? ('opening' as const) : ('questions' as const),
    title: { da: name, en: name },
    minutes: 5,
    words: { da: spoken, en: spoken },
    questions: Array.from({ length: questions }, (_, at) => ({ questionId: `${name}-${at}`, version: 1 })),
  });
  const sections = [
    section('welcome', 'Welcome', 0),
    section('situations', 'Five situations', 2),
    section('silent', '', 1),
    section('break', 'A breather', 0),
    section('past', '', 1),
    section('yours', 'Ask us', 0),
    section('goodbye', 'Goodbye', 0),
  ];
  const namesAt = (number: number) => {
    const { before, after } = spokenAround({ sections }, number);
    return [before, after].map((said) => said.map(({ title }) => title.en));
  };

  it('stands before the first question of its section, and what comes last after the last one', () => {
    expect([1, 2, 3, 4].map(namesAt)).toEqual([
      [['welcome', 'situations'], []],
      [[], []],
      [[], []],
      [['break'], ['yours', 'goodbye']],
    ]);
  });

  it('is nothing where a guide has no words', () => {
    expect(spokenAround({ sections: [section('only', '', 1)] }, 1)).toEqual({ before: [], after: [] });
  });
});
