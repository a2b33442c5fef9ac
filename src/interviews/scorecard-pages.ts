import { NotFound } from '../domain/errors.ts';
import { spokenAround } from '../domain/interview-guide.ts';
import { questionRatings } from '../domain/question-ratings.ts';
import { entryKeys, keyText, longestText } from '../domain/scorecard-entries.ts';
import { scale } from '../domain/rubric.ts';
import type { Words } from '../web/format.ts';
import type { PageFrame } from '../web/render.ts';
import { troubleOf, type Trouble } from './scorecard-conflict-pages.ts';
import { fieldOf, nothingTyped, shownEntries, type Field, type TypedForm } from './scorecard-field-pages.ts';
import { scorecardFrame, type PageMoment, type ScorecardFrame } from './scorecard-frame-pages.ts';
import { ladderOf, tickOf, type Ladder, type Tick } from './scorecard-ladder-pages.ts';
import { phrasesOf } from './scorecard-phrase-pages.ts';
import { scorecardPaths } from './scorecard-paths.ts';
import type { OpenScorecard } from './scorecard-records.ts';

export interface ScorecardPage extends PageFrame {
  readonly scorecard: ScorecardFrame;
  readonly part: string;
  readonly question: {
    readonly id: string;
    readonly place: string;
    readonly facts: readonly string[];
    readonly minutes: number;
    /** What the guide has everybody hear alike, before the question or after the last one. */
    readonly toSay: readonly { readonly when: string; readonly what: string }[];
    readonly text: string;
    readonly purpose: string;
    readonly goals: readonly string[];
    readonly doNotReward: readonly string[];
  };
  readonly probes: readonly Tick[];
  readonly note: Field;
  readonly needsNote: boolean;
  readonly longestText: number;
  readonly ladder: Ladder;
  readonly trouble: Trouble | null;
  readonly back: Step | null;
  readonly next: Step;
  /** For the script: the rubric, and sentences whose gaps it fills. */
  readonly data: { readonly levels: string; readonly phrases: string };
}

/** A neighbour of this page: a link while locked, a button that saves otherwise. */
export interface Step {
  readonly href: string;
  readonly text: string;
}

/** One question. What was typed into a form that could not be saved is shown again. */
export function scorecardPage(
  open: OpenScorecard,
  number: number,
  moment: PageMoment,
  words: Words,
  typed: TypedForm = nothingTyped,
): ScorecardPage {
  const question = open.set.questions[number - 1];
  if (question === undefined) throw new NotFound(`No question ${number} in this interview`);
  const { questionId, content } = question;
  const { entries } = open.scorecard;
  const shown = questionRatings({ entries: shownEntries(entries, typed, moment.now) }, open.set)[number - 1];
  if (shown === undefined) throw new NotFound(`No question ${number} in this interview`);
  const competency = open.set.competencies.find(({ code }) => code === content.competency);
  const isAtAnEnd = shown.rating === scale.lowest || shown.rating === scale.highest;
  return {
    title: words.t('scorecard.questionTitle', { number, name: open.interview.candidateName }),
    frame: 'live',
    scripts: ['scorecard'],
    scorecard: scorecardFrame(open, number, moment, words),
    part: String(number),
    question: {
      id: questionId,
      place: words.t('scorecard.ask.place', { number, count: open.set.questions.length }),
      facts: [
        ...(competency === undefined ? [] : [words.of(competency.name)]),
        words.t(`scorecard.kind.${content.kind}`),
      ],
      minutes: content.minutes,
      toSay: toSay(open, number, words),
      text: words.of(content.text),
      purpose: words.of(content.purpose),
      goals: content.goals.map(({ text }) => words.of(text)),
      doNotReward: content.doNotReward.map((line) => words.of(line)),
    },
    probes: content.probes.map((text, index) => {
      const probe = index + 1;
      const field = fieldOf(keyText({ kind: 'probe', questionId, probe }), entries, typed);
      return tickOf(field, `probe-${probe}`, words.of(text), words);
    }),
    note: fieldOf(keyText({ kind: 'note', questionId }), entries, typed),
    needsNote: isAtAnEnd && shown.note.trim() === '',
    longestText,
    ladder: ladderOf(question, shown, entries, typed, words),
    trouble: troubleOf(typed, open.set, entryKeys(open.set), words),
    back: stepTo(open, number - 1, words),
    next: stepTo(open, number + 1, words) ?? lastStep(open, words),
    data: {
      levels: JSON.stringify(
        content.levels.map(({ level, behaviours }) => ({
          level,
          behaviours: behaviours.map(({ id }) => id),
        })),
      ),
      phrases: JSON.stringify(phrasesOf(words)),
    },
  };
}

function toSay({ set: { guide } }: OpenScorecard, number: number, words: Words) {
  const { before, after } = spokenAround(guide, number);
  const said = (key: string) => (section: (typeof before)[number]) => ({
    when: words.t(key, {
      title: words.of(section.title),
      minutes: words.t('words.minutes', { count: section.minutes }),
    }),
    what: words.of(section.words),
  });
  return [...before.map(said('scorecard.ask.sayBefore')), ...after.map(said('scorecard.ask.sayAfter'))];
}

function stepTo(open: OpenScorecard, number: number, words: Words): Step | null {
  const question = open.set.questions[number - 1];
  if (question === undefined) return null;
  const title = words.of(question.content.title);
  return {
    href: scorecardPaths.question(open.interview.id, number),
    text: words.t('scorecard.foot.toQuestion', { title }),
  };
}

/** After the last question come the observations, and then the review. */
function lastStep(open: OpenScorecard, { t }: Words): Step {
  return open.set.checklist.cues.length === 0
    ? { href: scorecardPaths.review(open.interview.id), text: t('scorecard.foot.toReview') }
    : { href: scorecardPaths.checklist(open.interview.id), text: t('scorecard.foot.toChecklist') };
}
