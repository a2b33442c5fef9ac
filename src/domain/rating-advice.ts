import type { LevelNumber } from './rubric.ts';
import type { Rating } from './scorecard.ts';
import type { NoRatingState } from './scorecard-entries.ts';
import { isOverruled } from './submission.ts';

/**
 * What ticks and rating say about each other while an interviewer listens. The page puts it in words, on
 * the server and in the browser alike. It never rates: without a rating it only points.
 */
export type RatingAdvice =
  'nothing-yet' | 'suggests' | 'agrees' | 'differs' | 'overruled' | 'unticked' | NoRatingState;

export function ratingAdvice(rating: Rating | null, suggested: LevelNumber | null): RatingAdvice {
  if (rating === null) return suggested === null ? 'nothing-yet' : 'suggests';
  if (typeof rating !== 'number') return rating;
  if (suggested === null) return 'unticked';
  if (rating === suggested) return 'agrees';
  return isOverruled({ rating, suggested }) ? 'overruled' : 'differs';
}

/** True when the suggestion is named and a person may wonder where it comes from. */
export function pointsElsewhere(advice: RatingAdvice): boolean {
  return advice === 'suggests' || advice === 'differs' || advice === 'overruled';
}

/** True when the page asks for a reason beside the rating. */
export function asksForReason(advice: RatingAdvice): boolean {
  return advice === 'not-asked' || advice === 'overruled';
}
