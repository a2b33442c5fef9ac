import { noRatingStates } from '../domain/scorecard-entries.ts';
import { asksForReason, pointsElsewhere, ratingAdvice, type RatingAdvice } from '../domain/rating-advice.ts';
import type { QuestionRating } from '../domain/question-ratings.ts';
import type { QuestionVersion } from '../domain/question.ts';
import { keyText } from '../domain/scorecard-entries.ts';
import { levelNumbers, type LevelNumber } from '../domain/rubric.ts';
import { suggestionGround, type SuggestionGround } from '../domain/suggestion-ground.ts';
import type { Words } from '../web/format.ts';
import { fieldOf, type Entries, type Field, type TypedForm } from './scorecard-field-pages.ts';
import { ratingText, stateIcon } from './scorecard-rating-pages.ts';

/** A tick with the time of its making; the time keeps its place before there is one. */
export interface Tick extends Field {
  readonly id: string;
  readonly text: string;
  readonly isTicked: boolean;
  readonly time: string;
}

interface Rung {
  readonly level: LevelNumber;
  readonly word: string;
  readonly anchor: string;
  readonly isChosen: boolean;
  readonly isSuggested: boolean;
  readonly behaviours: readonly Tick[];
}

export interface Ladder {
  readonly legend: string;
  readonly rating: Field;
  /** 5 on top. */
  readonly rungs: readonly Rung[];
  readonly noRating: readonly {
    readonly state: string;
    readonly text: string;
    readonly icon: string;
    readonly isChosen: boolean;
  }[];
  readonly advice: Advice;
  /** The advice once more for a narrow page, where it stands beside what was pressed; empty with a level. */
  readonly noRatingSaid: string;
  readonly isRated: boolean;
  readonly reason: Field;
  readonly asksForReason: boolean;
  /** True while the reason that is asked for is not written. */
  readonly needsReason: boolean;
  readonly reasonLabel: string;
}

/** A sentence whose middle, the level, is set off. */
interface Advice {
  readonly kind: RatingAdvice;
  readonly before: string;
  readonly level: string;
  readonly after: string;
  /** Why the suggestion lies under what was ticked; empty where it speaks for itself. */
  readonly ground: string;
}

/** Stands for the level in a sentence until it is put in. */
const levelMark = '{level}';

export function ladderOf(
  question: QuestionVersion,
  shown: QuestionRating,
  entries: Entries,
  typed: TypedForm,
  words: Words,
): Ladder {
  const { questionId, content } = question;
  const rating = fieldOf(keyText({ kind: 'rating', questionId }), entries, typed);
  const kind = ratingAdvice(shown.rating, shown.suggested);
  const advice = adviceOf(kind, shown, suggestionGround(content.levels, tickedIn(shown)), words);
  return {
    legend: words.t('scorecard.ladder.legend', { title: words.of(content.title) }),
    rating,
    rungs: levelNumbers.toReversed().flatMap((level) => {
      const found = content.levels.find((each) => each.level === level);
      if (found === undefined) return [];
      const behaviours = found.behaviours.map(({ id, text }) =>
        tickOf(
          fieldOf(keyText({ kind: 'tick', questionId, behaviourId: id }), entries, typed),
          id,
          words.of(text),
          words,
        ),
      );
      return {
        level,
        word: words.t(`scorecard.level.${level}`),
        anchor: words.of(found.anchor),
        isChosen: shown.rating === level,
        isSuggested: shown.suggested === level,
        behaviours,
      };
    }),
    noRating: noRatingStates.map((state) => ({
      state,
      text: words.t(`scorecard.state.${state}`),
      icon: stateIcon(state),
      isChosen: shown.rating === state,
    })),
    advice,
    noRatingSaid: typeof shown.rating === 'string' ? advice.before + advice.level + advice.after : '',
    isRated: shown.rating !== null,
    reason: fieldOf(keyText({ kind: 'reason', questionId }), entries, typed),
    asksForReason: asksForReason(kind),
    needsReason: asksForReason(kind) && shown.reason.trim() === '',
    reasonLabel: reasonLabel(kind, words),
  };
}

export function tickOf(field: Field, id: string, text: string, words: Words): Tick {
  const isTicked = field.value !== '';
  return { ...field, id, text, isTicked, time: isTicked && field.at !== null ? words.time(field.at) : '' };
}

function adviceOf(
  kind: RatingAdvice,
  { rating, suggested }: Pick<QuestionRating, 'rating' | 'suggested'>,
  ground: SuggestionGround | null,
  words: Words,
): Advice {
  const spoken = rating ?? suggested;
  const sentence = words.t(`scorecard.advice.${kind}`, {
    level: levelMark,
    number: suggested ?? '',
    suggested: suggested === null ? '' : ratingText(suggested, words),
  });
  const [before = '', after = ''] = sentence.split(levelMark);
  return {
    kind,
    before,
    level: spoken === null ? '' : ratingText(spoken, words),
    after,
    ground:
      ground !== null && pointsElsewhere(kind)
        ? words.t(`scorecard.ground.${ground.kind}`, { ...ground })
        : '',
  };
}

function tickedIn({ ticks }: QuestionRating): ReadonlySet<string> {
  return new Set(ticks.map(({ behaviourId }) => behaviourId));
}

function reasonLabel(kind: RatingAdvice, { t }: Words): string {
  if (kind === 'not-asked') return t('scorecard.ask.reasonNotAsked');
  return kind === 'overruled' ? t('scorecard.ask.reasonOverruled') : t('scorecard.ask.reason');
}
