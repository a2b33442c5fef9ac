import { Router, type Request, type Response } from 'express';
import type { AccountService } from '../accounts/service.ts';
import type { Positions } from '../positions/service.ts';
import { permit, viewerOf } from '../web/access.ts';
import { renderPage } from '../web/render.ts';
import { wordsIn } from '../web/words.ts';
import { peopleIn } from './change-pages.ts';
import { readFurtherPosition } from './forms.ts';
import { candidatePage } from './pages.ts';
import { applicationPath, candidatesPath } from './paths.ts';
import type { FurtherApplication } from './records.ts';
import type { Candidates } from './service.ts';

interface PersonRouteParts {
  readonly candidates: Candidates;
  readonly positions: Positions;
  readonly accounts: Pick<AccountService, 'namesOf'>;
}

/** One person, and the form that adds an application for one more position. */
export function personRoutes({ candidates, positions, accounts }: PersonRouteParts): Router {
  const router = Router();
  const address = `${candidatesPath}/:candidateId`;

  router.get(address, permit('candidates:read'), async (request, response) => {
    await show(request, response, request.params.candidateId, { position: '', error: null, earlier: null });
  });

  router.post(`${address}/applications`, permit('candidates:create'), async (request, response) => {
    const viewer = viewerOf(request);
    const { candidateId } = request.params;
    const { position, error } = readFurtherPosition(request.body, await positions.listPositions(viewer));
    if (error !== null) {
      await show(request, response, candidateId, { position, error, earlier: null }, 422);
      return;
    }
    const added = await candidates.addApplication(viewer, position, candidateId);
    const fault = { position, error: 'candidates.further.already', earlier: added.id };
    if (added.isEarlier) await show(request, response, candidateId, fault, 422);
    else response.redirect(303, applicationPath(added.id));
  });

  return router;

  async function show(
    request: Request,
    response: Response,
    candidateId: string,
    further: Omit<FurtherApplication, 'positions'>,
    status = 200,
  ): Promise<void> {
    const viewer = viewerOf(request);
    const record = await candidates.getCandidate(viewer, candidateId);
    const names = await accounts.namesOf(peopleIn(record));
    const made = new Set(record.applications.map(({ position }) => position.id));
    const open = (await positions.listPositions(viewer)).filter(({ id }) => !made.has(id));
    const page = candidatePage(record, names, { ...further, positions: open }, wordsIn(viewer.language));
    renderPage(response, 'candidates/show', page, status);
  }
}
