import type { MissingItem } from '../domain/submission.ts';
import { missingIn } from '../domain/submission.ts';
import type { QuestionRating } from '../domain/question-ratings.ts';
import type { LevelNumber } from '../domain/rubric.ts';
import type { Rating } from '../domain/scorecard.ts';
import type { NoRatingState } from '../domain/scorecard-entries.ts';
import type { Words } from '../web/format.ts';

/** A rating in words, with the mark that goes with it. */
export interface RatingMark {
  readonly text: string;
  /** Name of a drawing in the sprite. */
  readonly icon: string | null;
  /** The level, for its colour. */
  readonly level: LevelNumber | null;
}

const stateIcons: Readonly<Record<NoRatingState, string>> = {
  'not-asked': 'skip',
  'no-evidence': 'none',
  declined: 'declined',
};

export function ratingText(rating: Rating, { t }: Words): string {
  return typeof rating === 'number'
    ? t('scorecard.levelNamed', { level: rating, word: t(`scorecard.level.${rating}`) })
    : t(`scorecard.state.${rating}`);
}

export function ratingMark(rating: Rating | null, words: Words): RatingMark {
  if (rating === null) return { text: words.t('scorecard.review.notRated'), icon: null, level: null };
  const text = ratingText(rating, words);
  return typeof rating === 'number'
    ? { text, icon: `steps-${rating}`, level: rating }
    : { text, icon: stateIcons[rating], level: null };
}

/** The rating of one question; without one, what is begun is told from what is untouched. */
export function markOf({ rating, isBegun }: QuestionRating, words: Words): RatingMark {
  const mark = ratingMark(rating, words);
  return rating === null && isBegun ? { ...mark, text: words.t('scorecard.review.begun') } : mark;
}

export const stateIcon = (state: NoRatingState): string => stateIcons[state];

/** A time alone is understood as today's; another day wants its date. */
export function isSameDay(one: Date, other: Date, { date }: Words): boolean {
  return date(one) === date(other);
}

/** What a question that is begun still lacks, in words; null when nothing, or when it is not begun. */
export function lackText(question: QuestionRating, words: Words): string | null {
  const lacks: readonly MissingItem['what'][] = missingIn(question).map(({ what }) => what);
  if (!question.isBegun || lacks.length === 0) return null;
  if (question.rating === null) return words.t('scorecard.rail.ratingMissing');
  const key = lacks.includes('note') ? 'noteMissing' : 'reasonMissing';
  return words.t(`scorecard.rail.${key}`, { rating: ratingText(question.rating, words) });
}
