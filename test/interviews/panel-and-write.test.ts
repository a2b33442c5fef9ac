import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { NotFound } from '../../src/domain/errors.ts';
import { createScorecardStore } from '../../src/interviews/scorecard-store.ts';
import { interleaved, orders } from '../support/interleaved.ts';
import { startTwoSides, type TwoSides, type Side } from './two-sides.ts';

let room: TwoSides;

beforeAll(async () => {
  room = await startTwoSides({
    interviews: ['announceWriting', 'rearrange'],
    scorecards: ['find', 'writeEntries', 'outdate', 'withdraw'],
  });
});
afterAll(() => room.smil.stop());

const entry = { operation: 'r'.repeat(22), key: 'table/rating', value: '3', base: '' };

async function written(side: Side, id: string): Promise<'saved' | 'off the panel'> {
  try {
    const answer = await side.scorecards.saveEntry(room.ben, id, entry);
    if ('written' in answer) return 'saved';
    throw new Error(`Answered ${JSON.stringify(answer)}`);
  } catch (error) {
    if (error instanceof NotFound) return 'off the panel';
    throw error;
  }
}

const cardOf = async (id: string) => {
  const found = await createScorecardStore(room.smil.connection).find(id, room.ben.personId);
  return found && [...found.scorecard.entries].map(([key, { value }]) => `${key} ${value}`);
};

describe('taking somebody off the panel who writes the first entry at the same moment', () => {
  // Writing has three steps: find, announce, write. Taking off has four: outdate both, change, withdraw.
  test.each(orders(3, 4))('is the one or the other in the order %s', async (turns) => {
    const id = await room.opened();
    const { startsAt, place } = await room.smil.services.interviews.getInterview(room.recruiter, id);
    const wanted = { startsAt, place, panel: [room.chidi.personId], reason: 'Ben is ill', seen: 0 };
    /** At no moment anybody is off the panel with something written. */
    const lost: unknown[] = [];

    const [answer, changed] = await interleaved(
      turns,
      (gate) => written(room.sideWith(gate), id),
      (gate) => room.sideWith(gate).interviews.rearrange(room.recruiter, id, wanted, () => true),
      async () => {
        const { panel } = await room.smil.services.interviews.getInterview(room.recruiter, id);
        const card = await cardOf(id);
        const isOn = panel.some(({ personId }) => personId === room.ben.personId);
        if (!isOn && (card ?? []).length > 0) lost.push(card);
      },
    );

    const { panel, changes } = await room.smil.services.interviews.getInterview(room.recruiter, id);
    const names = panel.map(({ name }) => name);
    expect(lost).toEqual([]);
    expect([
      {
        answer: 'saved',
        changed: { refusal: 'written' },
        names: ['Ben Krogh', 'Chidi Okafor'],
        changes: 0,
        card: ['table/rating 3'],
      },
      {
        answer: 'off the panel',
        changed: { refusal: null },
        names: ['Chidi Okafor'],
        changes: 1,
        card: null,
      },
    ]).toContainEqual({ answer, changed, names, changes: changes.length, card: await cardOf(id) });
  });
});
