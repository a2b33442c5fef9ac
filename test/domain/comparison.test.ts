import { describe, expect, it } from '@jest/globals';
import { hiddenReason, raterSheets, type CandidacyInterview } from '../../src/domain/candidacy.ts';
import { compareCandidates, isTie, type CandidateEvidence } from '../../src/domain/comparison.ts';
import type { ProfileTarget } from '../../src/domain/ideal-profile.ts';
import { canonicalText } from '../../src/domain/interview-set.ts';
import type { Rating, Scorecard } from '../../src/domain/scorecard.ts';
import { both, entriesOf, moment, smallSet } from './interview-cast.ts';

const target = (competency: string, level: number): ProfileTarget => ({
  competency,
  target: level,
  weight: 1,
  mode: 'at-least',
  tolerance: 0,
  mustHave: false,
  reason: both('Reason'),
});
const targets = [target('S4', 4), target('T3', 3)];

const evidence = (
  name: string,
  ratings: Readonly<Record<string, readonly [Rating, Rating]>>,
): CandidateEvidence => ({
  applicationId: name.toLowerCase(),
  name,
  sheets: Object.entries(ratings).map(([raterId, [table, promise]]) => ({
    raterId,
    ratings: [
      { questionId: 'table', competency: 'S4', rating: table },
      { questionId: 'promise', competency: 'T3', rating: promise },
    ],
  })),
});

describe('compareCandidates', () => {
  it('orders by the composite, keeps ties and does not place thin evidence', () => {
    const comparison = compareCandidates(
      [
        evidence('Ørsted', { ben: [3, 3], chidi: [3, 3] }),
        evidence('Bak', { ben: [4, 5] }),
        evidence('Thea', { ben: [4, 'no-evidence'] }),
        evidence('Amina', { ben: [5, 4] }),
      ],
      targets,
    );

    expect(comparison.placed.map(({ name }) => name)).toEqual(['Amina', 'Bak', 'Ørsted']);
    expect(comparison.notPlaced.map(({ name }) => name)).toEqual(['Thea']);
    const [amina, bak, oersted] = comparison.placed;
    if (!amina || !bak || !oersted) throw new Error('Three are placed');
    expect([isTie(amina, bak), isTie(bak, oersted)]).toEqual([true, false]);
  });

  it('carries coverage, gaps, fit, interval and spread of one candidate', () => {
    const { placed, errorDegrees } = compareCandidates(
      [evidence('Bak', { ben: [3, 4], chidi: [2, 4] })],
      targets,
    );
    const bak = placed[0];
    if (!bak) throw new Error('One is placed');

    expect(errorDegrees).toBe(1);
    expect(bak.composite).toMatchObject({
      composite: 3.25,
      ratedQuestions: 2,
      plannedQuestions: 2,
      raters: 2,
    });
    expect(bak.targets.map(({ score, gap }) => [score, gap?.gap])).toEqual([
      [2.5, -1.5],
      [4, 1],
    ]);
    expect(bak.fit.shortfalls).toEqual([1.5, 0]);
    expect(bak.widest).toEqual({ competency: 'S4', range: 1 });
    // Blended variance (10 × 0.49 + 0.125) / 11 over two interviewers.
    const margin = 1.959963984540054 * Math.sqrt((4.9 + 0.125) / 11 / 2);
    expect(bak.interval95?.[0]).toBeCloseTo(3.25 - margin, 12);
    expect(bak.interval95?.[1]).toBeCloseTo(3.25 + margin, 12);
  });

  it('has no interval, gap or spread without evidence', () => {
    const { notPlaced } = compareCandidates([evidence('Nobody', {})], targets);

    expect(notPlaced[0]).toMatchObject({ interval95: null, widest: null, fit: { fit: null } });
    expect(notPlaced[0]?.targets.map(({ gap }) => gap)).toEqual([null, null]);
  });
});

describe('raterSheets', () => {
  const scorecard = (interviewId: string, values: Readonly<Record<string, string>>): Scorecard => ({
    id: `${interviewId}-ben`,
    interviewId,
    interviewerId: 'ben',
    state: 'submitted',
    entries: entriesOf(values),
    version: 3,
    submittedAt: moment(40),
    seal: 'seal',
  });
  const held = (id: string, changed: Partial<CandidacyInterview>): CandidacyInterview => ({
    id,
    startsAt: moment(0),
    place: 'Skagen',
    policy: 'after-own',
    set: smallSet,
    panel: [],
    scorecards: [],
    hidden: null,
    stillToCome: 0,
    ...changed,
  });

  it('joins what one interviewer rated in two interviews', () => {
    const interviews = [
      held('first', { scorecards: [scorecard('first', { 'table/rating': '4' })] }),
      held('second', { scorecards: [scorecard('second', { 'promise/rating': 'declined' })] }),
      held('planned', { set: null }),
    ];

    expect(raterSheets({ interviews })).toEqual([
      {
        raterId: 'ben',
        ratings: [
          { questionId: 'table', competency: 'S4', rating: 4 },
          { questionId: 'promise', competency: 'T3', rating: 'declined' },
        ],
      },
    ]);
    expect(hiddenReason({ interviews })).toBeNull();
  });

  it('hides the whole candidacy when one of its interviews is hidden', () => {
    expect(hiddenReason({ interviews: [held('a', {}), held('b', { hidden: 'own-first' })] })).toBe(
      'own-first',
    );
  });
});

describe('canonicalText', () => {
  it('does not depend on the order of keys, at any depth', () => {
    expect(canonicalText({ b: [{ d: 1, c: moment(0) }], a: 'x' })).toBe(
      '{"a":"x","b":[{"c":"2026-11-26T09:00:00.000Z","d":1}]}',
    );
  });
});
