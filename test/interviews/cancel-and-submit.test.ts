import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { interleaved, orders } from '../support/interleaved.ts';
import { startTwoSides, type TwoSides } from './two-sides.ts';

let room: TwoSides;

beforeAll(async () => {
  room = await startTwoSides({
    interviews: ['announceSubmission', 'cancel'],
    scorecards: ['find', 'outdate', 'submit'],
  });
});
afterAll(() => room.smil.stop());

describe('cancelling and submitting at once', () => {
  // Submitting has three steps: find, announce, submit. So has cancelling: outdate Ben's, outdate Chidi's, cancel.
  test.each(orders(3, 3))(
    'is the one or the other in the order %s, and shows nobody a rating',
    async (turns) => {
      const id = await room.rated();
      const seen = new Set<string>();

      const [answer, refusal] = await interleaved(
        turns,
        (gate) => room.sideWith(gate).scorecards.submitScorecard(room.ben, id, 'x'.repeat(22)),
        (gate) => room.sideWith(gate).interviews.cancel(room.recruiter, id, 'Maja is ill'),
        async () => {
          const { others, scorecard, interview } = await room.smil.services.scorecards.openScorecard(
            room.chidi,
            id,
          );
          for (const { name } of others.visible) seen.add(name);
          if (scorecard.state !== (interview.isCancelled ? 'excused' : 'draft')) seen.add(scorecard.state);
        },
      );

      expect([...seen]).toEqual([]);
      const { cancelled, panel } = await room.smil.services.interviews.getInterview(room.recruiter, id);
      const ended = {
        refusal,
        isIn: 'submittedAt' in answer,
        isCancelled: cancelled !== null,
        state: panel[0]?.state,
      };
      expect([
        { refusal: 'submitted', isIn: true, isCancelled: false, state: 'submitted' },
        { refusal: null, isIn: false, isCancelled: true, state: 'excused' },
      ]).toContainEqual(ended);
    },
  );
});
