import { Router } from 'express';
import { may } from '../domain/permissions.ts';
import { permit, viewerOf } from '../web/access.ts';
import { renderPage } from '../web/render.ts';
import { wordsIn } from '../web/words.ts';
import { applicationRoutes, type ApplicationParts } from './application-routes.ts';
import { arrangementRoutes, type ArrangementParts } from './arrangement-routes.ts';
import { cancellationRoutes } from './cancellation-routes.ts';
import { readListQuery } from './forms.ts';
import { interviewsPage } from './list-pages.ts';
import { interviewPage } from './pages.ts';
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
    const asked = readListQuery(request.query);
    const show = canShowAll ? (asked.show ?? 'all') : 'mine';
    const listed = await interviews.listInterviews(viewer, show, asked.page);
    const list = { show, canShowAll, ...listed };
    renderPage(response, 'interviews/index', interviewsPage(list, now(), wordsIn(viewer.language)));
  });

  router.get(`${interviewsPath}/:interviewId`, permit('interviews:read'), async (request, response) => {
    const viewer = viewerOf(request);
    const record = await interviews.getInterview(viewer, request.params.interviewId);
    renderPage(response, 'interviews/show', interviewPage(record, wordsIn(viewer.language)));
  });

  return router;
}
