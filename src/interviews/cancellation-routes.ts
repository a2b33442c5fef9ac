import { Router } from 'express';
import { permit, viewerOf } from '../web/access.ts';
import { renderPage } from '../web/render.ts';
import { wordsIn } from '../web/words.ts';
import { readCancellation } from './arrangement-forms.ts';
import { cancellationPage } from './change-pages.ts';
import { interviewPath, interviewsPath } from './paths.ts';
import type { Interviews } from './service.ts';

/** Cancelling an interview: the page that asks once more, and the answer. */
export function cancellationRoutes(interviews: Interviews): Router {
  const router = Router();

  router.get(
    `${interviewsPath}/:interviewId/cancellation`,
    permit('interviews:schedule'),
    async (request, response) => {
      const interview = await interviews.getChangeable(viewerOf(request), request.params.interviewId);
      const state = { reason: '', errors: {}, refusal: null };
      const page = cancellationPage(interview, state, wordsIn(viewerOf(request).language));
      renderPage(response, 'interviews/cancel', page);
    },
  );

  router.post(
    `${interviewsPath}/:interviewId/cancellation`,
    permit('interviews:schedule'),
    async (request, response) => {
      const viewer = viewerOf(request);
      const { interviewId } = request.params;
      const { reason, errors } = readCancellation(request.body);
      const isClear = Object.keys(errors).length === 0;
      const refusal = isClear ? await interviews.cancel(viewer, interviewId, reason) : null;
      if (isClear && refusal === null) {
        response.redirect(303, interviewPath(interviewId));
        return;
      }
      const interview = await interviews.getChangeable(viewer, interviewId);
      const page = cancellationPage(interview, { reason, errors, refusal }, wordsIn(viewer.language));
      renderPage(response, 'interviews/cancel', page, isClear ? 409 : 422);
    },
  );

  return router;
}
