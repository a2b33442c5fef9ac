import { Router, type Request, type Response } from 'express';
import type { AccountService } from '../accounts/service.ts';
import { StaleEdit } from '../domain/errors.ts';
import type { Positions } from '../positions/service.ts';
import { permit, viewerOf } from '../web/access.ts';
import type { FieldErrors } from '../web/form-page.ts';
import { renderPage } from '../web/render.ts';
import { wordsIn } from '../web/words.ts';
import { candidateChangeRoutes } from './change-routes.ts';
import { readCandidateQuery, readChosenPosition, readNewCandidate, readStageChange } from './forms.ts';
import { candidatePage, candidatesPage, newCandidatePage } from './pages.ts';
import { applicationPath, candidatesPath, movedPath, newCandidatePath } from './paths.ts';
import type { CandidateChoices, CandidateValues } from './records.ts';
import type { Candidates } from './service.ts';

interface CandidateRouteParts {
  readonly candidates: Candidates;
  readonly positions: Positions;
  readonly accounts: Pick<AccountService, 'namesOf'>;
}

/** People who applied: the list with its search, one person, the form for a new one, and the stage. */
export function candidateRoutes({ candidates, positions, accounts }: CandidateRouteParts): Router {
  const router = Router();
  router.use(candidateChangeRoutes({ candidates, accounts }));

  router.get(candidatesPath, permit('candidates:read'), async (request, response) => {
    const viewer = viewerOf(request);
    const list = await candidates.listCandidates(viewer, readCandidateQuery(request.query));
    renderPage(response, 'candidates/index', candidatesPage(list, wordsIn(viewer.language)));
  });

  router.get(newCandidatePath(), permit('candidates:create'), async (request, response) => {
    const offered = { positions: await positions.listPositions(viewerOf(request)) };
    const position = readChosenPosition(request.query);
    const values = { position, name: '', email: '', phone: '' };
    showNewCandidate(request, response, offered, { values, errors: {} }, 200);
  });

  router.post(candidatesPath, permit('candidates:create'), async (request, response) => {
    const viewer = viewerOf(request);
    const offered = { positions: await positions.listPositions(viewer) };
    const { values, errors } = readNewCandidate(request.body, offered);
    if (Object.keys(errors).length > 0) {
      showNewCandidate(request, response, offered, { values, errors }, 422);
      return;
    }
    const { position, name } = values;
    const email = values.email === '' ? null : values.email.toLowerCase();
    const fault = email === null ? null : await emailFault(request, position, email);
    if (fault !== null) {
      showNewCandidate(request, response, offered, { values, errors: { email: fault } }, 422);
      return;
    }
    const phone = values.phone === '' ? null : values.phone;
    const person = { name, email, phone, personId: null };
    const application = await candidates.addCandidate(viewer, position, person);
    response.redirect(303, applicationPath(application.id));
  });

  router.get(`${candidatesPath}/:candidateId`, permit('candidates:read'), async (request, response) => {
    const viewer = viewerOf(request);
    const record = await candidates.getCandidate(viewer, request.params.candidateId);
    const names = await accounts.namesOf([...new Set(record.changes.map(({ by }) => by))]);
    renderPage(response, 'candidates/show', candidatePage(record, names, wordsIn(viewer.language)));
  });

  router.post(
    '/applications/:applicationId/stage',
    permit('candidates:change'),
    async (request, response) => {
      const { applicationId } = request.params;
      const { from, to, ...why } = readStageChange(request.body);
      const changed = await candidates.changeStage(viewerOf(request), applicationId, to, from, why);
      if (!changed) throw new StaleEdit('The application stands at another stage by now');
      response.redirect(303, from === to ? applicationPath(applicationId) : movedPath(applicationId, from));
    },
  );

  return router;

  /** Nobody applies twice for a position, and nobody handles their own application. */
  async function emailFault(request: Request, positionId: string, email: string): Promise<string | null> {
    const viewer = viewerOf(request);
    if (email === viewer.email.toLowerCase()) return 'candidates.new.errors.own';
    const earlier = await candidates.findEarlier(viewer, positionId, email);
    return earlier === null ? null : 'candidates.new.errors.already';
  }
}

function showNewCandidate(
  request: Request,
  response: Response,
  offered: CandidateChoices,
  {
    values,
    errors,
  }: { readonly values: CandidateValues; readonly errors: FieldErrors<keyof CandidateValues> },
  status: number,
): void {
  const page = newCandidatePage(offered, values, errors, wordsIn(viewerOf(request).language));
  renderPage(response, 'candidates/new', page, status);
}
