import { scale } from './rubric.ts';
import type { InterviewSet } from './interview-set.ts';
import { cueRatings, questionRatings, type QuestionRating } from './question-ratings.ts';
import type { Scorecard } from './scorecard.ts';

/**
 * What stands between a draft and its submission. Every question must be rated or set aside; a rating at
 * either end of the scale needs a note, a question that was not asked a reason, and so does a rating two
 * or more levels from what the ticks suggest. Open cues of the checklist are mentioned but do not block:
 * they carry no weight.
 */
export type MissingItem =
  | {
      readonly what: 'rating' | 'rating-begun' | 'note' | 'reason-not-asked' | 'reason-overruled';
      readonly questionId: string;
    }
  | { readonly what: 'cues'; readonly open: number };

export interface ReadyCheck {
  readonly blocking: readonly MissingItem[];
  readonly mentioned: readonly MissingItem[];
}

/** Distance in levels from the suggestion that asks for a reason. */
const overruledFrom = 2;

export function readyCheck(scorecard: Pick<Scorecard, 'entries'>, set: InterviewSet): ReadyCheck {
  const blocking = questionRatings(scorecard, set).flatMap((question) => missingIn(question));
  const open = cueRatings(scorecard, set).filter(({ state }) => state === null).length;
  return { blocking, mentioned: open === 0 ? [] : [{ what: 'cues', open }] };
}

/** An interview may well begin a little before its time. */
const earliest = 15 * 60_000;

/** True while an interview can hardly have been held: then whoever submits says that it has been. */
export function isBeforeStart(startsAt: Date, now: Date): boolean {
  return now.getTime() < startsAt.getTime() - earliest;
}

/** When somebody said for the first time, before the planned start, that it has been held; null otherwise. */
export function heldEarlyAt({
  startsAt,
  panel,
}: {
  readonly startsAt: Date;
  readonly panel: readonly { readonly submittedAt: Date | null }[];
}): Date | null {
  const moments = panel.flatMap(({ submittedAt }) => submittedAt?.getTime() ?? []);
  const first = new Date(Math.min(...moments));
  return moments.length > 0 && isBeforeStart(startsAt, first) ? first : null;
}

/** What the check looks at; a page that has no network can put it together as well. */
export type RatedQuestion = Pick<
  QuestionRating,
  'questionId' | 'rating' | 'isBegun' | 'suggested' | 'note' | 'reason'
>;

/** What one question still lacks, in the order the page asks for it. */
export function missingIn(question: RatedQuestion): readonly MissingItem[] {
  const { questionId, rating, isBegun } = question;
  if (rating === null) return [{ what: isBegun ? 'rating-begun' : 'rating', questionId }];
  const missing: MissingItem[] = [];
  const atAnEnd = rating === scale.lowest || rating === scale.highest;
  if (atAnEnd && question.note.trim() === '') missing.push({ what: 'note', questionId });
  const unexplained = question.reason.trim() === '';
  if (rating === 'not-asked' && unexplained) missing.push({ what: 'reason-not-asked', questionId });
  if (isOverruled(question) && unexplained) missing.push({ what: 'reason-overruled', questionId });
  return missing;
}

/** True when the rating lies two or more levels from what the ticks suggest. */
export function isOverruled({ rating, suggested }: Pick<QuestionRating, 'rating' | 'suggested'>): boolean {
  return typeof rating === 'number' && suggested !== null && Math.abs(rating - suggested) >= overruledFrom;
}
