import type { CandidacyInterview } from '../domain/candidacy.ts';
import { meanRating, questionRatings, type QuestionRating } from '../domain/question-ratings.ts';
import { isOverruled } from '../domain/submission.ts';
import type { Words } from '../web/format.ts';
import { ratingMark, type RatingMark } from './scorecard-rating-pages.ts';

/** The submitted scorecards of one interview, question by question, one column per interviewer. */
export interface RatingTable {
  readonly raters: readonly string[];
  readonly rows: readonly {
    readonly title: string;
    readonly competency: string;
    /** Null as long as the viewer may not see everybody's rating. */
    readonly mean: string | null;
    /** One per rater. */
    readonly marks: readonly RatingMark[];
    /** What the notes are opened with; null when there are none. */
    readonly notesText: string | null;
    readonly notes: readonly { readonly name: string; readonly texts: readonly string[] }[];
  }[];
}

/** Null when there is no scorecard that the viewer may see: a candidacy holds no others. */
export function ratingTable(
  { set, scorecards, panel, hidden }: CandidacyInterview,
  words: Words,
): RatingTable | null {
  if (set === null || scorecards.length === 0) return null;
  const { t } = words;
  // As the panel stands in the list above it.
  const columns = panel.flatMap(({ personId, name }) => {
    const scorecard = scorecards.find(({ interviewerId }) => interviewerId === personId);
    return scorecard === undefined ? [] : [{ name, ratings: questionRatings(scorecard, set) }];
  });
  return {
    raters: columns.map(({ name }) => name),
    rows: set.questions.map(({ content }, index) => {
      const rated = columns.flatMap(({ name, ratings }) => {
        const own = ratings[index];
        return own === undefined ? [] : [{ name, own }];
      });
      const competency = set.competencies.find(({ code }) => code === content.competency);
      const notes = rated
        .map(({ name, own }) => ({ name, texts: notesOf(own, words) }))
        .filter(({ texts }) => texts.length > 0);
      return {
        title: t('interviews.ratings.question', { number: index + 1, title: words.of(content.title) }),
        competency: competency === undefined ? content.competency : words.of(competency.label),
        mean: hidden === null ? meanText(rated, words) : null,
        marks: rated.map(({ own }) => ratingMark(own.rating, words)),
        notesText: notes.length === 0 ? null : t('interviews.ratings.notes', { count: notes.length }),
        notes,
      };
    }),
  };
}

function meanText(rated: readonly { readonly own: QuestionRating }[], words: Words): string {
  const { mean, ...values } = meanRating(rated.map(({ own }) => own.rating));
  return mean === null
    ? words.t('interviews.ratings.noMean', values)
    : words.t('interviews.ratings.mean', { ...values, score: words.score(mean) });
}

/** The note, and the reason where one was asked for. */
function notesOf(rating: QuestionRating, { t }: Words): readonly string[] {
  const { note, reason, suggested } = rating;
  const text = reason.trim();
  const why =
    text === ''
      ? []
      : rating.rating === 'not-asked'
        ? [t('interviews.ratings.notAskedBecause', { reason: text })]
        : suggested !== null && isOverruled(rating)
          ? [t('interviews.ratings.overruled', { suggested, reason: text })]
          : [];
  return [...why, ...(note.trim() === '' ? [] : [note.trim()])];
}
