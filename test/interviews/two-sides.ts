import type { Viewer } from '../../src/domain/permissions.ts';
import { createEntryService } from '../../src/interviews/entry-service.ts';
import { createScorecardService } from '../../src/interviews/scorecard-service.ts';
import { createScorecardStore, type ScorecardStore } from '../../src/interviews/scorecard-store.ts';
import { createInterviews } from '../../src/interviews/service.ts';
import { createSetStore } from '../../src/interviews/set-store.ts';
import { createSets } from '../../src/interviews/set-service.ts';
import { createInterviewStore, type InterviewStore } from '../../src/interviews/store.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { gated, type Gate } from '../support/interleaved.ts';
import { publishSmallContent, small } from '../support/small-content.ts';

/** The steps at which a side asks at its gate. */
interface Steps {
  readonly interviews: readonly (keyof InterviewStore)[];
  readonly scorecards: readonly (keyof ScorecardStore)[];
}

export type Side = ReturnType<ReturnType<typeof sidesOf>>;

export interface TwoSides {
  readonly smil: TestApp;
  readonly ben: Viewer;
  readonly chidi: Viewer;
  readonly recruiter: Viewer;
  /** The services of one side, which asks at the gate before each of the named steps of its stores. */
  readonly sideWith: (gate: Gate) => Side;
  /** A new interview whose scorecards Ben and Chidi have opened and left empty. */
  readonly opened: () => Promise<string>;
  /** The same, with everything rated by Ben. */
  readonly rated: () => Promise<string>;
}

/** Two who act on one interview at the same moment, step by step in any order. */
export async function startTwoSides(steps: Steps): Promise<TwoSides> {
  // Both sides have stores of their own, so nothing is kept in memory.
  const smil = await startApp({ isOnlyWriter: false });
  const { ben, chidi, recruiter } = smil.people;
  await publishSmallContent(smil.services);
  const { positions, candidates, interviews, scorecards } = smil.services;
  const wanted = { title: 'Host', place: 'Odense', team: [], ...small };
  const { id: positionId } = await positions.createPosition(recruiter, wanted);
  const person = { name: 'Maja Lindqvist', email: null, phone: null, personId: null };
  const { id: applicationId } = await candidates.addCandidate(recruiter, positionId, person);

  async function opened(): Promise<string> {
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

  async function rated(): Promise<string> {
    const id = await opened();
    const rate = (key: string, letter: string) => ({
      operation: letter.repeat(22),
      key,
      value: '3',
      base: '',
    });
    await scorecards.saveQuestion(ben, id, [rate('table/rating', 'r'), rate('promise/rating', 's')]);
    return id;
  }

  return { smil, ben, chidi, recruiter, sideWith: sidesOf(smil, steps), opened, rated };
}

function sidesOf(smil: TestApp, steps: Steps) {
  const { bank, guides, profiles, positions, candidates, accounts } = smil.services;
  return (gate: Gate) => {
    const parts = {
      interviews: gated(createInterviewStore(smil.connection), gate, steps.interviews),
      scorecards: gated(createScorecardStore(smil.connection), gate, steps.scorecards),
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
  };
}
