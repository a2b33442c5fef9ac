import { Router } from 'express';
import type { AccountService } from '../accounts/service.ts';
import { permit, viewerOf } from '../web/access.ts';
import { renderPage } from '../web/render.ts';
import { wordsIn } from '../web/words.ts';
import { readFilters } from './forms.ts';
import { questionPage, questionsPage } from './pages.ts';
import { questionsPath } from './paths.ts';
import type { QuestionBank } from './service.ts';

interface QuestionRouteParts {
  readonly bank: QuestionBank;
  readonly accounts: AccountService;
}

/** The bank: the list with its filters, and one question with its rubric in both languages. */
export function questionRoutes({ bank, accounts }: QuestionRouteParts): Router {
  const router = Router();

  router.get(questionsPath, permit('bank:read'), async (request, response) => {
    const filters = readFilters(request.query);
    const list = await bank.listQuestions(filters);
    renderPage(
      response,
      'question-bank/index',
      questionsPage(list, filters, wordsIn(viewerOf(request).language)),
    );
  });

  router.get(`${questionsPath}/:questionId`, permit('bank:read'), async (request, response) => {
    const filters = readFilters(request.query);
    const [versions, competencies] = await Promise.all([
      bank.getVersions(request.params.questionId),
      bank.listCompetencies(),
    ]);
    const nameOf = await accounts.publisherNames(versions.map(({ publishedBy }) => publishedBy));
    const record = {
      version: versions[0],
      versions: versions.map((version) => ({
        ...version,
        publishedByName: nameOf(version.publishedBy),
      })),
      competencies,
    };
    const page = questionPage(record, filters, wordsIn(viewerOf(request).language));
    renderPage(response, 'question-bank/show', page);
  });

  return router;
}
