import { oversees, type Viewer } from '../domain/permissions.ts';
import type { Positions } from '../positions/service.ts';
import { foundApplications, type FoundApplication } from './found-application.ts';
import type { CandidateStore } from './store.ts';

interface ReachParts {
  readonly candidates: CandidateStore;
  readonly positions: Positions;
}

/** Which applications there are for a viewer, for lists that are read one page at a time. */
export function createReach({ candidates, positions }: ReachParts) {
  return {
    /** Ids of the viewer's own applications, which no list may show them. */
    listOwnIds: (viewer: Viewer): Promise<readonly string[]> =>
      candidates.listApplicationIdsOf(viewer.personId),

    /** Ids of the applications of everyone else who has this name, never the viewer's own. They say nothing yet. */
    async listNamesakeIds(
      viewer: Viewer,
      { id, name }: FoundApplication['candidate'],
    ): Promise<readonly string[]> {
      const others = (await candidates.listByName(name)).filter(
        (one) => one.id !== id && !one.personIds.includes(viewer.personId),
      );
      if (others.length === 0) return [];
      return (await candidates.listApplicationsOf(others.map((one) => one.id))).map((one) => one.id);
    },

    /** Ids of the applications for the positions the viewer oversees; null for HR, who oversees every one. */
    async listOverseenIds(viewer: Viewer): Promise<readonly string[] | null> {
      if (oversees(viewer, [])) return null;
      const overseen = await positions.listPositions(viewer);
      const made = await candidates.listApplications(overseen.map(({ id }) => id));
      return made.map(({ id }) => id);
    },

    /** By id, of these those that the viewer oversees; the viewer's own are left out. */
    async listOverseen(
      viewer: Viewer,
      ids: readonly string[],
    ): Promise<ReadonlyMap<string, FoundApplication>> {
      const [made, overseen] = await Promise.all([
        candidates.listApplicationsByIds([...new Set(ids)]),
        positions.listPositions(viewer),
      ]);
      const personOf = await candidates.listByIds([...new Set(made.map(({ candidateId }) => candidateId))]);
      const positionOf = new Map(overseen.map((position) => [position.id, position]));
      return foundApplications(viewer, made, personOf, positionOf);
    },
  };
}
