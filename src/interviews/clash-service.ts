import type { Viewer } from '../domain/permissions.ts';
import type { CandidacyParts } from './candidacy-service.ts';
import type { Arrangement, Interview } from './interview-schema.ts';
import type { Clash } from './records.ts';

const minute = 60_000;

/**
 * Held by whoever looks who is free and then writes an interview, so that of two who choose the same time
 * at once the second is told. One for all: planning is rare and takes some milliseconds.
 */
export const planning = 'planning an interview';

/** Who is taken at the time of an interview that is planned or moved. */
export function createClashes({
  interviews,
  scorecards,
  candidates,
  sets,
  namesOf,
}: Pick<CandidacyParts, 'interviews' | 'scorecards' | 'candidates' | 'sets' | 'namesOf'>) {
  /** Without those that are cancelled, or held: whoever has submitted was there before. */
  async function stillAhead(planned: readonly Interview[]): Promise<readonly Interview[]> {
    const open = planned.filter(({ cancelled }) => cancelled === null);
    const cards = await scorecards.listOfInterviews(open.map(({ id }) => id));
    const submitted = cards.filter(({ state }) => state === 'submitted');
    const held = new Set(submitted.map(({ interviewId }) => interviewId));
    return open.filter(({ id }) => !held.has(id));
  }

  /** Interviews of the same people that begin before the other one is over. */
  async function busy(viewer: Viewer, panel: readonly string[], startsAt: Date, minutes: number) {
    const [after, before] = [-minutes, minutes].map((span) => new Date(startsAt.getTime() + span * minute));
    const held = await interviews.listAround(panel, after ?? startsAt, before ?? startsAt);
    const open = await stillAhead(held);
    const known = await candidates.exceptOwn(viewer, [...new Set(open.map((one) => one.applicationId))]);
    return open.filter(({ applicationId }) => known.has(applicationId));
  }

  return {
    /**
     * Who of the panel, and whether the candidate, has another interview at that time. It names people and
     * times only, because the viewer may not oversee the other interview.
     */
    async listClashes(
      viewer: Viewer,
      applicationId: string,
      { startsAt, panel }: Pick<Arrangement, 'startsAt' | 'panel'>,
      exceptId: string | null,
    ): Promise<readonly Clash[]> {
      const { candidate, position } = await candidates.getApplication(viewer, applicationId);
      const { minutes } = await sets.getGuideOf(null, position);
      const isAnother = ({ id }: Interview) => id !== exceptId;
      const isAround = (other: Interview) =>
        Math.abs(other.startsAt.getTime() - startsAt.getTime()) < minutes * minute;
      const [taken, person, names] = await Promise.all([
        busy(viewer, panel, startsAt, minutes),
        candidates.getCandidate(viewer, candidate.id),
        namesOf(panel),
      ]);
      const own = await interviews.listOfApplications(person.applications.map((one) => one.applicationId));
      const around = await stillAhead(own.filter((other) => isAnother(other) && isAround(other)));
      return [
        ...around.map((other) => ({ personId: null, name: candidate.name, startsAt: other.startsAt })),
        ...taken.filter(isAnother).flatMap((other) =>
          panel
            .filter((personId) => other.panel.includes(personId))
            .map((personId) => ({
              personId,
              name: names.get(personId) ?? '',
              startsAt: other.startsAt,
            })),
        ),
      ];
    },
  };
}
