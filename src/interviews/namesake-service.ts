import type { FoundApplication } from '../candidates/service.ts';
import type { Viewer } from '../domain/permissions.ts';
import type { CandidacyParts } from './candidacy-service.ts';

/** Whether a name alone says who somebody is, to one who sees other candidates as well. */
export function createNamesakes({
  interviews,
  candidates,
}: Pick<CandidacyParts, 'interviews' | 'candidates'>) {
  /** True when the viewer meets somebody else of this name: on a panel, or in a position they oversee. */
  async function meetsNamesake(viewer: Viewer, candidate: FoundApplication['candidate']): Promise<boolean> {
    const ids = await candidates.listNamesakeIds(viewer, candidate);
    if (ids.length === 0) return false;
    const [overseen, held] = await Promise.all([
      candidates.listOverseen(viewer, ids),
      interviews.listOfApplications(ids),
    ]);
    return overseen.size > 0 || held.some(({ panel }) => panel.includes(viewer.personId));
  }

  return { meetsNamesake };
}
