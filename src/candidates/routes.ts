import { Router } from 'express';
import type { AccountService } from '../accounts/service.ts';
import type { Positions } from '../positions/service.ts';
import { permit, viewerOf } from '../web/access.ts';
import { renderPage } from '../web/render.ts';
import { wordsIn } from '../web/words.ts';
import { candidateChangeRoutes } from './change-routes.ts';
import { readCandidateQuery } from './forms.ts';
import { newCandidateRoutes } from './new-routes.ts';
import { candidatePage, candidatesPage } from './pages.ts';
import { candidatesPath } from './paths.ts';
import type { Candidates } from './service.ts';

interface CandidateRouteParts {
  readonly candidates: Candidates;
  readonly positions: Positions;
  readonly accounts: Pick<AccountService, 'namesOf'>;
}

/** People who applied: the list with its search, and one person. */
export function candidateRoutes({ candidates, positions, accounts }: CandidateRouteParts): Router {
  const router = Router();
  // Before the address of one person, which would take the word for an id.
  router.use(newCandidateRoutes({ candidates, positions }));
  router.use(candidateChangeRoutes({ candidates, accounts }));

  router.get(candidatesPath, permit('candidates:read'), async (request, response) => {
    const viewer = viewerOf(request);
    const list = await candidates.listCandidates(viewer, readCandidateQuery(request.query));
    renderPage(response, 'candidates/index', candidatesPage(list, wordsIn(viewer.language)));
  });

  router.get(`${candidatesPath}/:candidateId`, permit('candidates:read'), async (request, response) => {
    const viewer = viewerOf(request);
    const record = await candidates.getCandidate(viewer, request.params.candidateId);
    const names = await accounts.namesOf([...new Set(record.changes.map(({ by }) => by))]);
    renderPage(response, 'candidates/show', candidatePage(record, names, wordsIn(viewer.language)));
  });

  return router;
}
