import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { NotFound } from '../../src/domain/errors.ts';
import type { Viewer } from '../../src/domain/permissions.ts';
import { createEntryService } from '../../src/interviews/entry-service.ts';
import { createScorecardService } from '../../src/interviews/scorecard-service.ts';
import { createScorecardStore } from '../../src/interviews/scorecard-store.ts';
import { createInterviews } from '../../src/interviews/service.ts';
import { createSetStore } from '../../src/interviews/set-store.ts';
import { createSets } from '../../src/interviews/set-service.ts';
import { createInterviewStore } from '../../src/interviews/store.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { gated, interleaved, orders, type Gate } from '../support/interleaved.ts';
import { publishSmallContent, small } from '../support/small-content.ts';

let smil: TestApp;
let ben: Viewer;
let chidi: Viewer;
let recruiter: Viewer;
let applicationId = '';

beforeAll(async () => {
  // Both sides have stores of their own, so nothing is kept in memory.
  smil = await startApp({ isOnlyWriter: false });
  ({ ben, chidi, recruiter } = smil.people);
  await publishSmallContent(smil.services);
  const wanted = { title: 'Host', place: 'Odense', team: [], ...small };
  const { positions, candidates } = smil.services;
  const { id: positionId } = await positions.createPosition(recruiter, wanted);
  const person = { name: 'Maja Lindqvist', email: null, phone: null, personId: null };
  applicationId = (await candidates.addCandidate(recruiter, positionId, person)).id;
});
afterAll(() => smil.stop());

/** The services of one side, which asks at the gate before each of the named steps of its stores. */
function sideWith(gate: Gate) {
  const { bank, guides, profiles, positions, candidates, accounts } = smil.services;
  const parts = {
    interviews: gated(createInterviewStore(smil.connection), gate, ['announceWriting', 'rearrange']),
    scorecards: gated(createScorecardStore(smil.connection), gate, [
      'find',
      'writeEntries',
      'outdate',
      'withdraw',
    ]),
    sets: createSets({ sets: createSetStore(smil.connection), bank, guides, profiles }),
    candidates,
    positions,
    namesOf: accounts.namesOf,
    deactivatedOf: accounts.deactivatedOf,
    isDemo: false,
    now: () => new Date(),
  };
  return {
    interviews: createInterviews(parts),
    scorecards: createScorecardService({ ...parts, entries: createEntryService(parts) }),
  };
}

/** An interview whose scorecards Ben and Chidi have opened and left empty. */
async function opened(): Promise<string> {
  const { interviews, scorecards } = smil.services;
  const { id } = await interviews.schedule(recruiter, applicationId, {
    startsAt: new Date(),
    place: 'Skagen',
    panel: [ben.personId, chidi.personId],
    policy: 'after-own',
  });
  await scorecards.openScorecard(ben, id);
  await scorecards.openScorecard(chidi, id);
  return id;
}

const entry = { operation: 'r'.repeat(22), key: 'table/rating', value: '3', base: '' };

async function written(side: ReturnType<typeof sideWith>, id: string): Promise<'saved' | 'off the panel'> {
  try {
    const answer = await side.scorecards.saveEntry(ben, id, entry);
    if ('written' in answer) return 'saved';
    throw new Error(`Answered ${JSON.stringify(answer)}`);
  } catch (error) {
    if (error instanceof NotFound) return 'off the panel';
    throw error;
  }
}

const cardOf = async (id: string) => {
  const found = await createScorecardStore(smil.connection).find(id, ben.personId);
  return found && [...found.scorecard.entries].map(([key, { value }]) => `${key} ${value}`);
};

describe('taking somebody off the panel who writes the first entry at the same moment', () => {
  // Writing has three steps: find, announce, write. Taking off has four: outdate both, change, withdraw.
  test.each(orders(3, 4))('is the one or the other in the order %s', async (turns) => {
    const id = await opened();
    const { startsAt, place } = await smil.services.interviews.getInterview(recruiter, id);
    const wanted = { startsAt, place, panel: [chidi.personId], reason: 'Ben is ill', seen: 0 };
    /** At no moment anybody is off the panel with something written. */
    const lost: unknown[] = [];

    const [answer, changed] = await interleaved(
      turns,
      (gate) => written(sideWith(gate), id),
      (gate) => sideWith(gate).interviews.rearrange(recruiter, id, wanted, () => true),
      async () => {
        const { panel } = await smil.services.interviews.getInterview(recruiter, id);
        const card = await cardOf(id);
        const isOn = panel.some(({ personId }) => personId === ben.personId);
        if (!isOn && (card ?? []).length > 0) lost.push(card);
      },
    );

    const { panel, changes } = await smil.services.interviews.getInterview(recruiter, id);
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
