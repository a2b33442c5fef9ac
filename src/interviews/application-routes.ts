import { Router, type Request, type Response } from 'express';
import { applicationPath, movedPath } from '../candidates/paths.ts';
import type { Candidates } from '../candidates/service.ts';
import type { Candidacy } from '../domain/candidacy.ts';
import { may, type Viewer } from '../domain/permissions.ts';
import { permit, viewerOf } from '../web/access.ts';
import { renderPage } from '../web/render.ts';
import { wordsIn } from '../web/words.ts';
import { applicationPage } from './application-pages.ts';
import { readMovedFrom, readStageChange } from './forms.ts';
import type { ApplicationRecord, CandidacyTotal } from './records.ts';
import type { Interviews } from './service.ts';

export interface ApplicationParts {
  readonly interviews: Interviews;
  readonly candidates: Candidates;
  /** From the comparison, which is a later feature. */
  readonly totalOf: (viewer: Viewer, candidacy: Candidacy) => Promise<CandidacyTotal>;
}

/** The page of an application, and its stage. */
export function applicationRoutes({ interviews, candidates, totalOf }: ApplicationParts): Router {
  const router = Router();

  router.get('/applications/:applicationId', permit('candidates:read'), async (request, response) => {
    await show(request, response, { movedFrom: readMovedFrom(request.query), refused: null });
  });

  router.post(
    '/applications/:applicationId/stage',
    permit('candidates:change'),
    async (request, response) => {
      const { applicationId } = request.params;
      const { from, to, ...why } = readStageChange(request.body);
      const isDone = await candidates.changeStage(viewerOf(request), applicationId, to, from, why);
      // A reason belongs to a change: without one it is shown again rather than dropped.
      const isStray = isDone && from === to && why.reason !== '';
      if (isDone && !isStray) {
        response.redirect(303, from === to ? applicationPath(applicationId) : movedPath(applicationId, from));
        return;
      }
      const refused = { why: isStray ? 'same' : 'stale', to, reason: why.reason } as const;
      await show(request, response, { movedFrom: null, refused }, isStray ? 422 : 409);
    },
  );

  return router;

  async function show(
    request: Request<{ applicationId: string }>,
    response: Response,
    moment: Pick<ApplicationRecord, 'movedFrom' | 'refused'>,
    status = 200,
  ): Promise<void> {
    const viewer = viewerOf(request);
    const found = await interviews.getApplicationRecord(viewer, request.params.applicationId);
    const isScored = found.candidacy.interviews.some(({ scorecards }) => scorecards.length > 0);
    const total = isScored ? await totalOf(viewer, found.candidacy) : null;
    const canSchedule = may(viewer, 'interviews:schedule');
    const record = { ...found, ...moment, total, viewerId: viewer.personId, canSchedule };
    renderPage(response, 'interviews/application', applicationPage(record, wordsIn(viewer.language)), status);
  }
}
