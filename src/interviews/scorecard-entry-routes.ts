import { Router, type Response } from 'express';
import type { EntryAnswer } from '../domain/scorecard.ts';
import { entryKeys } from '../domain/scorecard-entries.ts';
import { NotFound } from '../domain/errors.ts';
import { permit, viewerOf } from '../web/access.ts';
import { showPart } from './scorecard-routes.ts';
import type { TypedForm } from './scorecard-field-pages.ts';
import { readEntry, readInterviewId, readPart, readQuestionForm, type NextPlace } from './scorecard-forms.ts';
import type { Part } from './scorecard-frame-pages.ts';
import { changesIn, typedAfter } from './scorecard-operations.ts';
import { scorecardPaths, scorecardPatterns } from './scorecard-paths.ts';
import type { OpenScorecard, ScorecardService } from './scorecard-records.ts';

/** Saving: field by field as JSON while a script runs, or one question at a time as a plain form. */
export function scorecardEntryRoutes(scorecards: ScorecardService, now: () => Date): Router {
  const router = Router();

  router.post(scorecardPatterns.entries, permit('scorecards:write'), async (request, response) => {
    const change = readEntry(request.body);
    const interviewId = readInterviewId(request.params.interviewId);
    const answer = await scorecards.saveEntry(viewerOf(request), interviewId, change);
    sendEntryAnswer(response, change.operation, answer);
  });

  router.post(scorecardPatterns.scorecard, permit('scorecards:write'), async (request, response) => {
    const viewer = viewerOf(request);
    const interviewId = readInterviewId(request.params.interviewId);
    const part = readPart(request.body);
    const open = await scorecards.openScorecard(viewer, interviewId);
    const form = readQuestionForm(request.body, keysOf(open, part));
    const changes = changesIn(form);
    const answers = await scorecards.saveQuestion(viewer, interviewId, changes);
    const typed = typedAfter(form, changes, answers);
    if (typed === null) {
      response.redirect(303, placeAfter(open, part, form.next));
      return;
    }
    const reopened = await scorecards.openScorecard(viewer, interviewId);
    showPart(request, response, reopened, part, now(), { typed, status: statusOf(typed) });
  });

  return router;
}

function sendEntryAnswer(response: Response, operation: string, answer: EntryAnswer): void {
  if ('written' in answer) {
    response.json({ operation, savedAt: answer.written.at.toISOString() });
  } else if ('alreadyWritten' in answer) {
    response.json({ operation, savedAt: answer.at.toISOString() });
  } else {
    const { refused } = answer;
    const current = refused === 'stale' ? { current: answer.current } : {};
    response.status(entryStatus[refused]).json({ error: refused, ...current });
  }
}

const entryStatus = {
  stale: 409,
  'operation-reused': 409,
  'checklist-too-early': 409,
  'not-a-draft': 423,
  'unknown-field': 422,
  'bad-value': 422,
} as const;

function keysOf({ set }: OpenScorecard, part: Part): readonly string[] {
  const question = part === null ? null : set.questions[part - 1];
  if (question === undefined) throw new NotFound(`No question ${part} in this interview`);
  return [...entryKeys(set)].flatMap(([text, key]) => {
    const questionId = key.kind === 'cue' ? null : key.questionId;
    return questionId === (question?.questionId ?? null) ? [text] : [];
  });
}

function placeAfter({ interview, set }: OpenScorecard, part: Part, next: NextPlace): string {
  const { id } = interview;
  const last = set.questions.length;
  const review = scorecardPaths.review(id);
  const checklist = set.checklist.cues.length > 0 ? scorecardPaths.checklist(id) : review;
  if (next === 'review') return review;
  if (next === 'checklist') return checklist;
  if (typeof next === 'number') return scorecardPaths.question(id, Math.min(next, last));
  const wanted = (part ?? last + 1) + { save: 0, back: -1, next: 1 }[next];
  if (wanted <= last) return scorecardPaths.question(id, Math.max(1, wanted));
  return wanted === last + 1 ? checklist : review;
}

function statusOf({ conflicts, faults }: TypedForm): number {
  if ([...faults.values()].includes('not-a-draft')) return 423;
  return conflicts.size > 0 ? 409 : 422;
}
