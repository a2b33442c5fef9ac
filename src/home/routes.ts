import { Router } from 'express';
import { permit, viewerOf } from '../web/access.ts';
import { renderPage } from '../web/render.ts';
import { wordsIn } from '../web/words.ts';
import { homePage } from './pages.ts';
import { homePath } from './paths.ts';
import type { Home } from './service.ts';

/** The first page after signing in. */
export function homeRoutes(home: Home, now: () => Date): Router {
  const router = Router();

  router.get(homePath, permit('home:read'), async (request, response) => {
    const viewer = viewerOf(request);
    const moment = now();
    const record = await home.getHome(viewer, moment);
    renderPage(response, 'home/index', homePage(record, moment, wordsIn(viewer.language)));
  });

  return router;
}
