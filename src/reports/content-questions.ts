import type { CandidacyInterview } from '../domain/candidacy.ts';
import type { InterviewSet } from '../domain/interview-set.ts';
import type { QuestionVersion } from '../domain/question.ts';
import { meanRating, questionRatings, type QuestionRating } from '../domain/question-ratings.ts';
import { isOverruled } from '../domain/submission.ts';
import { competencyName } from '../web/figure-words.ts';
import type { Words } from '../web/format.ts';
import { shownRaters } from './content-raters.ts';
import type { QuestionBlock, QuestionNote, QuestionSet, Rater, TickedLevel } from './summary-content.ts';

/** What one interviewer made of one question. */
export interface RatedBy {
  readonly rater: Rater;
  readonly rated: QuestionRating;
}

/** One question of an interview with everything that may be shown about it. */
export interface ShownQuestion {
  /** Runs on over all interviews of the candidacy, so that "question 12" is one question. */
  readonly number: number;
  readonly version: QuestionVersion;
  readonly ratings: readonly RatedBy[];
}

export interface ShownInterview {
  readonly interview: CandidacyInterview;
  readonly set: InterviewSet;
  readonly raters: readonly Rater[];
  readonly questions: readonly ShownQuestion[];
}

/** Interviews of which a scorecard has been opened, with the scorecards that the exporter may see. */
export function shownInterviews(
  interviews: readonly CandidacyInterview[],
  raters: readonly Rater[],
): readonly ShownInterview[] {
  let before = 0;
  return interviews.flatMap((interview) => {
    const { set } = interview;
    if (set === null) return [];
    const first = before + 1;
    before += set.questions.length;
    const shown = shownRaters(interview, raters);
    const sheets = shown.flatMap((rater) => {
      const scorecard = interview.scorecards.find(({ interviewerId }) => interviewerId === rater.personId);
      return scorecard === undefined ? [] : [{ rater, ratings: questionRatings(scorecard, set) }];
    });
    const questions = set.questions.map((version, i) => ({
      number: first + i,
      version,
      ratings: sheets.flatMap(({ rater, ratings }) => {
        const rated = ratings[i];
        return rated === undefined ? [] : [{ rater, rated }];
      }),
    }));
    return [{ interview, set, raters: shown, questions }];
  });
}

export function questionSet(
  { interview, set, raters, questions }: ShownInterview,
  isOnly: boolean,
  words: Words,
): QuestionSet {
  const t = words.t;
  return {
    heading: isOnly
      ? t('summary.questions.heading')
      : t('summary.questions.headingWith', { when: words.date(interview.startsAt) }),
    intro: t('summary.questions.intro'),
    questions:
      raters.length === 0 ? [] : questions.map((question) => questionBlock(question, interview, set, words)),
    nothing: raters.length === 0 ? t('summary.questions.nobody') : '',
  };
}

function questionBlock(
  { number, version, ratings }: ShownQuestion,
  { hidden }: CandidacyInterview,
  set: InterviewSet,
  words: Words,
): QuestionBlock {
  const t = words.t;
  const { content } = version;
  const title = words.of(content.title);
  return {
    number,
    title,
    meta: t('summary.questions.meta', {
      competency: competencyName(content.competency, set.competencies, words),
      kind: t(`words.kind.${content.kind}`),
      version: version.number,
    }),
    ratings: ratings.map(({ rater, rated: { rating } }) => ({
      initials: rater.initials,
      level: typeof rating === 'number' ? rating : null,
      spoken: t('summary.questions.spokenRating', {
        name: rater.name,
        rating:
          typeof rating === 'number'
            ? words.whole(rating)
            : t(`summary.questions.spokenState.${rating ?? 'open'}`),
      }),
    })),
    mean: hidden === null ? meanText(ratings, words) : '',
    ticks: tickedLevels(version, ratings, words),
    noTicks: t('summary.questions.noTicks'),
    notes: ratings.flatMap((ratedBy) => noteOf(ratedBy, words)),
    noNotes: t('summary.questions.noNotes'),
    continued: t('summary.questions.continued', { number, title }),
  };
}

function meanText(ratings: readonly RatedBy[], words: Words): string {
  const { mean, ...values } = meanRating(ratings.map(({ rated }) => rated.rating));
  return mean === null
    ? words.t('summary.questions.noMean', values)
    : words.t('summary.questions.mean', { ...values, score: words.score(mean) });
}

/** Levels with a tick or a rating, from 5 down; within a level the behaviours as the rubric lists them. */
function tickedLevels(
  { content }: QuestionVersion,
  ratings: readonly RatedBy[],
  words: Words,
): readonly TickedLevel[] {
  return content.levels
    .toSorted((a, b) => b.level - a.level)
    .map(({ level, behaviours }) => ({
      level,
      spoken: words.t('summary.questions.level', { level }),
      isRated: ratings.some(({ rated }) => rated.rating === level),
      behaviours: behaviours.flatMap(({ id, text }) => {
        const by = ratings.filter(({ rated }) => rated.ticks.some(({ behaviourId }) => behaviourId === id));
        const isAll = by.length === ratings.length && by.length > 2;
        const initials = isAll
          ? words.t('summary.questions.all', { count: by.length })
          : by.map(({ rater }) => rater.initials).join(' ');
        return by.length === 0 ? [] : [{ text: words.of(text).replace(/\.$/u, ''), initials }];
      }),
    }))
    .filter(({ behaviours }) => behaviours.length > 0);
}

function noteOf({ rater, rated }: RatedBy, words: Words): readonly QuestionNote[] {
  const { rating, suggested, note, reason } = rated;
  const isUnrated = typeof rating !== 'number';
  const lead = leadOf(rated, words);
  const quoted = reason.trim() === '' ? '' : words.t('summary.quoted', { text: reason.trim() });
  const spoken = isUnrated || (suggested !== null && isOverruled(rated)) ? quoted : '';
  const text = [spoken, note.trim()].filter((part) => part !== '').join(' ');
  if (lead === '' && text === '') return [];
  const { initials, name } = rater;
  return [
    {
      initials,
      name,
      isUnrated,
      lead,
      text,
      continued: words.t('summary.questions.noteContinued', { initials }),
    },
  ];
}

function leadOf(rated: QuestionRating, words: Words): string {
  const { rating, suggested } = rated;
  if (rating === null) return '';
  if (typeof rating !== 'number') return words.t(`summary.questions.state.${rating}`);
  if (suggested === null || !isOverruled(rated)) return '';
  return words.t('summary.questions.overruled', { suggested, rating });
}
