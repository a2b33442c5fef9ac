import { cueRatings, questionRatings } from '../domain/question-ratings.ts';
import type { Words } from '../web/format.ts';
import { isSameDay, lackText, ratingMark } from './scorecard-rating-pages.ts';
import { scorecardPaths } from './scorecard-paths.ts';
import { interviewPath } from './paths.ts';
import type { OpenScorecard } from './scorecard-records.ts';

/** What surrounds the part that is open: the bar on top, the list of questions, where a form goes. */
export interface ScorecardFrame {
  readonly candidateName: string;
  readonly positionTitle: string;
  readonly leaveHref: string;
  readonly isLocked: boolean;
  readonly lockedText: string | null;
  readonly savedText: string;
  readonly isSaved: boolean;
  readonly clock: Clock;
  readonly rail: Rail;
  readonly form: { readonly action: string; readonly entries: string; readonly operation: string };
  /** Who the page was made for, so that a later sign-in on it is by the same person. */
  readonly viewer: PageMoment['viewer'];
}

/** Numbers for the clock, which only runs in the browser. */
interface Clock {
  readonly interviewId: string;
  readonly minutes: number;
  /** The first entry, in milliseconds; empty before it. */
  readonly startedAt: string;
  readonly now: string;
}

interface RailItem {
  readonly number: number;
  readonly name: string;
  readonly href: string;
  readonly icon: string | null;
  readonly text: string;
  readonly needs: boolean;
  /** For the script: the observations open when all are. */
  readonly isRated: boolean;
  readonly isCurrent: boolean;
}

interface Rail {
  readonly items: readonly RailItem[];
  readonly checklist: { readonly href: string; readonly text: string; readonly isCurrent: boolean };
  readonly isChecklistOpen: boolean;
  readonly review: { readonly href: string; readonly text: string };
}

/** What is open: the number of a question, or null for the checklist. */
export type Part = number | null;

export interface PageMoment {
  /** Seed of the operations that a plain form of this page makes. */
  readonly operation: string;
  readonly now: Date;
  readonly viewer: { readonly personId: string; readonly email: string };
}

export function scorecardFrame(
  open: OpenScorecard,
  part: Part,
  { operation, now, viewer }: PageMoment,
  words: Words,
): ScorecardFrame {
  const { id, candidateName, positionTitle } = open.interview;
  const { state, entries } = open.scorecard;
  const moments = [...entries.values()].map(({ at }) => at.getTime());
  const lastAt = moments.length === 0 ? null : new Date(Math.max(...moments));
  return {
    candidateName,
    positionTitle,
    leaveHref: interviewPath(id),
    isLocked: state !== 'draft',
    lockedText: lockedText(open, words),
    savedText:
      lastAt === null
        ? words.t('scorecard.save.nothing')
        : isSameDay(lastAt, now, words)
          ? words.t('scorecard.save.saved', { time: words.time(lastAt) })
          : words.t('scorecard.save.savedOn', { day: words.date(lastAt), time: words.time(lastAt) }),
    isSaved: lastAt !== null,
    clock: {
      interviewId: id,
      minutes: open.set.guide.minutes,
      startedAt: moments.length === 0 ? '' : String(Math.min(...moments)),
      now: String(now.getTime()),
    },
    rail: rail(open, part, words),
    form: { action: scorecardPaths.scorecard(id), entries: scorecardPaths.entries(id), operation },
    viewer,
  };
}

/** Why nothing more is entered; null while it is. */
export function lockedText({ scorecard: { state }, interview }: OpenScorecard, { t }: Words): string | null {
  if (state === 'draft' || state === 'assigned') return null;
  // Nobody excused these people: the interview itself is not held.
  return t(`scorecard.locked.${state === 'excused' && interview.isCancelled ? 'cancelled' : state}`);
}

function rail(open: OpenScorecard, part: Part, words: Words): Rail {
  const { id } = open.interview;
  const isDraft = open.scorecard.state === 'draft';
  const isLocked = lockedText(open, words) !== null;
  const ratings = questionRatings(open.scorecard, open.set);
  const items = ratings.map((question, index): RailItem => {
    const number = index + 1;
    const isCurrent = number === part;
    const title = open.set.questions[index]?.content.title;
    const lack = isDraft && !isCurrent ? lackText(question, words) : null;
    const mark = ratingMark(question.rating, words);
    const state =
      isCurrent && isDraft
        ? { icon: 'pencil', text: words.t('scorecard.rail.now') }
        : lack !== null
          ? { icon: 'alert', text: lack }
          : question.rating === null
            ? { icon: null, text: words.t(isLocked ? 'scorecard.review.unrated' : 'scorecard.rail.toCome') }
            : { icon: mark.icon, text: mark.text };
    return {
      number,
      name: title === undefined ? '' : words.of(title),
      href: scorecardPaths.question(id, number),
      ...state,
      needs: lack !== null,
      isRated: question.rating !== null,
      isCurrent,
    };
  });
  const openCues = cueRatings(open.scorecard, open.set).filter(({ state }) => state === null).length;
  const isChecklistOpen = ratings.every(({ rating }) => rating !== null);
  return {
    items,
    checklist: {
      href: scorecardPaths.checklist(id),
      text: checklistText(isChecklistOpen, openCues, words),
      isCurrent: part === null,
    },
    isChecklistOpen,
    review: {
      href: scorecardPaths.review(id),
      text: words.t(isLocked ? 'scorecard.review.headingSubmitted' : 'scorecard.rail.review'),
    },
  };
}

function checklistText(isOpen: boolean, openCues: number, { t }: Words): string {
  if (!isOpen) return t('scorecard.rail.checklistLocked');
  if (openCues === 0) return t('scorecard.rail.checklistDone');
  return t('scorecard.rail.checklistOpen', { count: openCues });
}
