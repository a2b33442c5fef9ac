import type { Candidates } from '../../src/candidates/service.ts';
import type { VisibilityPolicy } from '../../src/domain/visibility.ts';
import { createEntryService } from '../../src/interviews/entry-service.ts';
import { scorecardEntryRoutes } from '../../src/interviews/scorecard-entry-routes.ts';
import { scorecardRoutes } from '../../src/interviews/scorecard-routes.ts';
import { createScorecardService } from '../../src/interviews/scorecard-service.ts';
import { createScorecardStore } from '../../src/interviews/scorecard-store.ts';
import { createInterviewStore } from '../../src/interviews/store.ts';
import { nothingHere } from '../../src/web/errors.ts';
import { smallSet } from '../domain/interview-cast.ts';
import { startApp, type TestApp } from '../support/app.ts';

export interface Room extends TestApp {
  /** A new interview of Maja by Ben and Chidi; returns its id. */
  schedule(policy?: VisibilityPolicy): Promise<string>;
}

/**
 * The real program, with interviews about a set of two small questions. Only the set and the candidate are
 * given here; the scorecards, their rules and the pages are the real ones.
 */
export async function startRoom(): Promise<Room> {
  const started = await startApp();
  const { app, connection, people } = started;
  const interviews = createInterviewStore(connection);
  const scorecards = createScorecardStore(connection);
  const now = () => new Date();
  const service = createScorecardService({
    interviews,
    scorecards,
    entries: createEntryService({ scorecards, now }),
    sets: { getSet: () => Promise.resolve(smallSet), freezeSet: () => Promise.resolve(smallSet.hash) },
    candidates: candidateOf(people.recruiter.personId),
    namesOf: (ids) =>
      Promise.resolve(
        new Map(ids.map((id) => [id, Object.values(people).find((one) => one.personId === id)?.name ?? ''])),
      ),
    isDemo: false,
  });
  app.use(scorecardEntryRoutes(service, now), scorecardRoutes(service, now));
  // What answers "nothing here" stands behind the last route, and the errors behind that.
  const { stack } = app.router;
  const last = stack.findIndex(({ handle }) => handle === nothingHere);
  stack.push(...stack.splice(last, stack.length - last - 2));
  await Promise.all(Object.values(connection.models).map((model) => model.init()));

  let count = 0;
  return {
    ...started,
    async schedule(policy = 'after-own') {
      count += 1;
      const id = `interview-${count}`;
      const panel = [people.ben.personId, people.chidi.personId];
      const moment = { startsAt: now(), scheduledAt: now(), scheduledBy: people.recruiter.personId };
      await interviews.add({
        ...moment,
        id,
        applicationId: 'application',
        place: 'Skagen',
        panel,
        policy,
        isConsensusReached: false,
        setHash: null,
      });
      for (const personId of panel) await scorecards.addIfAbsent(`${id}-${personId}`, id, personId);
      return id;
    },
  };
}

function candidateOf(recruiterId: string): Candidates {
  const found = {
    candidate: { name: 'Maja Lindqvist', personId: null },
    position: { title: 'Service host', team: [recruiterId] },
  };
  return { getApplicationForPanel: () => Promise.resolve(found) } as unknown as Candidates;
}
