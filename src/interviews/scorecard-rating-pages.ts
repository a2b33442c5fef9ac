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

export const stateIcon = (state: NoRatingState): string => stateIcons[state];

/** A time alone is understood as today's; another day wants its date. */
export function isSameDay(one: Date, other: Date, { date }: Words): boolean {
  return date(one) === date(other);
}

/** What a question that has a rating still lacks, in words; null when nothing. */
export function lackText(question: QuestionRating, words: Words): string | null {
  const lacks: readonly MissingItem['what'][] = missingIn(question).map(({ what }) => what);
  if (question.rating === null || lacks.length === 0) return null;
  const key = lacks.includes('note') ? 'noteMissing' : 'reasonMissing';
  return words.t(`scorecard.rail.${key}`, { rating: ratingText(question.rating, words) });
}
