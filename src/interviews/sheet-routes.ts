import { Router, type Request } from 'express';
import { permit, viewerOf } from '../web/access.ts';
import { renderPage } from '../web/render.ts';
import { wordsIn } from '../web/words.ts';
import { readSheetLanguage } from './forms.ts';
import { sheetPatterns } from './paths.ts';
import { guideSheetPage, interviewSheetPage, positionSheetPage } from './sheet-pages.ts';
import type { CandidateSheets } from './sheet-service.ts';

/** The candidate's sheet, in the language the address asks for and otherwise in the viewer's. */
export function sheetRoutes(sheets: CandidateSheets): Router {
  const router = Router();

  router.get(sheetPatterns.guide, permit('guides:read'), async (request, response) => {
    const sheet = await sheets.getGuideSheet(request.params.guideId);
    renderPage(response, 'interviews/candidate-sheet', guideSheetPage(sheet, twoWords(request)));
  });

  router.get(sheetPatterns.position, permit('positions:read'), async (request, response) => {
    const sheet = await sheets.getPositionSheet(viewerOf(request), request.params.positionId);
    renderPage(response, 'interviews/candidate-sheet', positionSheetPage(sheet, twoWords(request)));
  });

  router.get(sheetPatterns.interview, permit('interviews:read'), async (request, response) => {
    const sheet = await sheets.getInterviewSheet(viewerOf(request), request.params.interviewId);
    renderPage(response, 'interviews/candidate-sheet', interviewSheetPage(sheet, twoWords(request)));
  });

  return router;
}

function twoWords(request: Request) {
  const { language } = viewerOf(request);
  return { words: wordsIn(language), candidates: wordsIn(readSheetLanguage(request.query) ?? language) };
}
