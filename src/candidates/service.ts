import { newId } from '../data/new-id.ts';
import { endedStages, type Stage } from '../domain/application.ts';
import { NotFound } from '../domain/errors.ts';
import type { Viewer } from '../domain/permissions.ts';
import type { Position } from '../domain/position.ts';
import type { Positions } from '../positions/service.ts';
import type { Application, Candidate, CandidateStore } from './store.ts';

export type Candidates = ReturnType<typeof createCandidates>;

export interface NewCandidate {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly personId: string | null;
}

/** An application with the person and the position it joins. */
export interface FoundApplication {
  readonly application: Application;
  readonly candidate: Candidate;
  readonly position: Position;
}

interface Dependencies {
  readonly candidates: CandidateStore;
  readonly positions: Positions;
  readonly now: () => Date;
}

/**
 * Candidates and their applications, reached through the positions the viewer oversees. An application of
 * the viewer's own does not exist for them, whatever their roles.
 */
export function createCandidates({ candidates, positions, now }: Dependencies) {
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
    if (candidate.personId === viewer.personId) throw new NotFound(`No application ${id}`);
    return { application, candidate, position };
  }

  return {
    getApplication,

    /** The application of an interview on whose panel the viewer sits. */
    async getApplicationForPanel(
      viewer: Viewer,
      panel: readonly string[],
      id: string,
    ): Promise<FoundApplication> {
      const application = await candidates.findApplication(id);
      if (application === null) throw new NotFound(`No application ${id}`);
      const position = await positions.getPositionForPanel(viewer, panel, application.positionId);
      const candidate = await getCandidate(application.candidateId);
      if (candidate.personId === viewer.personId) throw new NotFound(`No application ${id}`);
      return { application, candidate, position };
    },

    /** Adds the person and the application for one position the viewer oversees. */
    async addCandidate(viewer: Viewer, positionId: string, person: NewCandidate): Promise<Application> {
      await positions.getPosition(viewer, positionId);
      const at = now();
      const candidate: Candidate = { ...person, id: newId(), addedAt: at, addedBy: viewer.personId };
      const application: Application = {
        id: newId(),
        candidateId: candidate.id,
        positionId,
        stage: 'applied',
        history: [{ stage: 'applied', at, by: viewer.personId }],
      };
      await candidates.add(candidate);
      await candidates.addApplication(application);
      return application;
    },

    async listApplications(viewer: Viewer, positionId: string): Promise<readonly FoundApplication[]> {
      const position = await positions.getPosition(viewer, positionId);
      const applications = await candidates.listApplications(positionId);
      const found = await Promise.all(
        applications.map(async (application) => ({
          application,
          position,
          candidate: await getCandidate(application.candidateId),
        })),
      );
      return found.filter(({ candidate }) => candidate.personId !== viewer.personId);
    },

    /** Moves an application on; null when it has ended or somebody changed it in between. */
    async changeStage(viewer: Viewer, id: string, to: Stage): Promise<Stage | null> {
      const { application } = await getApplication(viewer, id);
      if (endedStages.includes(application.stage)) return null;
      const changed = await candidates.changeStage(id, application.stage, to, now(), viewer.personId);
      return changed ? to : null;
    },
  };
}
