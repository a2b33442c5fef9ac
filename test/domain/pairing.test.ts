import { describe, expect, it } from '@jest/globals';
import { pairingOf } from '../../src/domain/pairing.ts';
import { shippedContent } from '../seed/shipped-content.ts';

const targets = (...weights: readonly (readonly [competency: string, weight: number])[]) =>
  weights.map(([competency, weight]) => ({ competency, weight }));

describe('a guide and a profile', () => {
  it('go together when they are about the same competencies, however often one is asked about', () => {
    expect(pairingOf(['S1', 'T3', 'S1'], targets(['T3', 1], ['S1', 2]))).toEqual({
      withoutTarget: [],
      notAsked: [],
      hasComposite: true,
      hasFit: true,
    });
  });

  it('differ by what only one of them knows', () => {
    expect(pairingOf(['S2', 'S1', 'S2'], targets(['S1', 2], ['T3', 1]))).toEqual({
      withoutTarget: ['S2'],
      notAsked: ['T3'],
      hasComposite: true,
      hasFit: true,
    });
  });

  it('give no fit below two thirds of the weight, and at two thirds they do', () => {
    expect(pairingOf(['S1'], targets(['S1', 1], ['T3', 1])).hasFit).toBe(false);
    expect(pairingOf(['S1'], targets(['S1', 2], ['T3', 1])).hasFit).toBe(true);
  });

  it.each([
    ['nothing in common', ['S1'], targets(['T3', 1])],
    ['only a target without weight in common', ['S1'], targets(['S1', 0], ['T3', 1])],
    ['nothing at all', [], []],
  ])('give no composite with %s', (_what, asked, profile) => {
    const { hasComposite, hasFit } = pairingOf(asked, profile);

    expect([hasComposite, hasFit]).toEqual([false, false]);
  });
});

it('every guide that ships has a profile that ships for the very same competencies', () => {
  const { guides, profiles, questions } = shippedContent();
  const competencyOf = new Map(questions.map(({ id, competency }) => [id, competency]));
  const matched = guides.map(({ sections }) => {
    const asked = sections.flatMap(({ questions: pinned }) =>
      pinned.map(({ id }) => competencyOf.get(id) ?? ''),
    );
    return profiles.filter((profile) => {
      const { withoutTarget, notAsked } = pairingOf(asked, profile.targets);
      return withoutTarget.length + notAsked.length === 0;
    }).length;
  });

  expect(matched).toEqual(guides.map(() => 1));
});
