import { Router, type Request, type Response } from 'express';
import { NotFound } from '../domain/errors.ts';
import { questionRatings } from '../domain/question-ratings.ts';
import { permit, viewerOf } from '../web/access.ts';
import type { Words } from '../web/format.ts';
import { renderPage } from '../web/render.ts';
import { checklistPage } from './scorecard-checklist-pages.ts';
import { nothingTyped, type TypedForm } from './scorecard-field-pages.ts';
import { readInterviewId, readPlace, readSubmission } from './scorecard-forms.ts';
import type { Part } from './scorecard-frame-pages.ts';
import { newOperation } from './scorecard-operations.ts';
import { scorecardPage } from './scorecard-pages.ts';
import { scorecardPaths, scorecardPatterns } from './scorecard-paths.ts';
import type { OpenScorecard, ScorecardService } from './scorecard-records.ts';
import { reviewPage } from './scorecard-review-pages.ts';

/** The live scoring page: its parts, the review and the submission. */
export function scorecardRoutes(scorecards: ScorecardService, now: () => Date): Router {
  const router = Router();

  router.get(scorecardPatterns.scorecard, permit('scorecards:write'), async (request, response) => {
    const place = readPlace(request.query);
    const open = await opened(request);
    const part = place === undefined ? firstOpen(open) : place;
    showPart(request, response, open, part, now(), { typed: nothingTyped, status: 200 });
  });

  router.get(scorecardPatterns.review, permit('scorecards:write'), async (request, response) => {
    showReview(response, await opened(request), 200);
  });

  router.post(scorecardPatterns.submission, permit('scorecards:write'), async (request, response) => {
    const operation = readSubmission(request.body);
    const interviewId = readInterviewId(request.params.interviewId);
    const answer = await scorecards.submitScorecard(viewerOf(request), interviewId, operation);
    if ('submittedAt' in answer) response.redirect(303, scorecardPaths.review(interviewId));
    else showReview(response, await opened(request), 422);
  });

  return router;

  function opened(request: Request): Promise<OpenScorecard> {
    return scorecards.openScorecard(viewerOf(request), readInterviewId(request.params.interviewId));
  }
}

/** Shows one question or the checklist, with what was typed when it could not be saved. */
export function showPart(
  request: Request,
  response: Response,
  open: OpenScorecard,
  part: Part,
  now: Date,
  { typed, status }: { readonly typed: TypedForm; readonly status: number },
): void {
  const { personId, email } = viewerOf(request);
  const moment = { operation: newOperation(), now, viewer: { personId, email } };
  const words = wordsOf(response);
  if (part === null) {
    if (open.set.checklist.cues.length === 0) throw new NotFound('This interview has no checklist');
    renderPage(response, 'interviews/scorecard-checklist', checklistPage(open, moment, words, typed), status);
  } else {
    renderPage(response, 'interviews/scorecard', scorecardPage(open, part, moment, words, typed), status);
  }
}

function showReview(response: Response, open: OpenScorecard, status: number): void {
  renderPage(
    response,
    'interviews/scorecard-review',
    reviewPage(open, newOperation(), wordsOf(response)),
    status,
  );
}

/** The first question without a rating; the first of all when none is. */
function firstOpen({ scorecard, set }: OpenScorecard): number {
  const index = questionRatings(scorecard, set).findIndex(({ rating }) => rating === null);
  return Math.max(index, 0) + 1;
}

function wordsOf(response: Response): Words {
  return (response.locals as { words: Words }).words;
}
