import type { Viewer } from '../domain/permissions.ts';
import type { CandidacyParts } from './candidacy-service.ts';

/** Whether a scorecard of a position has been opened. */
export function createFrozenBases({
  interviews,
  candidates,
}: Pick<CandidacyParts, 'interviews' | 'candidates'>) {
  return {
    /**
     * True when ratings rest on guide and profile of the position, or are about to: `announced` are the
     * interviews in which somebody set out to open a scorecard. A cancelled one is rated by nobody.
     */
    async hasBegun(viewer: Viewer, positionId: string, announced: readonly string[]): Promise<boolean> {
      const [held, setOut] = await Promise.all([
        interviews.listOfApplications(await candidates.listIdsOf(viewer, positionId)),
        Promise.all(announced.map((id) => interviews.find(id))),
      ]);
      const begun = [...held.filter(({ setHash }) => setHash !== null), ...setOut];
      return begun.some((interview) => interview !== null && interview.cancelled === null);
    },
  };
}
