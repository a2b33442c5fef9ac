import type { PositionBasis } from '../domain/position.ts';
import type { Viewer } from '../domain/permissions.ts';
import type { CandidacyParts } from './candidacy-service.ts';

/** What the opened scorecards of a position rest on. */
export function createFrozenBases({
  interviews,
  sets,
  candidates,
}: Pick<CandidacyParts, 'interviews' | 'sets' | 'candidates'>) {
  return {
    /** Guide and profile of every interview that has begun. A cancelled one is rated by nobody. */
    async listFrozenBases(viewer: Viewer, positionId: string): Promise<readonly PositionBasis[]> {
      const held = await interviews.listOfApplications(await candidates.listIdsOf(viewer, positionId));
      const begun = held.flatMap(({ cancelled, setHash }) =>
        cancelled === null && setHash !== null ? [setHash] : [],
      );
      const frozen = await sets.getSets(begun);
      return [...frozen.values()].map(({ guide, profile }) => ({
        guide: { guideId: guide.guideId, number: guide.number },
        profile: { profileId: profile.profileId, number: profile.number },
      }));
    },
  };
}
