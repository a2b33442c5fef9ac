import { Router } from 'express';
import type { AccountService } from '../accounts/service.ts';
import { may, type Viewer } from '../domain/permissions.ts';
import { permit, viewerOf } from '../web/access.ts';
import { renderPage } from '../web/render.ts';
import { wordsIn } from '../web/words.ts';
import { checklistsPage } from './checklist-pages.ts';
import { readFilters, readShownLanguage } from './forms.ts';
import { questionPage, questionsPage } from './pages.ts';
import { checklistsPath, questionsPath, warmUpPattern } from './paths.ts';
import type { QuestionBank } from './service.ts';
import { warmUpPage } from './warm-up-pages.ts';
import type { WarmUps } from './warm-up-service.ts';

interface QuestionRouteParts {
  readonly bank: QuestionBank;
  readonly warmUps: WarmUps;
  readonly accounts: AccountService;
}

/**
 * The bank: the list with its filters, one question with its rubric in both languages, and for HR the sample
 * answers that interviewers warm up on.
 */
export function questionRoutes({ bank, warmUps, accounts }: QuestionRouteParts): Router {
  const router = Router();
  const readableWarmUps = async (viewer: Viewer): Promise<ReadonlySet<string>> =>
    may(viewer, 'warm-ups:read') ? warmUps.listQuestionIds() : new Set();

  router.get(questionsPath, permit('bank:read'), async (request, response) => {
    const filters = readFilters(request.query);
    const viewer = viewerOf(request);
    const [list, readable] = await Promise.all([bank.listQuestions(filters), readableWarmUps(viewer)]);
    const page = questionsPage({ ...list, warmUps: readable }, filters, wordsIn(viewer.language));
    renderPage(response, 'question-bank/index', page);
  });

  router.get(checklistsPath, permit('bank:read'), async (request, response) => {
    const words = wordsIn(viewerOf(request).language);
    const shown = wordsIn(readShownLanguage(request.query) ?? words.language);
    const page = checklistsPage(await bank.listChecklists(), { words, shown });
    renderPage(response, 'question-bank/checklists', page);
  });

  router.get(`${questionsPath}/:questionId`, permit('bank:read'), async (request, response) => {
    const filters = readFilters(request.query);
    const { questionId } = request.params;
    const [versions, competencies, readable] = await Promise.all([
      bank.getVersions(questionId),
      bank.listCompetencies(),
      readableWarmUps(viewerOf(request)),
    ]);
    const nameOf = await accounts.publisherNames(versions.map(({ publishedBy }) => publishedBy));
    const record = {
      version: versions[0],
      versions: versions.map((version) => ({
        ...version,
        publishedByName: nameOf(version.publishedBy),
      })),
      competencies,
      hasWarmUp: readable.has(questionId),
    };
    const page = questionPage(record, filters, wordsIn(viewerOf(request).language));
    renderPage(response, 'question-bank/show', page);
  });

  router.get(warmUpPattern, permit('warm-ups:read'), async (request, response) => {
    const { language } = viewerOf(request);
    const answers = wordsIn(readShownLanguage(request.query) ?? language);
    const record = await warmUps.getWarmUp(request.params.questionId);
    renderPage(response, 'question-bank/warm-up', warmUpPage(record, { words: wordsIn(language), answers }));
  });

  return router;
}
