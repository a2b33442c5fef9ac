import { Router, type Request, type Response } from 'express';
import { plainEmail } from '../domain/email.ts';
import { NotFound } from '../domain/errors.ts';
import type { Positions } from '../positions/service.ts';
import { permit, viewerOf } from '../web/access.ts';
import type { FieldErrors } from '../web/form-page.ts';
import { leaveForNextPage } from '../web/next-page.ts';
import { renderPage } from '../web/render.ts';
import { wordsIn } from '../web/words.ts';
import { readChosenPosition, readNewCandidate } from './forms.ts';
import { likelyKey, newCandidatePage } from './new-pages.ts';
import { applicationPath, candidatesPath, changeCandidatePath, newCandidatePath } from './paths.ts';
import type { BroughtContact, CandidateChoices, CandidateRecord, CandidateValues } from './records.ts';
import type { Candidates } from './service.ts';

interface NewCandidateParts {
  readonly candidates: Candidates;
  readonly positions: Positions;
}

/** The form for a new candidate, and the question whether it is somebody of the same name. */
export function newCandidateRoutes({ candidates, positions }: NewCandidateParts): Router {
  const router = Router();

  router.get(newCandidatePath(), permit('candidates:create'), async (request, response) => {
    const offered = { positions: await positions.listPositions(viewerOf(request)) };
    const position = readChosenPosition(request.query);
    const values = { position, name: '', email: '', phone: '' };
    show(request, response, offered, { values, errors: {} }, 200);
  });

  router.post(candidatesPath, permit('candidates:create'), async (request, response) => {
    const viewer = viewerOf(request);
    const offered = { positions: await positions.listPositions(viewer) };
    const { values, errors, answer } = readNewCandidate(request.body, offered);
    if (Object.keys(errors).length > 0) {
      show(request, response, offered, { values, errors }, 422);
      return;
    }
    const { position, name } = values;
    const email = values.email === '' ? null : plainEmail(values.email);
    if (email !== null && (await candidates.isOwnAddress(viewer, email))) {
      show(request, response, offered, { values, errors: { email: 'candidates.new.errors.own' } }, 422);
      return;
    }
    const earlier = email === null ? null : await candidates.findEarlier(viewer, position, email);
    if (earlier !== null) {
      show(request, response, offered, { values, errors: {}, earlier }, 422);
      return;
    }
    const likely = await candidates.listLikely(viewer, { name, email });
    const same = answer.same === null ? null : likely.find(({ id }) => id === answer.same);
    if (same === undefined) throw new NotFound(`No candidate ${answer.same ?? ''} of this name`);
    if (same === null && likely.length > 0 && likelyKey(likely) !== answer.another) {
      show(request, response, offered, { values, errors: {}, likely }, 422);
      return;
    }
    const phone = values.phone === '' ? null : values.phone;
    const added =
      same === null
        ? await candidates.addCandidate(viewer, position, { name, email, phone, personId: null })
        : await candidates.addApplication(viewer, position, same.id);
    // Somebody else added the same person at the same moment.
    if (added.isEarlier) show(request, response, offered, { values, errors: {}, earlier: added }, 422);
    else
      await lead(
        request,
        response,
        await candidates.getCandidate(viewer, added.candidateId),
        values,
        added.id,
      );
  });

  return router;
}

/**
 * To the application; by way of the form for changing the person when another e-mail or phone was typed than
 * stands there, because a change of a person has a reason, and what was typed is not thrown away.
 */
async function lead(
  request: Request,
  response: Response,
  { id, email, phone }: CandidateRecord,
  values: CandidateValues,
  applicationId: string,
): Promise<void> {
  const application = applicationPath(applicationId);
  const typed = {
    ...(values.email !== '' && plainEmail(values.email) !== email && { email: values.email }),
    ...(values.phone !== '' && values.phone !== phone && { phone: values.phone }),
  };
  if (Object.keys(typed).length === 0) {
    response.redirect(303, application);
    return;
  }
  const brought: BroughtContact = { candidateId: id, application, typed };
  await leaveForNextPage(request, brought);
  response.redirect(303, changeCandidatePath(id));
}

interface NewCandidateState {
  readonly values: CandidateValues;
  readonly errors: FieldErrors<keyof CandidateValues>;
  readonly likely?: readonly CandidateRecord[];
  /** The application that the person has made for the position already. */
  readonly earlier?: { readonly id: string };
}

function show(
  request: Request,
  response: Response,
  offered: CandidateChoices,
  { values, errors, ...found }: NewCandidateState,
  status: number,
): void {
  const page = newCandidatePage(offered, values, errors, wordsIn(viewerOf(request).language), found);
  renderPage(response, 'candidates/new', page, status);
}
