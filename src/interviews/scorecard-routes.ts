import { Router, type NextFunction, type Request, type Response } from 'express';
import { NotFound } from '../domain/errors.ts';
import { questionRatings } from '../domain/question-ratings.ts';
import { permit, viewerOf } from '../web/access.ts';
import { isFetchedAhead } from '../web/fetched-ahead.ts';
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
import { reviewPage, type ReviewMoment } from './scorecard-review-pages.ts';

/** The live scoring page: its parts, the review and the submission. */
export function scorecardRoutes(scorecards: ScorecardService, now: () => Date): Router {
  const router = Router();

  router.get(
    scorecardPatterns.scorecard,
    permit('scorecards:write'),
    onlyChecked,
    async (request, response) => {
      const place = readPlace(request.query);
      const open = await opened(request);
      if (place === undefined) {
        // The question stands in the address, so that a reload stays where it was.
        response.redirect(303, scorecardPaths.question(open.interview.id, firstOpen(open)));
        return;
      }
      showPart(request, response, open, place, now(), { typed: nothingTyped, status: 200 });
    },
  );

  router.get(scorecardPatterns.review, permit('scorecards:write'), onlyChecked, async (request, response) => {
    showReview(response, await opened(request), null);
  });

  router.post(scorecardPatterns.submission, permit('scorecards:write'), async (request, response) => {
    const { operation, look } = readSubmission(request.body);
    const interviewId = readInterviewId(request.params.interviewId);
    const answer = await scorecards.submitScorecard(viewerOf(request), interviewId, operation, look);
    if ('submittedAt' in answer) {
      response.redirect(303, scorecardPaths.review(interviewId));
      return;
    }
    const why = 'refused' in answer ? answer.refused : 'missing';
    showReview(response, await opened(request), { why, isHeld: look.isHeld });
  });

  return router;

  /**
   * Opening freezes what the ratings rest on, so HEAD, which asks whether a page is there, does not open, nor
   * does a browser that fetches ahead: on an answer that is none it asks again when somebody comes.
   */
  async function onlyChecked(
    request: Request<{ interviewId: string }>,
    response: Response,
    next: NextFunction,
  ): Promise<void> {
    const isAhead = isFetchedAhead(request);
    if (request.method !== 'HEAD' && !isAhead) {
      next();
      return;
    }
    await scorecards.checkOpenable(viewerOf(request), readInterviewId(request.params.interviewId));
    response
      .status(isAhead ? 503 : 200)
      .type('html')
      .end();
  }

  function showReview(response: Response, open: OpenScorecard, refusal: ReviewMoment['refusal']): void {
    const moment = { operation: newOperation(), now: now(), refusal };
    const page = reviewPage(open, moment, wordsOf(response));
    const status = refusal?.why === 'changed' ? 409 : 422;
    renderPage(response, 'interviews/scorecard-review', page, refusal === null ? 200 : status);
  }

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

/** The first question without a rating; the first of all when none is. */
function firstOpen({ scorecard, set }: OpenScorecard): number {
  const index = questionRatings(scorecard, set).findIndex(({ rating }) => rating === null);
  return Math.max(index, 0) + 1;
}

function wordsOf(response: Response): Words {
  return (response.locals as { words: Words }).words;
}
