import type { EntryKey } from '../domain/scorecard-entries.ts';
import { longestText } from '../domain/scorecard-entries.ts';
import type { InterviewSet } from '../domain/interview-set.ts';
import { ratingOf } from '../domain/scorecard.ts';
import type { Words } from '../web/format.ts';
import type { Fault, TypedForm } from './scorecard-field-pages.ts';
import { ratingText } from './scorecard-rating-pages.ts';

/** What a plain form could not save: two versions to choose between, and faults to mend. */
export interface Trouble {
  readonly conflicts: readonly {
    readonly key: string;
    readonly label: string;
    readonly mine: string;
    readonly saved: string;
    readonly savedLabel: string;
    readonly choiceName: string;
    readonly keepMine: string;
    readonly keepSaved: string;
  }[];
  readonly faults: readonly { readonly key: string; readonly label: string; readonly text: string }[];
}

type Keys = ReadonlyMap<string, EntryKey>;

export function troubleOf(typed: TypedForm, set: InterviewSet, keys: Keys, words: Words): Trouble | null {
  if (typed.conflicts.size + typed.faults.size === 0) return null;
  const conflicts = [...typed.conflicts].map(([key, { current }]) => ({
    key,
    label: labelOf(keys.get(key), set, words),
    mine: valueText(keys.get(key), typed.values.get(key) ?? '', words),
    saved: valueText(keys.get(key), current?.value ?? '', words),
    savedLabel:
      current === null
        ? words.t('scorecard.conflict.saved')
        : words.t('scorecard.conflict.savedAt', { time: words.time(current.at) }),
    choiceName: `choice/${key}`,
    keepMine: `mine:${current?.operation ?? ''}`,
    keepSaved: `saved:${current?.operation ?? ''}`,
  }));
  const faults = [...typed.faults].map(([key, fault]) => ({
    key,
    label: labelOf(keys.get(key), set, words),
    text: faultText(fault, words),
  }));
  return { conflicts, faults };
}

const faultKeys: Readonly<Record<Fault, string>> = {
  'too-long': 'scorecard.fault.tooLong',
  'not-a-draft': 'scorecard.fault.notADraft',
  'too-early': 'scorecard.fault.tooEarly',
  other: 'scorecard.fault.other',
};

function faultText(fault: Fault, words: Words): string {
  return words.t(faultKeys[fault], fault === 'too-long' ? { count: words.whole(longestText) } : {});
}

/** Names a field to a person: the behaviour, the probe, or simply the note. */
function labelOf(key: EntryKey | undefined, set: InterviewSet, words: Words): string {
  const { t } = words;
  if (key === undefined) return '';
  if (key.kind === 'cue') {
    const cue = set.checklist.cues.find(({ id }) => id === key.cueId);
    return cue === undefined ? t('scorecard.conflict.cue') : words.of(cue.cue);
  }
  const content = set.questions.find(({ questionId }) => questionId === key.questionId)?.content;
  switch (key.kind) {
    case 'rating':
      return t('scorecard.conflict.rating');
    case 'note':
      return t('scorecard.ask.note');
    case 'reason':
      return t('scorecard.ask.reason');
    case 'probe': {
      const probe = content?.probes[key.probe - 1];
      return probe === undefined ? '' : words.of(probe);
    }
    case 'tick': {
      const behaviours = content?.levels.flatMap((level) => level.behaviours) ?? [];
      const behaviour = behaviours.find(({ id }) => id === key.behaviourId);
      return behaviour === undefined ? '' : words.of(behaviour.text);
    }
  }
}

/** A stored value as a person would say it. */
function valueText(key: EntryKey | undefined, value: string, words: Words): string {
  const { t } = words;
  switch (key?.kind) {
    case 'tick':
    case 'probe':
      return t(value === '' ? 'scorecard.conflict.notTicked' : 'scorecard.conflict.ticked');
    case 'cue':
      return t(value === '' ? 'scorecard.checklist.open' : `scorecard.checklist.state.${value}`);
    case 'rating': {
      const rating = ratingOf(value);
      return rating === null ? t('scorecard.conflict.noRating') : ratingText(rating, words);
    }
    default:
      return value === '' ? t('scorecard.conflict.empty') : value;
  }
}
