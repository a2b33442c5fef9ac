import { Router } from 'express';
import { permit, viewerOf } from '../web/access.ts';
import { wordsIn } from '../web/words.ts';
import { attachmentAs } from './disposition.ts';
import { readLanguage } from './forms.ts';
import { summaryPattern } from './paths.ts';
import type { Reports } from './service.ts';

/** Printed documents. */
export function reportRoutes(reports: Reports): Router {
  const router = Router();

  router.get(summaryPattern, permit('summaries:read'), async (request, response) => {
    const viewer = viewerOf(request);
    const words = wordsIn(readLanguage(request.query) ?? viewer.language);
    const { candidateName, pdf } = await reports.printSummary(viewer, request.params.applicationId, words);
    response
      .type('pdf')
      .setHeader('Content-Disposition', attachmentAs(words.t('summary.fileName', { name: candidateName })))
      .send(pdf);
  });

  return router;
}
