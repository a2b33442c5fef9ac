import { Router, type Request, type Response } from 'express';
import type { AccountService } from '../accounts/service.ts';
import { reasonOf } from '../domain/change-reason.ts';
import { permit, viewerOf } from '../web/access.ts';
import { takeFromLastPage } from '../web/next-page.ts';
import { renderPage } from '../web/render.ts';
import { wordsIn } from '../web/words.ts';
import { changeCandidatePage, peopleIn } from './change-pages.ts';
import { readCandidateChange } from './forms.ts';
import { candidatePath, candidatesPath } from './paths.ts';
import type { BroughtContact, CandidateRecord } from './records.ts';
import type { Candidates } from './service.ts';

interface ChangeRouteParts {
  readonly candidates: Candidates;
  readonly accounts: Pick<AccountService, 'namesOf'>;
}

/** Changing how a candidate is called and reached. */
export function candidateChangeRoutes({ candidates, accounts }: ChangeRouteParts): Router {
  const router = Router();
  const address = `${candidatesPath}/:candidateId/change`;

  router.get(address, permit('candidates:change'), async (request, response) => {
    const candidate = await candidates.getCandidate(viewerOf(request), request.params.candidateId);
    const brought = (await takeFromLastPage(request)) as BroughtContact | null;
    const isAbout = brought !== null && brought.candidateId === candidate.id;
    await show(request, response, candidate, isAbout ? { brought } : {}, 200);
  });

  router.post(address, permit('candidates:change'), async (request, response) => {
    const viewer = viewerOf(request);
    const candidate = await candidates.getCandidate(viewer, request.params.candidateId);
    const { values, errors, seen } = readCandidateChange(request.body);
    if (Object.keys(errors).length > 0) {
      await show(request, response, candidate, { values, errors, seen }, 422);
      return;
    }
    const { name, email, phone, notThem } = values;
    const wanted = { name, email: email === '' ? null : email, phone: phone === '' ? null : phone, notThem };
    const refusal = await candidates.changeCandidate(viewer, candidate.id, wanted, reasonOf(values), seen);
    if (refusal === null) {
      response.redirect(303, candidatePath(candidate.id));
      return;
    }
    if (refusal === 'meanwhile') {
      const current = await candidates.getCandidate(viewer, candidate.id);
      await show(request, response, current, { values, since: seen }, 409);
      return;
    }
    const fault = { email: `candidates.change.errors.${refusal}` };
    await show(request, response, candidate, { values, errors: fault, seen }, 422);
  });

  return router;

  async function show(
    request: Request,
    response: Response,
    candidate: CandidateRecord,
    state: Partial<Parameters<typeof changeCandidatePage>[2]>,
    status: number,
  ): Promise<void> {
    const { name, email, phone, version } = candidate;
    const brought = state.brought ?? null;
    const words = wordsIn(viewerOf(request).language);
    const reason = brought === null ? '' : words.t('candidates.change.appliedAgain');
    const values = {
      name,
      email: email ?? '',
      phone: phone ?? '',
      reason,
      isSlip: false,
      notThem: [],
      ...brought?.typed,
    };
    const start = { values, errors: {}, seen: version, since: null, brought };
    const names = await accounts.namesOf(peopleIn(candidate));
    const page = changeCandidatePage(candidate, names, { ...start, ...state }, words);
    renderPage(response, 'candidates/change', page, status);
  }
}
