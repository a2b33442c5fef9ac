import { describe, expect, it } from '@jest/globals';
import type { Candidacy, CandidacyInterview } from '../../src/domain/candidacy.ts';
import { raterSheets } from '../../src/domain/candidacy.ts';
import { compareCandidates } from '../../src/domain/comparison.ts';
import type { ProfileTarget } from '../../src/domain/ideal-profile.ts';
import type { Scorecard } from '../../src/domain/scorecard.ts';
import { totalPart } from '../../src/interviews/total-pages.ts';
import { wordsIn } from '../../src/web/words.ts';
import { both, moment, smallSet, submittedBy } from '../domain/interview-cast.ts';

const english = wordsIn('en');
const target = (competency: string, wanted: Partial<ProfileTarget>): ProfileTarget => ({
  competency,
  target: 3.5,
  weight: 1,
  mode: 'at-least',
  tolerance: 0,
  mustHave: false,
  reason: both('Because'),
  ...wanted,
});
const targets = [target('S4', { mustHave: true }), target('T3', { mode: 'around', tolerance: 0.5 })];

function totalOf(scorecards: readonly Scorecard[], other: Partial<CandidacyInterview> = {}) {
  const interview: CandidacyInterview = {
    id: 'i',
    startsAt: moment(0),
    place: 'Skagen',
    policy: 'after-all',
    set: smallSet,
    panel: [],
    scorecards,
    hidden: null,
    stillToCome: 0,
    ...other,
  };
  const candidacy: Candidacy = {
    applicationId: 'a',
    candidateId: 'maja',
    candidateName: 'Maja Lindqvist',
    position: { id: 'host', title: 'Host', place: 'Odense' },
    stage: 'interviewing',
    interviews: [interview],
    isDemo: false,
  };
  const found = compareCandidates(
    [{ applicationId: 'a', name: 'Maja Lindqvist', sheets: raterSheets(candidacy) }],
    targets,
  );
  const compared = found.placed[0] ?? found.notPlaced[0] ?? null;
  return totalPart({ candidacy, total: { compared, competencies: [] } }, english);
}

describe('the total of a candidacy', () => {
  it('gives composite and fit with what they rest on, and each competency with its gap and its n', () => {
    const ben = submittedBy('ben', { 'table/rating': '4', 'promise/rating': '1' });
    const chidi = submittedBy('chidi', { 'table/rating': '5', 'promise/rating': 'no-evidence' });

    expect(totalOf([ben, chidi], { stillToCome: 1 })).toEqual({
      hidden: null,
      basis: '/positions/host/comparison#basis-head',
      toCome: '1 scorecard is still to come. Do not decide from this page.',
      figures: [
        {
          label: 'Composite score',
          value: '2.8',
          outOf: 'of 5',
          lines: ['likely 1.8 to 3.7 (95%)', '2 of 2 questions, 2 interviewers'],
        },
        {
          label: 'Fit to the ideal profile',
          value: '38',
          outOf: 'of 100',
          lines: ['One point, no interval yet', '2 of 2 competencies with evidence'],
        },
      ],
      rows: [
        {
          name: 'S4',
          coverage: '1 question, 2 interviewers, must-have',
          target: 'target 3.5',
          score: '4.5',
          tone: 'above',
          icon: 'up1',
          gap: '+1.0, at or above',
        },
        {
          name: 'T3',
          coverage: '1 question, 1 of 2 interviewers',
          target: 'target 3.5 ± 0.5',
          score: '1.0',
          tone: 'clear',
          icon: 'down2',
          gap: '−2.5, clear gap',
        },
      ],
    });
  });

  it('gives no figure below two thirds of the weight, and says why', () => {
    const total = totalOf([submittedBy('ben', { 'table/rating': '4', 'promise/rating': 'declined' })]);

    expect(total?.figures).toEqual([
      {
        label: 'Composite score',
        value: null,
        outOf: '',
        lines: [
          'Not enough evidence: a figure needs two thirds of the weight.',
          '1 of 2 questions, 1 interviewer',
        ],
      },
      {
        label: 'Fit to the ideal profile',
        value: null,
        outOf: '',
        lines: [
          'Not enough evidence: a figure needs two thirds of the weight.',
          '1 of 2 competencies with evidence',
        ],
      },
    ]);
    expect(total?.rows.map(({ score, tone, gap }) => [score, tone, gap])).toEqual([
      ['4.0', 'above', '+0.5, at or above'],
      ['–', null, 'nothing that could be rated, left out'],
    ]);
  });

  it('says why there is nothing while an interview is hidden, also where the own ratings are read', () => {
    const own = [submittedBy('ben', { 'table/rating': '4', 'promise/rating': '4' })];

    expect(totalOf(own, { hidden: 'all-first', stillToCome: 1 })).toEqual({
      hidden:
        'Hidden until everyone has submitted. The figures would give away ratings that you may not see yet.',
      basis: null,
      toCome: null,
      figures: [],
      rows: [],
    });
  });
});
