import { describe, expect, it } from '@jest/globals';
import { checkContent } from '../../seed/check-content.ts';
import { shippedContent } from './shipped-content.ts';

const content = shippedContent();

function bankQuestion(id: string) {
  const found = content.questions.find((question) => question.id === id);
  if (found === undefined) throw new Error(`No question ${id}`);
  return found;
}

/** The questions of a guide in their order, with the minutes that the guide gives them. */
function questionsIn({ sections }: (typeof content.guides)[number]) {
  return sections
    .flatMap(({ questions }) => questions)
    .map(({ id, minutes }) => ({ minutes, question: bankQuestion(id) }));
}

function sum(parts: readonly { readonly minutes: number }[]): number {
  return parts.reduce((minutes, part) => minutes + part.minutes, 0);
}

describe('the shipped content', () => {
  it('breaks no rule of the writing guide that can be counted', () => {
    expect(checkContent(content)).toEqual([]);
  });

  it('describes every competency of the service, team and relationship mindsets', () => {
    const codes = content.competencies.map(({ code }) => code);
    expect(codes).toEqual([
      'R1',
      'R2',
      'R3',
      'R4',
      'R5',
      'S1',
      'S2',
      'S3',
      'S4',
      'S5',
      'S6',
      'S7',
      'T1',
      'T2',
      'T3',
    ]);
  });

  /** What each guide is for: these competencies, each from both sides. */
  const asked = {
    'customer-relationship-60': ['R1', 'R2', 'R3', 'R4', 'S4'],
    'frontline-45': ['S1', 'S2', 'S4', 'S5', 'T3'],
    'team-leader-60': ['R1', 'R2', 'R5', 'S5', 'T3'],
  };

  it('asks ten questions in every guide, a dilemma and a past event for each of five competencies', () => {
    const sides = content.guides.map((guide) => ({
      guide: guide.id,
      sides: questionsIn(guide)
        .map(({ question }) => `${question.competency} ${question.kind}`)
        .sort(),
    }));
    expect(sides).toEqual(
      Object.entries(asked).map(([guide, codes]) => ({
        guide,
        sides: codes.flatMap((code) => [`${code} dilemma`, `${code} past-behaviour`]),
      })),
    );
  });

  it.each(content.guides.map((guide) => [guide.id, guide] as const))(
    'asks the dilemmas of %s first, and a competency again only after others',
    (_id, guide) => {
      const [imagined, lived, ...rest] = guide.sections.filter(({ kind }) => kind === 'questions');
      const kindsOf = (section: typeof imagined) => [
        ...new Set(section?.questions.map(({ id }) => bankQuestion(id).kind)),
      ];
      expect([kindsOf(imagined), kindsOf(lived), rest]).toEqual([['dilemma'], ['past-behaviour'], []]);
      const codes = questionsIn(guide).map(({ question }) => question.competency);
      expect(codes.filter((code, i) => code === codes[i - 1])).toEqual([]);
    },
  );

  it.each(content.guides.map((guide) => [guide.id, guide] as const))(
    'opens %s, leaves room for what the candidate wants to ask, and closes; the minutes add up',
    (_id, guide) => {
      expect(guide.sections.map(({ kind }) => kind)).toEqual([
        'opening',
        'questions',
        'questions',
        'candidate-questions',
        'closing',
      ]);
      expect(guide.id).toBe(`${guide.id.replace(/-\d+$/u, '')}-${guide.minutes}`);
      expect(sum(guide.sections)).toBe(guide.minutes);
      for (const { kind, minutes, questions } of guide.sections) {
        if (kind === 'questions') expect(sum(questions)).toBe(minutes);
      }
      const forTheCandidate = guide.sections.find(({ kind }) => kind === 'candidate-questions');
      expect(forTheCandidate?.minutes).toBeGreaterThanOrEqual(4);
    },
  );

  it('gives a question in a guide the minutes the question itself asks for', () => {
    for (const guide of content.guides) {
      for (const { minutes, question } of questionsIn(guide)) {
        expect([guide.id, question.id, question.minutes]).toEqual([guide.id, question.id, minutes]);
      }
    }
  });

  it('has one ideal profile for every guide, which aims at exactly what the guide asks about', () => {
    expect(
      Object.fromEntries(
        content.profiles.map(({ guide, targets }) => [guide, targets.map(({ competency }) => competency)]),
      ),
    ).toEqual(asked);
    expect(content.profiles).toHaveLength(content.guides.length);
  });

  it('starts from the default targets, and weighs and demands as few things as it can give reasons for', () => {
    const targets = content.profiles.flatMap(({ id, targets: own }) => own.map((one) => ({ id, ...one })));
    expect([...new Set(targets.map(({ target }) => target))].sort()).toEqual([3, 3.5]);
    expect(
      targets
        .filter(({ weight, mustHave }) => weight !== 1 || mustHave)
        .map(({ id, competency, weight, mustHave }) => [id, competency, weight, mustHave]),
    ).toEqual([
      ['customer-relationship', 'R3', 1, true],
      ['frontline-service', 'S4', 1, true],
      ['service-team-leader', 'R5', 2, true],
    ]);
    // The reason says what is out of the ordinary, not only why the competency matters.
    const unusual = targets.filter(({ weight, mustHave }) => weight !== 1 || mustHave);
    for (const { reason, weight } of unusual) {
      expect(reason.da).toContain('skal-krav');
      expect(reason.en).toContain('must-have');
      if (weight !== 1)
        expect([reason.da, reason.en].join(' ')).toMatch(/vejer det dobbelt .*counts double /u);
    }
  });

  it('holds the placeholders that a weighted observation checklist fills in', () => {
    for (const { caution, pdfLine } of content.checklists) {
      for (const language of ['da', 'en'] as const) {
        expect(caution.textWithWeight[language]).toMatch(/\{share\}.*\{reason\}/u);
        expect(pdfLine.textWithWeight[language]).toContain('{share}');
      }
    }
  });
});
