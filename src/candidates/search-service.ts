import { plainEmail } from '../domain/email.ts';
import { NotFound } from '../domain/errors.ts';
import { oversees, type Viewer } from '../domain/permissions.ts';
import type { Position } from '../domain/position.ts';
import type { Positions } from '../positions/service.ts';
import type { CandidateList, CandidateRecord } from './records.ts';
import type { Application, Candidate } from './candidate-schema.ts';
import type { CandidateStore } from './store.ts';

const rowsPerPage = 25;

interface SearchParts {
  readonly candidates: CandidateStore;
  readonly positions: Positions;
}

interface CandidateQuery {
  readonly query: string;
  readonly after: string | null;
}

/** Finding people: the list with its search, and one person with the applications the viewer oversees. */
export function createSearch({ candidates, positions }: SearchParts) {
  /** Applications that are shown, with the position of each; the others do not exist for the viewer. */
  async function placed(viewer: Viewer, applications: readonly Application[]) {
    const overseen = new Map((await positions.listPositions(viewer)).map((one) => [one.id, one]));
    return applications.flatMap((application) => {
      const position = overseen.get(application.positionId);
      return position === undefined ? [] : [{ application, position }];
    });
  }

  /** Candidates of the positions the viewer oversees; null for HR, who oversees every one. */
  async function reachableIds(viewer: Viewer): Promise<readonly string[] | null> {
    if (oversees(viewer, [])) return null;
    const overseen = await positions.listPositions(viewer);
    const applications = await candidates.listApplications(overseen.map(({ id }) => id));
    return [...new Set(applications.map(({ candidateId }) => candidateId))];
  }

  /** Those of them whom the viewer may see; the others do not exist for the viewer. */
  async function seen(viewer: Viewer, found: readonly Candidate[]): Promise<readonly CandidateRecord[]> {
    const rows = await placed(viewer, await candidates.listApplicationsOf(found.map(({ id }) => id)));
    return found.flatMap((candidate) => {
      const own = rows.filter(({ application }) => application.candidateId === candidate.id);
      return own.length === 0 || candidate.personIds.includes(viewer.personId)
        ? []
        : [toRecord(candidate, own)];
    });
  }

  return {
    /** One page of the candidates whose name contains the query, newest first. */
    async listCandidates(viewer: Viewer, { query, after }: CandidateQuery): Promise<CandidateList> {
      const found = await candidates.search({
        ids: await reachableIds(viewer),
        name: query,
        exceptPersonId: viewer.personId,
        after,
        most: rowsPerPage + 1,
      });
      const shown = found.slice(0, rowsPerPage);
      const rows = await placed(viewer, await candidates.listApplicationsOf(shown.map(({ id }) => id)));
      return {
        query,
        candidates: shown.map(({ id, name, email, phone, addedAt }) => ({
          id,
          name,
          email,
          phone,
          addedAt,
          applications: rows.flatMap(({ application, position }) =>
            application.candidateId === id
              ? [
                  {
                    applicationId: application.id,
                    positionTitle: position.title,
                    positionPlace: position.place,
                    stage: application.stage,
                  },
                ]
              : [],
          ),
        })),
        isContinued: after !== null,
        next: found.length > rowsPerPage ? (shown.at(-1)?.id ?? null) : null,
      };
    },

    /** Throws NotFound unless the person applied for a position the viewer oversees. */
    async getCandidate(viewer: Viewer, id: string): Promise<CandidateRecord> {
      const candidate = await candidates.find(id);
      const rows = await placed(viewer, await candidates.listApplicationsOf([id]));
      if (candidate === null || rows.length === 0 || candidate.personIds.includes(viewer.personId)) {
        throw new NotFound(`No candidate ${id}`);
      }
      return toRecord(candidate, rows);
    },

    /** People of this name, newest first. */
    listNamesakes: async (viewer: Viewer, name: string): Promise<readonly CandidateRecord[]> =>
      seen(viewer, await candidates.listByName(name)),

    /** People with this e-mail address. */
    listSharers: async (viewer: Viewer, email: string): Promise<readonly CandidateRecord[]> =>
      seen(viewer, await candidates.listByEmail(plainEmail(email))),
  };
}

interface PlacedApplication {
  readonly application: Application;
  readonly position: Position;
}

/** Without what was changed, and why, before the person applied for a position the viewer oversees. */
function toRecord(candidate: Candidate, rows: readonly PlacedApplication[]): CandidateRecord {
  const applications = rows.map(({ application, position }) => ({
    applicationId: application.id,
    position,
    stage: application.stage,
    appliedAt: application.history[0]?.at ?? candidate.addedAt,
  }));
  const first = Math.min(...applications.map(({ appliedAt }) => appliedAt.getTime()));
  return {
    ...candidate,
    applications,
    version: candidate.changes.length,
    changes: candidate.changes.filter(({ at }) => at.getTime() >= first),
  };
}
