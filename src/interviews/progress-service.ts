import type { Viewer } from '../domain/permissions.ts';
import type { PositionApplication, PositionCounts } from '../positions/records.ts';
import type { createCandidacies } from './candidacy-service.ts';

/** How far the candidates of a position have come, for lists that show no score. */
export function createProgress({
  listCandidacies,
}: Pick<ReturnType<typeof createCandidacies>, 'listCandidacies'>) {
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

    async countProgress(viewer: Viewer, positionId: string): Promise<PositionCounts> {
      const candidacies = await listCandidacies(viewer, positionId);
      const held = candidacies.flatMap(({ interviews }) => interviews);
      return {
        applications: candidacies.length,
        interviews: held.length,
        scored: held.filter(({ stillToCome }) => stillToCome === 0).length,
      };
    },
  };
}
