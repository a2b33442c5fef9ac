import { Router } from 'express';
import { permit, viewerOf } from '../web/access.ts';
import { renderKept } from '../web/render-kept.ts';
import { wordsIn } from '../web/words.ts';
import { readComparisonChoice } from './forms.ts';
import { comparisonPage } from './pages.ts';
import type { Comparisons } from './service.ts';

/** The candidates of a position beside each other and against the ideal profile. */
export function comparisonRoutes(comparisons: Comparisons): Router {
  const router = Router();

  router.get('/positions/:positionId/comparison', permit('comparison:read'), async (request, response) => {
    const viewer = viewerOf(request);
    const choice = readComparisonChoice(request.query);
    const record = await comparisons.compare(viewer, request.params.positionId);
    renderKept(response, 'comparison/index', {
      record,
      choice: [choice.order, choice.show, ...choice.pins].join(' '),
      make: () => comparisonPage(record, choice, wordsIn(viewer.language)),
    });
  });

  return router;
}
