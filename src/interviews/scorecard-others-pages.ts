import { questionRatings } from '../domain/question-ratings.ts';
import type { Words } from '../web/format.ts';
import { ratingMark, type RatingMark } from './scorecard-rating-pages.ts';
import type { OpenScorecard } from './scorecard-records.ts';

/** The others' scorecards as far as the policy lets them be seen, or why they are hidden. */
export interface Others {
  /** Why nothing is to be seen, or what is still to come; null when all of it is there. */
  readonly text: string | null;
  readonly isHidden: boolean;
  /** Whose ratings stand side by side: one's own first, then one per name; empty while hidden. */
  readonly raters: readonly string[];
  readonly rows: readonly {
    readonly number: number;
    readonly title: string;
    /** One per rater. */
    readonly ratings: readonly { readonly mark: RatingMark; readonly note: string }[];
  }[];
}

export function othersOf(
  { scorecard, set, interview, panelNames, others }: OpenScorecard,
  words: Words,
): Others {
  const isHidden = others.hidden !== null && !interview.isCancelled;
  const text = interview.isCancelled
    ? words.t('scorecard.others.cancelled')
    : textOf(panelNames.length, others, words);
  if (isHidden || others.visible.length === 0) return { text, isHidden, raters: [], rows: [] };

  const columns = [scorecard, ...others.visible.map((other) => other.scorecard)].map((each) =>
    questionRatings(each, set),
  );
  return {
    text,
    isHidden,
    raters: [words.t('scorecard.others.you'), ...others.visible.map(({ name }) => name)],
    rows: set.questions.map(({ content }, index) => ({
      number: index + 1,
      title: words.of(content.title),
      ratings: columns.map((column) => ({
        mark: ratingMark(column[index]?.rating ?? null, words),
        note: column[index]?.note ?? '',
      })),
    })),
  };
}

function textOf(panelSize: number, others: OpenScorecard['others'], { t }: Words): string | null {
  if (panelSize <= 1) return t('scorecard.others.alone');
  if (others.hidden !== null) return t(`scorecard.others.${others.hidden}`, { count: others.stillToCome });
  if (others.visible.length === 0) return t('scorecard.others.none');
  return others.stillToCome === 0 ? null : t('scorecard.others.stillToCome', { count: others.stillToCome });
}
