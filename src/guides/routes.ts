import { Router } from 'express';
import type { AccountService } from '../accounts/service.ts';
import { questionsOf } from '../domain/interview-guide.ts';
import type { QuestionBank } from '../question-bank/service.ts';
import { permit, viewerOf } from '../web/access.ts';
import { renderPage } from '../web/render.ts';
import { wordsIn } from '../web/words.ts';
import { guidePage, guidesPage } from './pages.ts';
import { guidesPath } from './paths.ts';
import type { Guides } from './service.ts';

interface GuideRouteParts {
  readonly guides: Guides;
  readonly bank: QuestionBank;
  readonly accounts: AccountService;
}

/** Interview guides, to read. */
export function guideRoutes({ guides, bank, accounts }: GuideRouteParts): Router {
  const router = Router();

  router.get(guidesPath, permit('guides:read'), async (request, response) => {
    const rows = (await guides.listGuides()).map((guide) => ({
      ...guide,
      questions: questionsOf(guide).length,
    }));
    renderPage(response, 'guides/index', guidesPage(rows, wordsIn(viewerOf(request).language)));
  });

  router.get(`${guidesPath}/:guideId`, permit('guides:read'), async (request, response) => {
    const version = await guides.getGuide(request.params.guideId);
    const [questions, competencies, checklist, nameOf] = await Promise.all([
      bank.getPinned(questionsOf(version)),
      bank.listCompetencies(),
      bank.getChecklist(version.checklistId),
      accounts.publisherNames([version.publishedBy]),
    ]);
    const record = {
      version,
      questions,
      competencies,
      checklistName: checklist.name,
      cues: checklist.cues.length,
      publishedByName: nameOf(version.publishedBy),
    };
    renderPage(response, 'guides/show', guidePage(record, wordsIn(viewerOf(request).language)));
  });

  return router;
}
