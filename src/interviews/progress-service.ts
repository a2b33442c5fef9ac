import type { Candidacy, CandidacyInterview } from '../domain/candidacy.ts';
import type { Viewer } from '../domain/permissions.ts';
import { noProgress, type PositionApplication, type PositionCounts } from '../positions/records.ts';
import type { CandidacyParts, createCandidacies } from './candidacy-service.ts';

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
export function createProgress(
  { interviews, candidates }: Pick<CandidacyParts, 'interviews' | 'candidates'>,
  {
    listCandidacies,
    listAllCandidacies,
  }: Pick<ReturnType<typeof createCandidacies>, 'listCandidacies' | 'listAllCandidacies'>,
) {
  /** By application. Candidacies leave a cancelled interview out, and a list without it would say that there was none. */
  async function latestCancelled(applicationIds: readonly string[]) {
    const all = await interviews.listOfApplications(applicationIds);
    return new Map(
      all.flatMap(({ applicationId, startsAt, cancelled }) =>
        cancelled === null ? [] : [[applicationId, { startsAt, reason: cancelled.reason }] as const],
      ),
    );
  }

  /** By application: what the lists of those who oversee the position tell people of one name apart by. */
  async function listFound(viewer: Viewer, positionId: string) {
    const found = await candidates.listApplications(viewer, positionId);
    return new Map(
      found.map(({ application, candidate: { email, phone, addedAt } }) => [
        application.id,
        { reach: email ?? phone, appliedAt: application.history[0]?.at ?? addedAt },
      ]),
    );
  }

  return {
    async listProgress(viewer: Viewer, positionId: string): Promise<readonly PositionApplication[]> {
      const candidacies = await listCandidacies(viewer, positionId);
      const cancelled = await latestCancelled(candidacies.map(({ applicationId }) => applicationId));
      const found = await listFound(viewer, positionId);
      return candidacies.map(({ applicationId, candidateName, stage, interviews: held }) => ({
        applicationId,
        candidateName,
        reach: found.get(applicationId)?.reach ?? null,
        appliedAt: found.get(applicationId)?.appliedAt ?? null,
        stage,
        cancelled: cancelled.get(applicationId) ?? null,
        interviews: held.map(({ id, startsAt, panel }) => ({
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
      const spanned = candidacies.flatMap(({ candidateName, position, interviews: held }) =>
        held.map(({ id, startsAt, place, set, panel }) => ({
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
        interviews: spanned
          .filter(({ startsAt }) => startsAt >= from && startsAt < before)
          .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime()),
      };
    },
  };
}

/** Where nobody could come any more, nothing is still to come, and nothing is there either. */
function isScored({ stillToCome, panel }: CandidacyInterview): boolean {
  return stillToCome === 0 && panel.some(({ state }) => state === 'submitted');
}

function countsOf(candidacies: readonly Candidacy[]): ReadonlyMap<string, PositionCounts> {
  const counts = new Map<string, PositionCounts>();
  for (const { position, interviews } of candidacies) {
    const { applications, interviews: held, scored } = counts.get(position.id) ?? noProgress;
    counts.set(position.id, {
      applications: applications + 1,
      interviews: held + interviews.length,
      scored: scored + interviews.filter(isScored).length,
    });
  }
  return counts;
}
