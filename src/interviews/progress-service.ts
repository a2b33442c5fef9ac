import type { Candidacy, CandidacyInterview } from '../domain/candidacy.ts';
import type { Viewer } from '../domain/permissions.ts';
import { noProgress, type PositionApplication, type PositionCounts } from '../positions/records.ts';
import type { createCandidacies } from './candidacy-service.ts';

/** What a viewer oversees, read once for all positions. */
interface Overview {
  /** By position; one without applications is left out. */
  readonly progress: ReadonlyMap<string, PositionCounts>;
  readonly interviews: readonly OverseenInterview[];
}

interface OverseenInterview extends Pick<CandidacyInterview, 'id' | 'startsAt' | 'place' | 'set' | 'panel'> {
  readonly candidateName: string;
  readonly position: Candidacy['position'];
}

/** How far the candidates of a position have come, for lists that show no score. */
export function createProgress({
  listCandidacies,
  listAllCandidacies,
}: Pick<ReturnType<typeof createCandidacies>, 'listCandidacies' | 'listAllCandidacies'>) {
  return {
    async listProgress(viewer: Viewer, positionId: string): Promise<readonly PositionApplication[]> {
      const candidacies = await listCandidacies(viewer, positionId);
      return candidacies.map(({ applicationId, candidateName, stage, interviews }) => ({
        applicationId,
        candidateName,
        stage,
        interviews: interviews.map(({ id, startsAt, panel }) => ({
          id,
          startsAt,
          panel: panel.length,
          submitted: panel.filter(({ state }) => state === 'submitted').length,
        })),
      }));
    },

    /** Of every position the viewer oversees, by its id; one without applications is left out. */
    async countProgress(viewer: Viewer): Promise<ReadonlyMap<string, PositionCounts>> {
      return countsOf(await listAllCandidacies(viewer));
    },

    /** The same, and the interviews of these positions that begin in the span, by start. */
    async oversee(viewer: Viewer, from: Date, before: Date): Promise<Overview> {
      const candidacies = await listAllCandidacies(viewer);
      const interviews = candidacies.flatMap(({ candidateName, position, interviews }) =>
        interviews.map(({ id, startsAt, place, set, panel }) => ({
          id,
          startsAt,
          place,
          set,
          panel,
          candidateName,
          position,
        })),
      );
      return {
        progress: countsOf(candidacies),
        interviews: interviews
          .filter(({ startsAt }) => startsAt >= from && startsAt < before)
          .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime()),
      };
    },
  };
}

function countsOf(candidacies: readonly Candidacy[]): ReadonlyMap<string, PositionCounts> {
  const counts = new Map<string, PositionCounts>();
  for (const { position, interviews } of candidacies) {
    const { applications, interviews: held, scored } = counts.get(position.id) ?? noProgress;
    counts.set(position.id, {
      applications: applications + 1,
      interviews: held + interviews.length,
      scored: scored + interviews.filter(({ stillToCome }) => stillToCome === 0).length,
    });
  }
  return counts;
}
