import { Router } from 'express';
import { may } from '../domain/permissions.ts';
import { permit, viewerOf } from '../web/access.ts';
import { renderPage } from '../web/render.ts';
import { wordsIn } from '../web/words.ts';
import { applicationRoutes, type ApplicationParts } from './application-routes.ts';
import { arrangementRoutes, type ArrangementParts } from './arrangement-routes.ts';
import { cancellationRoutes } from './cancellation-routes.ts';
import { readShow } from './forms.ts';
import { interviewPage, interviewsPage } from './pages.ts';
import { interviewsPath } from './paths.ts';

/** Interviews as list and one by one, the application they are held for, and scheduling. */
export function interviewRoutes(parts: ArrangementParts & ApplicationParts, now: () => Date): Router {
  const { interviews } = parts;
  const router = Router();
  router.use(arrangementRoutes(parts, now));
  router.use(cancellationRoutes(interviews));
  router.use(applicationRoutes(parts));

  router.get(interviewsPath, permit('interviews:read'), async (request, response) => {
    const viewer = viewerOf(request);
    const canShowAll = may(viewer, 'positions:read');
    // Who oversees positions rarely sits on a panel; who only interviews has no other list.
    const show = canShowAll ? (readShow(request.query) ?? 'all') : 'mine';
    const listed = await (show === 'mine' ? interviews.listOwn(viewer) : interviews.listOverseen(viewer));
    const list = { show, canShowAll, interviews: listed };
    renderPage(response, 'interviews/index', interviewsPage(list, now(), wordsIn(viewer.language)));
  });

  router.get(`${interviewsPath}/:interviewId`, permit('interviews:read'), async (request, response) => {
    const viewer = viewerOf(request);
    const record = await interviews.getInterview(viewer, request.params.interviewId);
    renderPage(response, 'interviews/show', interviewPage(record, wordsIn(viewer.language)));
  });

  return router;
}
