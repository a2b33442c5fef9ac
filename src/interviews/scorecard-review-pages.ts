import { cueRatings, questionRatings, type QuestionRating } from '../domain/question-ratings.ts';
import { isBeforeStart, readyCheck, type MissingItem, type ReadyCheck } from '../domain/submission.ts';
import { choiceField, errorSummary, type ChoiceField, type ErrorSummary } from '../web/form-page.ts';
import type { Words } from '../web/format.ts';
import type { PageFrame } from '../web/render.ts';
import { interviewPath } from './paths.ts';
import { lockedText } from './scorecard-frame-pages.ts';
import { othersOf, type Others } from './scorecard-others-pages.ts';
import { isSameDay, markOf, ratingText, type RatingMark } from './scorecard-rating-pages.ts';
import { scorecardPaths } from './scorecard-paths.ts';
import type { OpenScorecard } from './scorecard-records.ts';

interface ReviewRow {
  readonly number: number;
  readonly title: string;
  readonly href: string;
  /** Null where a scorecard that takes no more entries has no rating: nothing is missing there. */
  readonly mark: RatingMark | null;
  /** Null when there were no ticks, or when the rating follows them. */
  readonly suggested: string | null;
  readonly note: string;
  readonly reason: string | null;
}

export interface ReviewPage extends PageFrame {
  readonly candidateName: string;
  readonly positionTitle: string;
  readonly heading: string;
  /** The one sentence that is true now. */
  readonly lead: string;
  readonly leadKind: 'done' | 'ready' | 'missing' | 'locked';
  /** True when the summary of what is missing takes the focus. */
  readonly isRefused: boolean;
  /** True when the scorecard holds something else by now than the review that was submitted. */
  readonly isChanged: boolean;
  readonly summary: ErrorSummary | null;
  readonly missing: readonly { readonly text: string; readonly href: string }[];
  readonly mentioned: readonly { readonly text: string; readonly href: string }[];
  readonly rows: readonly ReviewRow[];
  readonly cues: readonly { readonly cue: string; readonly state: string }[];
  readonly submission: {
    readonly action: string;
    readonly operation: string;
    /** Says what this page shows: nothing else is locked by its button. */
    readonly shown: string;
    /** Asked for before the start of the interview only. */
    readonly held: ChoiceField | null;
  } | null;
  readonly others: Others;
  readonly backHref: string;
  readonly leaveHref: string;
}

export interface ReviewMoment {
  readonly operation: string;
  readonly now: Date;
  /** A submission was just turned down: the page says so instead of looking as before. */
  readonly refusal: {
    readonly why: 'missing' | 'changed' | 'not-held';
    /** As it was ticked. */
    readonly isHeld: boolean;
  } | null;
}

/** Everything once more, what is missing with the way there, and the submission. */
export function reviewPage(open: OpenScorecard, moment: ReviewMoment, words: Words): ReviewPage {
  const { id, candidateName, positionTitle } = open.interview;
  const { state } = open.scorecard;
  const check = readyCheck(open.scorecard, open.set);
  const isDraft = state === 'draft';
  const why = isDraft ? (moment.refusal?.why ?? null) : null;
  const held = isDraft ? heldField(open, moment, words) : null;
  return {
    title: words.t('scorecard.reviewTitle', { name: candidateName }),
    section: 'interviews',
    styles: ['scorecard-review', 'side-by-side'],
    scripts: isDraft ? ['scorecard-review'] : [],
    candidateName,
    positionTitle,
    heading: words.t(isDraft ? 'scorecard.review.heading' : 'scorecard.review.headingSubmitted'),
    ...leadOf(open, check, moment, words),
    isRefused: why === 'missing',
    isChanged: why === 'changed',
    summary: held === null ? null : errorSummary([held], words),
    missing: isDraft ? check.blocking.map((item) => itemText(open, item, words)) : [],
    mentioned: isDraft ? check.mentioned.map((item) => itemText(open, item, words)) : [],
    rows: questionRatings(open.scorecard, open.set).map((rating, index) => rowOf(open, rating, index, words)),
    cues: cueRatings(open.scorecard, open.set).map(({ cueId, state: cueState }) => {
      const found = open.set.checklist.cues.find((cue) => cue.id === cueId);
      return {
        cue: found === undefined ? cueId : words.of(found.cue),
        state: words.t(
          cueState === null ? 'scorecard.checklist.open' : `scorecard.checklist.state.${cueState}`,
        ),
      };
    }),
    submission: isDraft
      ? { action: scorecardPaths.submission(id), operation: moment.operation, shown: open.digest, held }
      : null,
    others: othersOf(open, words),
    backHref: scorecardPaths.scorecard(id),
    leaveHref: interviewPath(id),
  };
}

