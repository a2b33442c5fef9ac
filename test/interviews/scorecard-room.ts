import type { Viewer } from '../../src/domain/permissions.ts';
import type { VisibilityPolicy } from '../../src/domain/visibility.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { publishSmallContent, small } from '../support/small-content.ts';

export interface Room extends TestApp {
  /** A new interview by Ben and Chidi, of Maja if nobody else is named; returns its id. */
  schedule(policy?: VisibilityPolicy, name?: string, startsAt?: Date): Promise<string>;
}

/** The real program, with one position whose interviews ask two small questions. */
export async function startRoom(): Promise<Room> {
  const started = await startApp();
  const { services, people } = started;
  await publishSmallContent(services);
  const recruiter: Viewer = people.recruiter;
  const wanted = { title: 'Service host', place: 'Odense', team: [], ...small };
  const position = await services.positions.createPosition(recruiter, wanted);
  return {
    ...started,
    async schedule(policy = 'after-own', name = 'Maja Lindqvist', startsAt = new Date()) {
      const person = { name, email: null, phone: null, personId: null };
      const application = await services.candidates.addCandidate(recruiter, position.id, person);
      const interview = await services.interviews.schedule(recruiter, application.id, {
        startsAt,
        place: 'Skagen',
        panel: [people.ben.personId, people.chidi.personId],
        policy,
      });
      return interview.id;
    },
  };
}
