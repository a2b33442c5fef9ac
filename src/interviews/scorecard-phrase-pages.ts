import { noRatingStates, longestText } from '../domain/scorecard-entries.ts';
import { levelNumbers } from '../domain/rubric.ts';
import type { RatingAdvice } from '../domain/rating-advice.ts';
import { cueStates } from '../domain/checklist.ts';
import type { Words } from '../web/format.ts';

/**
 * Sentences for the script, in the viewer's language. Their gaps are written {like} {this} and are filled
 * in the browser; its own types are in src/browser/scorecard/phrases.ts.
 */
export type Phrases = Readonly<Record<string, string>>;

const adviceKinds: readonly RatingAdvice[] = [
  'nothing-yet',
  'suggests',
  'agrees',
  'differs',
  'overruled',
  'unticked',
  ...noRatingStates,
];

const plain = [
  'save.saving',
  'save.conflict',
  'save.refused',
  'save.otherPerson',
  'notice.signedOut',
  'notice.notRecognised',
  'notice.wait',
  'notice.offline',
  'notice.away',
  'notice.cutOff',
  'notice.copied',
  'notice.otherPerson',
  'notice.locked',
  'notice.refusedOther',
  'notice.tooEarly',
  'conflict.saved',
  'conflict.ticked',
  'conflict.notTicked',
  'conflict.rating',
  'conflict.noRating',
  'conflict.empty',
  'checklist.open',
  'ground.low',
  'ask.note',
  'ask.reason',
  'ask.reasonNotAsked',
  'ask.reasonOverruled',
  'bar.cover',
  'bar.uncover',
  'rail.now',
  'rail.toCome',
  'rail.ratingMissing',
  'rail.checklistLocked',
  'rail.checklistDone',
  'keys.on',
  'keys.off',
] as const;

export function phrasesOf(words: Words): Phrases {
  const { t } = words;
  const gaps = { level: '{level}', number: '{number}', suggested: '{suggested}' };
  return Object.fromEntries([
    ...plain.map((key) => [key, t(`scorecard.${key}`)]),
    ...adviceKinds.map((kind) => [`advice.${kind}`, t(`scorecard.advice.${kind}`, gaps)]),
    ...levelNumbers.map((level) => [
      `rating.${level}`,
      t('scorecard.levelNamed', { level, word: t(`scorecard.level.${level}`) }),
    ]),
    ...noRatingStates.map((state) => [`rating.${state}`, t(`scorecard.state.${state}`)]),
    ...cueStates.map((state) => [`cue.${state}`, t(`scorecard.checklist.state.${state}`)]),
    ['ground.few', t('scorecard.ground.few', { seen: '{seen}', listed: '{listed}', level: '{level}' })],
    ...(['noteMissing', 'reasonMissing'] as const).map((kind) => [
      `rail.${kind}`,
      t(`scorecard.rail.${kind}`, { rating: '{rating}' }),
    ]),
    ...(['rail.checklistOpen', 'checklist.stillOpen'] as const).flatMap((key) => [
      [`${key}One`, t(`scorecard.${key}`, { count: 1 })],
      [`${key}Other`, t(`scorecard.${key}_other`, { count: '{count}' })],
    ]),
    ['save.saved', t('scorecard.save.saved', { time: '{time}' })],
    ['save.offline', t('scorecard.save.offline', { count: '{count}' })],
    ['save.signedOut', t('scorecard.save.signedOut', { count: '{count}' })],
    ['save.locked', t('scorecard.save.locked', { count: '{count}' })],
    ['conflict.savedAt', t('scorecard.conflict.savedAt', { time: '{time}' })],
    ['notice.refused', t('scorecard.notice.refused', { count: words.whole(longestText) })],
    ['bar.elapsedOf', t('scorecard.bar.elapsedOf', { elapsed: '{elapsed}', minutes: '{minutes}' })],
    ['bar.minutes', t('scorecard.bar.minutes', { minutes: '{minutes}' })],
  ]) as Phrases;
}
