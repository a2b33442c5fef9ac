import { NotFound } from '../domain/errors.ts';
import type { Viewer } from '../domain/permissions.ts';
import type { Positions } from '../positions/service.ts';
import { foundApplications, type FoundApplication } from './found-application.ts';
import type { CandidateStore } from './store.ts';

/** What leads somebody on a panel to an application. */
interface Seat {
  readonly panel: readonly string[];
  readonly applicationId: string;
}

interface PanelParts {
  readonly candidates: CandidateStore;
  readonly positions: Positions;
}

/** Applications as the people reach them who interview, and need not oversee the position. */
export function createPanelApplications({ candidates, positions }: PanelParts) {
  /**
   * The applications of interviews on whose panel the viewer sits, by id. The others are left out, and so
   * are the viewer's own.
   */
  async function listForPanels(
    viewer: Viewer,
    seats: readonly Seat[],
  ): Promise<ReadonlyMap<string, FoundApplication>> {
    const own = seats.filter(({ panel }) => panel.includes(viewer.personId));
    const panelOf = new Map(own.map(({ applicationId, panel }) => [applicationId, panel]));
    const applications = await candidates.listApplicationsByIds([...panelOf.keys()]);
    const [personOf, positionOf] = await Promise.all([
      candidates.listByIds([...new Set(applications.map(({ candidateId }) => candidateId))]),
      positions.listForPanels(
        viewer,
        applications.map(({ id, positionId }) => ({ panel: panelOf.get(id) ?? [], positionId })),
      ),
    ]);
    return foundApplications(viewer, applications, personOf, positionOf);
  }

  return {
    listForPanels,

    /** The application of an interview on whose panel the viewer sits. */
    async getApplicationForPanel(
      viewer: Viewer,
      panel: readonly string[],
      applicationId: string,
    ): Promise<FoundApplication> {
      const found = (await listForPanels(viewer, [{ panel, applicationId }])).get(applicationId);
      if (found === undefined) throw new NotFound(`No application ${applicationId}`);
      return found;
    },

    /** Throws NotFound when the application is the viewer's own: nobody rates themselves. */
    async checkNotOwn(viewer: Viewer, id: string): Promise<void> {
      const candidate = await candidates.findCandidateOf(id);
      if (candidate === null || candidate.personIds.includes(viewer.personId)) {
        throw new NotFound(`No application ${id}`);
      }
    },

    /** Of these applications those that are not the viewer's own: nobody learns of an interview about themselves. */
    async exceptOwn(viewer: Viewer, ids: readonly string[]): Promise<ReadonlySet<string>> {
      const made = await candidates.listApplicationsByIds(ids);
      const personOf = await candidates.listByIds([...new Set(made.map(({ candidateId }) => candidateId))]);
      const others = made.filter(
        ({ candidateId }) => personOf.get(candidateId)?.personIds.includes(viewer.personId) !== true,
      );
      return new Set(others.map(({ id }) => id));
    },
  };
}
