import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Rating } from '../../src/domain/scorecard.ts';
import type { RaterSheet } from '../../src/domain/competency-score.ts';
import { compositeScore } from '../../src/domain/scoring.ts';
import { expectWithin, referenceVector, type ReferenceVector } from './reference-vectors.ts';

interface CompositeInput {
  readonly weights: Record<string, number>;
  readonly questions: Record<string, string>;
  readonly ratings: Record<string, Record<string, number | 'NE' | 'NA'>>;
}

interface CompositeExpected {
  readonly raterDimension?: Record<string, Record<string, number | null>>;
  readonly panelDimension: Record<string, number | null>;
  readonly overall: number | null;
  readonly weightCoverage: number;
  readonly evidenceShare?: number;
  readonly boundIfLowest?: number;
  readonly boundIfHighest?: number;
}

function sheetsOf({ ratings, questions }: CompositeInput): RaterSheet[] {
  return Object.entries(ratings).map(([raterId, cells]) => ({
    raterId,
    ratings: Object.entries(cells).map(([questionId, cell]) => ({
      questionId,
      competency: questions[questionId] ?? '',
      rating: (cell === 'NE' ? 'no-evidence' : cell === 'NA' ? 'not-asked' : cell) as Rating,
    })),
  }));
}

const rate = (raterId: string, ratings: readonly (readonly [string, string, Rating])[]): RaterSheet => ({
  raterId,
  ratings: ratings.map(([questionId, competency, rating]) => ({ questionId, competency, rating })),
});

describe('compositeScore', () => {
  it.each(['composite-no-evidence', 'composite-insufficient'])('reproduces %s', (name) => {
    const { input, expected, tolerance } = referenceVector(name) as ReferenceVector<
      CompositeInput,
      CompositeExpected
    >;

    const result = compositeScore(sheetsOf(input), new Map(Object.entries(input.weights)));

    const panelDimension = Object.fromEntries(
      result.competencies.map(({ competency, score }) => [competency, score]),
    );
    expectWithin(panelDimension, expected.panelDimension, tolerance);
    expectWithin(result.composite, expected.overall, tolerance);
    expectWithin(result.weightCoverage, expected.weightCoverage, tolerance);
    if (expected.evidenceShare !== undefined) {
      expectWithin(result.evidenceShare, expected.evidenceShare, tolerance);
    }
    if (expected.boundIfLowest !== undefined) {
      expectWithin(
        result.bounds,
        { ifLowest: expected.boundIfLowest, ifHighest: expected.boundIfHighest },
        tolerance,
      );
    }
    for (const [raterId, dimensions] of Object.entries(expected.raterDimension ?? {})) {
      const own = Object.fromEntries(
        result.competencies.map(({ competency, byRater }) => [
          competency,
          byRater.find((rater) => rater.raterId === raterId)?.score ?? null,
        ]),
      );
      expectWithin(own, dimensions, tolerance);
    }
  });

  it('leaves a question that was not asked out of coverage, and counts one without evidence', () => {
    const weights = new Map([['S1', 1]]);
    const notAsked = compositeScore(
      [
        rate('ben', [
          ['a', 'S1', 4],
          ['b', 'S1', 'not-asked'],
          ['c', 'S1', 'not-asked'],
        ]),
      ],
      weights,
    );
    const declined = compositeScore(
      [
        rate('ben', [
          ['a', 'S1', 4],
          ['b', 'S1', 'declined'],
          ['c', 'S1', 'no-evidence'],
        ]),
      ],
      weights,
    );

    expect(notAsked).toMatchObject({
      composite: 4,
      evidenceShare: 1,
      ratedQuestions: 1,
      plannedQuestions: 3,
    });
    expect(declined).toMatchObject({
      composite: null,
      evidenceShare: 1 / 3,
      ratedQuestions: 1,
      plannedQuestions: 3,
    });
  });

  it('says nothing when nobody rated anything', () => {
    expect(compositeScore([], new Map([['S1', 1]]))).toEqual({
      competencies: [{ competency: 'S1', score: null, byRater: [], ratedQuestions: 0, plannedQuestions: 0 }],
      composite: null,
      weightCoverage: 0,
      byRater: [],
      evidenceShare: null,
      bounds: { ifLowest: null, ifHighest: null },
      ratedQuestions: 0,
      plannedQuestions: 0,
      raters: 0,
    });
  });

  it('places a candidate with exactly two thirds of the weight covered', () => {
    const weights = new Map([
      ['S1', 1],
      ['S2', 1],
      ['S3', 1],
    ]);
    const sheet = rate('ben', [
      ['a', 'S1', 3],
      ['b', 'S2', 4],
      ['c', 'S3', 'no-evidence'],
    ]);

    expect(compositeScore([sheet], weights).composite).toBe(3.5);
  });

  const cell = fc.record({
    questionId: fc.constantFrom('a', 'b', 'c', 'd'),
    rating: fc.constantFrom<Rating>(1, 2, 3, 4, 5, 'not-asked', 'no-evidence', 'declined'),
  });
  const competencyOf: Record<string, string> = { a: 'S1', b: 'S1', c: 'S2', d: 'S3' };
  const sheets = fc.array(
    fc
      .uniqueArray(cell, { selector: ({ questionId }) => questionId })
      .map((cells) => cells.map((one) => ({ ...one, competency: competencyOf[one.questionId] ?? '' }))),
    { maxLength: 4 },
  );
  const anyWeights = fc
    .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 3 }))
    .map(
      ([s1, s2, s3]) =>
        new Map([
          ['S1', s1],
          ['S2', s2],
          ['S3', s3],
        ]),
    );

  it('stays on the scale, within its bounds, and does not depend on the order of interviewers', () => {
    fc.assert(
      fc.property(sheets, anyWeights, (cells, weights) => {
        const given = cells.map((ratings, index) => ({ raterId: `r${index}`, ratings }));
        const result = compositeScore(given, weights);
        const reversed = compositeScore(given.toReversed(), weights);

        if (result.composite === null) {
          expect(reversed.composite).toBeNull();
        } else {
          expect(result.composite).toBeGreaterThanOrEqual(1);
          expect(result.composite).toBeLessThanOrEqual(5);
          expect(Math.abs(result.composite - (reversed.composite ?? 0))).toBeLessThan(1e-12);
        }
        const { ifLowest, ifHighest } = result.bounds;
        if (ifLowest !== null && ifHighest !== null) expect(ifLowest).toBeLessThanOrEqual(ifHighest);
      }),
    );
  });

  it('gives each interviewer what they would give alone, and bounds as if every gap had a level', () => {
    const filledWith = (level: Rating) => (cells: RaterSheet['ratings']) =>
      cells.map((one) => ({
        ...one,
        rating: one.rating === 'no-evidence' || one.rating === 'declined' ? level : one.rating,
      }));
    const asSheets = (cells: readonly RaterSheet['ratings'][]) =>
      cells.map((ratings, index) => ({ raterId: `r${index}`, ratings }));
    fc.assert(
      fc.property(sheets, anyWeights, (cells, weights) => {
        const given = asSheets(cells);
        const alone = given.map((sheet) => ({
          raterId: sheet.raterId,
          composite: compositeScore([sheet], weights).composite,
        }));
        const bound = (level: Rating) =>
          compositeScore(asSheets(cells.map(filledWith(level))), weights).composite;

        const result = compositeScore(given, weights);

        expect(result.byRater).toEqual(alone);
        expect(result.bounds).toEqual({ ifLowest: bound(1), ifHighest: bound(5) });
      }),
    );
  });
});
