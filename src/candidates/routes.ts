import { Router } from 'express';
import type { AccountService } from '../accounts/service.ts';
import type { Positions } from '../positions/service.ts';
import { permit, viewerOf } from '../web/access.ts';
import { renderPage } from '../web/render.ts';
import { wordsIn } from '../web/words.ts';
import { candidateChangeRoutes } from './change-routes.ts';
import { readCandidateQuery } from './forms.ts';
import { newCandidateRoutes } from './new-routes.ts';
import { candidatesPage } from './pages.ts';
import { personRoutes } from './person-routes.ts';
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
  router.use(personRoutes({ candidates, positions, accounts }));

  router.get(candidatesPath, permit('candidates:read'), async (request, response) => {
    const viewer = viewerOf(request);
    const list = await candidates.listCandidates(viewer, readCandidateQuery(request.query));
    renderPage(response, 'candidates/index', candidatesPage(list, wordsIn(viewer.language)));
  });

  return router;
}
