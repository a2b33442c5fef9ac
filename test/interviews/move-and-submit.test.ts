import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { interleaved, orders } from '../support/interleaved.ts';
import { startTwoSides, type TwoSides } from './two-sides.ts';

let room: TwoSides;

beforeAll(async () => {
  room = await startTwoSides({
    interviews: ['announceSubmission', 'rearrange'],
    scorecards: ['find', 'outdate', 'submit'],
  });
});
afterAll(() => room.smil.stop());

const tomorrow = () => new Date(Math.ceil(Date.now() / 60_000) * 60_000 + 24 * 3600_000);

describe('moving and submitting at once', () => {
  // Submitting has three steps: find, announce, submit. So has moving: outdate Ben's, outdate Chidi's, move.
  test.each(orders(3, 3))('is the one or the other in the order %s', async (turns) => {
    const id = await room.rated();
    const { digest } = await room.smil.services.scorecards.openScorecard(room.ben, id);
    const startsAt = tomorrow();
    const wanted = {
      startsAt,
      place: 'Skagen',
      panel: [room.ben.personId, room.chidi.personId],
      reason: 'Ill',
      seen: 0,
    };

    const [answer, moved] = await interleaved(
      turns,
      (gate) =>
        room
          .sideWith(gate)
          .scorecards.submitScorecard(room.ben, id, 'x'.repeat(22), { shown: digest, isHeld: false }),
      (gate) => room.sideWith(gate).interviews.rearrange(room.recruiter, id, wanted, () => true),
      () => Promise.resolve(),
    );

    const after = await room.smil.services.interviews.getInterview(room.recruiter, id);
    const isMoved = after.startsAt.getTime() === startsAt.getTime();
    expect([
      {
        answer: { submittedAt: after.panel[0]?.submittedAt },
        moved: { refusal: 'submitted' },
        isMoved: false,
      },
      // Whoever said nothing of the new time is asked whether it has been held already.
      { answer: { refused: 'not-held' }, moved: { refusal: null }, isMoved: true },
    ]).toContainEqual({ answer, moved, isMoved });
  });
});
