import type { Stage, StageEntry } from '../domain/application.ts';
import { plainEmail } from '../domain/email.ts';
import { NotFound } from '../domain/errors.ts';
import type { Viewer } from '../domain/permissions.ts';
import type { Position } from '../domain/position.ts';
import type { Positions } from '../positions/service.ts';
import { createCandidateChanges } from './change-service.ts';
import { createNewCandidates } from './new-service.ts';
import { foundApplications, type FoundApplication } from './found-application.ts';
import { createPanelApplications } from './panel-service.ts';
import { createReach } from './reach-service.ts';
import { createSearch } from './search-service.ts';
import type { Candidate } from './candidate-schema.ts';
import type { CandidateStore } from './store.ts';

export type { FoundApplication };

export type Candidates = ReturnType<typeof createCandidates>;

interface CandidateParts {
  readonly candidates: CandidateStore;
  readonly positions: Positions;
  /** The account behind an e-mail address: that of a candidate who already works here. */
  readonly findByEmail: (email: string) => Promise<Pick<Viewer, 'personId'> | null>;
  /** Ids of the accounts that had the address before. */
  readonly formerOwnersOf: (email: string) => Promise<readonly string[]>;
  readonly now: () => Date;
}

/**
 * Candidates and their applications, reached through the positions the viewer oversees. An application of
 * the viewer's own does not exist for them, whatever their roles.
 */
export function createCandidates(parts: CandidateParts) {
  const { candidates, positions, findByEmail, now } = parts;

  async function getCandidate(id: string): Promise<Candidate> {
    const candidate = await candidates.find(id);
    if (candidate === null) throw new NotFound(`No candidate ${id}`);
    return candidate;
  }

  async function getApplication(viewer: Viewer, id: string): Promise<FoundApplication> {
    const application = await candidates.findApplication(id);
    if (application === null) throw new NotFound(`No application ${id}`);
    const position = await positions.getPosition(viewer, application.positionId);
    const candidate = await getCandidate(application.candidateId);
    if (candidate.personIds.includes(viewer.personId)) throw new NotFound(`No application ${id}`);
    return { application, candidate, position };
  }

  /** Of the given positions, all of which the viewer oversees. */
  async function listFor(
    viewer: Viewer,
    overseen: readonly Position[],
  ): Promise<readonly FoundApplication[]> {
    const applications = await candidates.listApplications(overseen.map(({ id }) => id));
    const personOf = await candidates.listByIds([...new Set(applications.map((one) => one.candidateId))]);
    const positionOf = new Map(overseen.map((position) => [position.id, position]));
    return [...foundApplications(viewer, applications, personOf, positionOf).values()];
  }

  async function accountOf(email: string | null): Promise<string | null> {
    return email === null ? null : ((await findByEmail(email))?.personId ?? null);
  }

  /** Everyone whose address it is or was: addresses of accounts change as those of candidates do. */
  async function accountsOf(email: string | null): Promise<readonly string[]> {
    if (email === null) return [];
    const [owner, former] = [await accountOf(email), await parts.formerOwnersOf(email)];
    return [...new Set([...(owner === null ? [] : [owner]), ...former])];
  }

  /** Beside whoever is linked already: a family shares an address, and a colleague stays hidden from their own. */
  async function linkAccount(email: string, personId: string): Promise<void> {
    const namesakes = await candidates.listByEmail(plainEmail(email));
    const unlinked = namesakes.filter((candidate) => !candidate.personIds.includes(personId));
    await candidates.link(
      unlinked.map(({ id }) => id),
      personId,
    );
  }

  return {
    ...createSearch(parts),
    ...createPanelApplications(parts),
    ...createReach(parts),
    ...createCandidateChanges({ ...parts, accountOf, accountsOf, linkAccount }),
    ...createNewCandidates({ ...parts, accountOf, accountsOf, linkAccount }),
    linkAccount,
    getApplication,

    /** Also an address that the viewer had before. */
    isOwnAddress: async (viewer: Viewer, email: string): Promise<boolean> =>
      (await accountsOf(email)).includes(viewer.personId),

    /** Also the viewer's own: for rules that hold whoever looks. It says nothing about anybody. */
    async listIdsOf(viewer: Viewer, positionId: string): Promise<readonly string[]> {
      const { id } = await positions.getPosition(viewer, positionId);
      return (await candidates.listApplications([id])).map((application) => application.id);
    },

    async listApplications(viewer: Viewer, positionId: string): Promise<readonly FoundApplication[]> {
      return listFor(viewer, [await positions.getPosition(viewer, positionId)]);
    },

    /** Those of every position the viewer oversees. */
    async listAllApplications(viewer: Viewer): Promise<readonly FoundApplication[]> {
      return listFor(viewer, await positions.listPositions(viewer));
    },

    /**
     * Moves an application to another stage, back as well, since a wrong choice must be mendable; who did
     * it and why stays in its history. False when it does not stand at `from` any more.
     */
    async changeStage(
      viewer: Viewer,
      id: string,
      to: Stage,
      from?: Stage,
      { reason = '', isUndo = false }: Pick<StageEntry, 'reason' | 'isUndo'> = {},
    ): Promise<boolean> {
      const { application } = await getApplication(viewer, id);
      const seen = from ?? application.stage;
      if (seen === to) return application.stage === to;
      return candidates.changeStage(application, seen, {
        stage: to,
        at: now(),
        by: viewer.personId,
        ...(reason !== '' && { reason }),
        ...(isUndo && { isUndo }),
      });
    },
  };
}
