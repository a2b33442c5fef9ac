import type { CueState } from '../../src/domain/checklist.ts';
import type { Rating } from '../../src/domain/scorecard.ts';

/** What an interviewer will enter for one question; every behaviour of a rated level is ticked. */
export interface PlannedRating {
  readonly rating: Rating;
  readonly note?: string;
  readonly reason?: string;
}

export interface PlannedScorecard {
  readonly account: string;
  readonly name: string;
  /** In the order of the guide: S1 S2 T3 S5 S4, then S1 S5 S4 T3 S2. */
  readonly ratings: readonly PlannedRating[];
  readonly cues: CueState;
}

const notAsked = { rating: 'not-asked', reason: 'Tiden løb fra os' } as const;

export const first: PlannedScorecard = {
  account: 'interviewer1',
  name: 'Ben Krogh',
  ratings: [
    { rating: 4, note: 'Spurgte, hvad lyset skal bruges til' },
    { rating: 3 },
    { rating: 5, note: 'Ringede selv, før nogen spurgte' },
    notAsked,
    { rating: 2 },
    { rating: 3 },
    { rating: 4 },
    { rating: 4 },
    { rating: 'no-evidence' },
    { rating: 4 },
  ],
  cues: 'seen',
};

export const second: PlannedScorecard = {
  account: 'interviewer2',
  name: 'Chidi Okafor',
  ratings: [
    { rating: 5, note: 'Tegnede ledningen op på en kvittering' },
    { rating: 2 },
    { rating: 4 },
    notAsked,
    { rating: 4 },
    { rating: 4 },
    { rating: 3 },
    { rating: 5, note: 'Tog skylden for kollegaens fejl' },
    { rating: 3 },
    { rating: 3 },
  ],
  cues: 'not-seen',
};

export const notesOf = ({ ratings }: PlannedScorecard) => ratings.flatMap(({ note }) => note ?? []);

/**
 * What the two scorecards come to against the shipped profile (every target 3.5, equal weights), worked out
 * by hand:
 *
 *      Ben              Chidi            mean   − 3.5
 * S1   (4 + 3) / 2      (5 + 4) / 2      4.00   +0.50
 * S2   (3 + 4) / 2      (2 + 3) / 2      3.00   −0.50
 * S4   (2 + 4) / 2      (4 + 5) / 2      3.75   +0.25
 * S5   4, one not asked 3, one not asked 3.50    0
 * T3   5, one unseen    (4 + 3) / 2      4.25   +0.75
 *
 * Composite 18.5 / 5 = 3.7. The two composites are 3.8 and 3.6, so the blended variance is
 * (10 × 0.49 + 0.02) / 11 and the interval 3.7 ± 1.96 √(0.44727 / 2), from 2.773 to 4.627.
 * Fit 100 (1 − √(0.5² / 5) / 2.5) = 91.06. The widest spread, 4.5 − 3 on S4, comes before the equal one on T3.
 */
export const expected = {
  composite: 3.7,
  interval: { from: 2.773, to: 4.627 },
  fit: 91,
  rated: 9,
  planned: 10,
  spread: { levels: 1.5, competency: 'S4' },
  scores: [
    { competency: 'S1', score: 4, target: 3.5 },
    { competency: 'S2', score: 3, target: 3.5 },
    { competency: 'S4', score: 3.75, target: 3.5 },
    { competency: 'S5', score: 3.5, target: 3.5 },
    { competency: 'T3', score: 4.25, target: 3.5 },
  ],
} as const;
