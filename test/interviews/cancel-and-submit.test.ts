import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
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
    interviews: gated(createInterviewStore(smil.connection), gate, ['announceSubmission', 'cancel']),
    scorecards: gated(createScorecardStore(smil.connection), gate, ['find', 'outdate', 'submit']),
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

/** An interview in which Ben has rated everything and Chidi has only opened the scorecard. */
async function rated(): Promise<string> {
  const { interviews, scorecards } = smil.services;
  const { id } = await interviews.schedule(recruiter, applicationId, {
    startsAt: new Date(),
    place: 'Skagen',
    panel: [ben.personId, chidi.personId],
    policy: 'after-own',
  });
  await scorecards.openScorecard(ben, id);
  await scorecards.openScorecard(chidi, id);
  const rate = (key: string, letter: string) => ({ operation: letter.repeat(22), key, value: '3', base: '' });
  await scorecards.saveQuestion(ben, id, [rate('table/rating', 'r'), rate('promise/rating', 's')]);
  return id;
}

describe('cancelling and submitting at once', () => {
  // Submitting has three steps: find, announce, submit. So has cancelling: outdate Ben's, outdate Chidi's, cancel.
  test.each(orders(3, 3))(
    'is the one or the other in the order %s, and shows nobody a rating',
    async (turns) => {
      const id = await rated();
      const seen = new Set<string>();

      const [answer, refusal] = await interleaved(
        turns,
        (gate) => sideWith(gate).scorecards.submitScorecard(ben, id, 'x'.repeat(22)),
        (gate) => sideWith(gate).interviews.cancel(recruiter, id, 'Maja is ill'),
        async () => {
          const { others, scorecard, interview } = await smil.services.scorecards.openScorecard(chidi, id);
          for (const { name } of others.visible) seen.add(name);
          if (scorecard.state !== (interview.isCancelled ? 'excused' : 'draft')) seen.add(scorecard.state);
        },
      );

      expect([...seen]).toEqual([]);
      const { cancelled, panel } = await smil.services.interviews.getInterview(recruiter, id);
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