function leadOf(
  open: OpenScorecard,
  { blocking }: ReadyCheck,
  { now, refusal }: ReviewMoment,
  words: Words,
): Pick<ReviewPage, 'lead' | 'leadKind'> {
  const { t } = words;
  const { state, submittedAt } = open.scorecard;
  if (state === 'submitted' && submittedAt !== null) {
    const key = isSameDay(submittedAt, now, words) ? 'submitted' : 'submittedOn';
    const values = { day: words.date(submittedAt), time: words.time(submittedAt) };
    return { lead: t(`scorecard.review.${key}`, values), leadKind: 'done' };
  }
  const locked = lockedText(open, words);
  if (locked !== null) return { lead: locked, leadKind: 'locked' };
  return blocking.length === 0
    ? { lead: t('scorecard.review.ready'), leadKind: 'ready' }
    : {
        lead: t(`scorecard.review.${refusal?.why === 'missing' ? 'refused' : 'missing'}`, {
          count: blocking.length,
        }),
        leadKind: 'missing',
      };
}

/** Null from a little before the start: then nobody has to say that the interview has been held. */
function heldField(
  { interview: { startsAt } }: OpenScorecard,
  { now, refusal }: ReviewMoment,
  words: Words,
): ChoiceField | null {
  if (!isBeforeStart(startsAt, now)) return null;
  const isHeld = refusal?.isHeld ?? false;
  const isMissed = refusal !== null && refusal.why !== 'changed' && !isHeld;
  const when = { day: words.date(startsAt), time: words.time(startsAt) };
  return choiceField(
    'held',
    {
      label: words.t(
        `scorecard.review.${isSameDay(startsAt, now, words) ? 'startsToday' : 'startsOn'}`,
        when,
      ),
    },
    [{ value: 'yes', text: words.t('scorecard.review.held') }],
    isHeld ? 'yes' : '',
    isMissed ? { held: 'scorecard.review.notHeld' } : {},
    words,
  );
}

function itemText(
  { set, interview }: OpenScorecard,
  item: MissingItem,
  words: Words,
): { readonly text: string; readonly href: string } {
  if (item.what === 'cues') {
    return {
      text: words.t('scorecard.review.openCues', { count: item.open }),
      href: scorecardPaths.checklist(interview.id),
    };
  }
  const index = set.questions.findIndex(({ questionId }) => questionId === item.questionId);
  const title = set.questions[index]?.content.title;
  return {
    text: words.t(`scorecard.review.what.${item.what}`, {
      number: index + 1,
      title: title === undefined ? '' : words.of(title),
    }),
    href: scorecardPaths.question(interview.id, index + 1),
  };
}

function rowOf(open: OpenScorecard, question: QuestionRating, index: number, words: Words): ReviewRow {
  const { set, interview } = open;
  const title = set.questions[index]?.content.title;
  const { suggested, rating, note, reason } = question;
  return {
    number: index + 1,
    title: title === undefined ? '' : words.of(title),
    href: scorecardPaths.question(interview.id, index + 1),
    mark: rating === null && lockedText(open, words) !== null ? null : markOf(question, words),
    suggested:
      suggested === null || suggested === rating
        ? null
        : words.t('scorecard.review.suggested', { level: ratingText(suggested, words) }),
    note,
    reason: reason === '' ? null : words.t('scorecard.review.reasonIs', { reason }),
  };
}
