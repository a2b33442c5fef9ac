import { cueStates } from '../domain/checklist.ts';
import { questionRatings } from '../domain/question-ratings.ts';
import { entryKeys, keyText } from '../domain/scorecard-entries.ts';
import type { Words } from '../web/format.ts';
import type { PageFrame } from '../web/render.ts';
import { troubleOf, type Trouble } from './scorecard-conflict-pages.ts';
import { fieldOf, nothingTyped, type Field, type TypedForm } from './scorecard-field-pages.ts';
import { scorecardFrame, type PageMoment, type ScorecardFrame } from './scorecard-frame-pages.ts';
import { scorecardPaths } from './scorecard-paths.ts';
import { phrasesOf } from './scorecard-phrase-pages.ts';
import type { Step } from './scorecard-pages.ts';
import type { OpenScorecard } from './scorecard-records.ts';

interface CueRow {
  readonly id: string;
  readonly cue: string;
  readonly explained: readonly { readonly term: string; readonly text: string }[];
  readonly field: Field;
  readonly states: readonly { readonly value: string; readonly text: string; readonly isChosen: boolean }[];
}

export interface ChecklistPage extends PageFrame {
  readonly scorecard: ScorecardFrame;
  readonly part: 'checklist';
  readonly name: string;
  readonly caution: string;
  readonly isOpen: boolean;
  readonly stillOpenText: string;
  readonly stillOpen: readonly { readonly number: number; readonly title: string; readonly href: string }[];
  readonly cues: readonly CueRow[];
  readonly trouble: Trouble | null;
  readonly back: Step;
  readonly next: Step;
  readonly data: { readonly phrases: string };
}

/** How a customer might have met it: filled in after the ratings, so it stays shut before. */
export function checklistPage(
  open: OpenScorecard,
  moment: PageMoment,
  words: Words,
  typed: TypedForm = nothingTyped,
): ChecklistPage {
  const { id, candidateName } = open.interview;
  const { checklist, questions } = open.set;
  const { entries } = open.scorecard;
  const stillOpen = questionRatings(open.scorecard, open.set).flatMap(({ rating }, index) => {
    const title = questions[index]?.content.title;
    if (rating !== null || title === undefined) return [];
    const number = index + 1;
    return [{ number, title: words.of(title), href: scorecardPaths.question(id, number) }];
  });
  const last = questions.at(-1)?.content.title;
  return {
    title: words.t('scorecard.checklistTitle', { name: candidateName }),
    frame: 'live',
    scripts: ['scorecard'],
    scorecard: scorecardFrame(open, null, moment, words),
    part: 'checklist',
    name: words.of(checklist.name),
    caution: words.of(checklist.caution),
    isOpen: stillOpen.length === 0,
    stillOpenText: words.t('scorecard.checklist.stillOpen', { count: stillOpen.length }),
    stillOpen,
    cues: checklist.cues.map((cue) => {
      const field = fieldOf(keyText({ kind: 'cue', cueId: cue.id }), entries, typed);
      const explained = (['counts', 'doesNotCount', 'doesNotApply'] as const).map((part) => ({
        term: words.t(`scorecard.checklist.${part}`),
        text: words.of(cue[part]),
      }));
      const states = cueStates.map((value) => ({
        value,
        text: words.t(`scorecard.checklist.state.${value}`),
        isChosen: field.value === value,
      }));
      return { id: cue.id, cue: words.of(cue.cue), explained, field, states };
    }),
    trouble: troubleOf(typed, open.set, entryKeys(open.set), words),
    back: {
      href: scorecardPaths.question(id, questions.length),
      text: words.t('scorecard.foot.toQuestion', { title: last === undefined ? '' : words.of(last) }),
    },
    next: { href: scorecardPaths.review(id), text: words.t('scorecard.foot.toReview') },
    data: { phrases: JSON.stringify(phrasesOf(words)) },
  };
}
