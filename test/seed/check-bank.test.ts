import { describe, expect, it } from '@jest/globals';
import { bankRuleNames, checkBank } from '../../seed/check-bank.ts';
import type { ShippedContent } from '../../seed/content-types.ts';
import { level, known } from './plant-fault.ts';
import { shippedContent, type Mutable } from './shipped-content.ts';

type Draft = Mutable<ShippedContent>;

const question = (content: Draft, id: string) => known(content.questions.find((one) => one.id === id));

/** One thing that no single question shows, and the rule that has to notice it. */
const planted: readonly {
  readonly rule: string;
  readonly fault: string;
  readonly plant: (content: Draft) => void;
  readonly found: readonly string[];
}[] = [
  {
    rule: 'two-of-each-kind',
    fault: 'one dilemma too few',
    plant: (content) => {
      content.questions = content.questions.filter(({ id }) => id !== 's4-missing-table');
    },
    found: ['S4 has 1 of the kind dilemma; it needs 2.'],
  },
  {
    rule: 'settings-spread',
    fault: 'two settings for all',
    plant: (content) => {
      const dilemmas = content.questions.filter(({ kind }) => kind === 'dilemma');
      dilemmas.forEach((one, i) => (one.setting = i < 5 ? 'bank' : 'shop'));
    },
    found: [
      'the dilemmas take place in 2 settings; there must be 10.',
      '25 of 30 dilemmas take place in the setting shop; a fifth is the most.',
    ],
  },
  {
    rule: 'behaviour-of-others',
    fault: 'the same behaviour in four questions',
    plant: (content) => {
      for (const one of content.questions.slice(0, 4)) {
        known(level(one, 5).behaviours[0]).text.en = 'Paints the shed blue.';
      }
    },
    found: ['"Paints the shed blue." stands in 4 questions; 3 is the most.'],
  },
  {
    rule: 'best-answer-moves',
    fault: 'whoever guesses the last one is right',
    plant: (content) => {
      const set = known(content.warmUps.find((one) => one.question === 's4-missing-table'));
      const turned = { ...set, answers: set.answers.toReversed() };
      content.warmUps = [set, turned, set];
    },
    found: ['the best answer is number 3 in 2 of 3 sets; half is the most.'],
  },
];

describe('checkBank', () => {
  it('finds nothing in the shipped content', () => {
    expect(checkBank(shippedContent())).toEqual([]);
  });

  it.each(planted)('$rule finds: $fault', ({ rule, plant, found }) => {
    const content = shippedContent();
    plant(content);

    const sentences = checkBank(content).filter((finding) => finding.rule === rule);

    expect(sentences.map(({ sentence }) => sentence)).toEqual(found);
  });

  it('finds a question that tells the story of another', () => {
    const content = shippedContent();
    const [from, to] = [question(content, 's4-missing-table'), question(content, 's5-last-train')];
    to.levels.forEach((one, i) => (one.anchor = { ...known(from.levels[i]).anchor }));

    const found = checkBank(content).filter(({ rule }) => rule === 'question-like-another');

    expect(found.map(({ question: id, language }) => `${id} ${language}`)).toEqual([
      's4-missing-table da',
      's4-missing-table en',
    ]);
    expect(
      found.every(({ sentence }) => sentence.startsWith('resembles s5-last-train: both speak of ')),
    ).toBe(true);
  });

  it('asks nothing of a handful', () => {
    const content = shippedContent();
    content.questions = content.questions.slice(0, 5);

    expect(checkBank(content)).toEqual([]);
  });

  it('has a planted fault for every rule', () => {
    const rules = [...planted.map(({ rule }) => rule), 'question-like-another'];

    expect(rules.sort()).toEqual([...bankRuleNames].sort());
  });
});
