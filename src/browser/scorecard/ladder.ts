import {
  asksForReason,
  pointsElsewhere,
  ratingAdvice,
  type RatingAdvice,
} from '../../domain/rating-advice.ts';
import { scale, suggestedLevel, type LevelNumber, type RubricLevel } from '../../domain/rubric.ts';
import { suggestionGround } from '../../domain/suggestion-ground.ts';
import { ratingOf, type Rating } from '../../domain/scorecard.ts';
import type { RatedQuestion } from '../../domain/submission.ts';
import type { Controls } from './controls.ts';
import { phrase, type Phrases } from './phrases.ts';

const nobody = { da: '', en: '' };

/** Levels with the ids of their behaviours: all that the suggestion needs of a rubric. */
function rubricIn(json: string): readonly RubricLevel[] {
  const levels = JSON.parse(json) as readonly { level: LevelNumber; behaviours: readonly string[] }[];
  return levels.map(({ level, behaviours }) => ({
    level,
    anchor: nobody,
    behaviours: behaviours.map((id) => ({ id, text: nobody })),
  }));
}

export interface Ladder {
  /** Brings suggestion, sentence, reason and hint up to date. */
  refresh(): void;
  readonly ratingKey: string;
  /** What was made of the question so far. */
  question(): RatedQuestion;
}

/** The ladder follows its ticks with the same arithmetic as the server; it never chooses a level. */
export function ladderIn(root: HTMLElement, controls: Controls, phrases: Phrases): Ladder | null {
  const ladder = root.querySelector<HTMLElement>('[data-ladder]');
  const question = root.dataset.question;
  if (ladder === null || question === undefined) return null;
  const rubric = rubricIn(root.dataset.levels ?? '[]');
  const ratingKey = `${question}/rating`;
  const advice = ladder.querySelector<HTMLElement>('[data-advice]');
  const noRatingSaid = ladder.querySelector<HTMLElement>('[data-no-rating-said]');
  const clear = ladder.querySelector<HTMLElement>('[data-clear]');
  const why = ladder.querySelector<HTMLElement>('[data-why]');
  const whyLabel = ladder.querySelector<HTMLElement>('[data-why-label]');
  const noteNeeded = root.querySelector<HTMLElement>('[data-note-needed]');

  for (const link of ladder.querySelectorAll<HTMLElement>('[data-to]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      root.querySelector<HTMLElement>(`#${link.dataset.to ?? ''}`)?.focus();
    });
  }

  function tickedHere(): ReadonlySet<string> {
    const ticked = [...(ladder?.querySelectorAll<HTMLInputElement>('[data-behaviour]:checked') ?? [])];
    return new Set(ticked.map((box) => box.dataset.behaviour ?? ''));
  }

  function refresh(): void {
    const tickedIds = tickedHere();
    const suggested = suggestedLevel(rubric, tickedIds);
    const rating = ratingOf(controls.value(ratingKey));
    const kind = ratingAdvice(rating, suggested);
    for (const rung of ladder?.querySelectorAll<HTMLElement>('[data-rung]') ?? []) {
      rung.classList.toggle('is-suggested', rung.dataset.rung === String(suggested));
    }
    const ground = pointsElsewhere(kind) ? suggestionGround(rubric, tickedIds) : null;
    const groundText = ground === null ? '' : phrase(phrases, `ground.${ground.kind}`, { ...ground });
    if (advice !== null) say(advice, kind, { rating, suggested, groundText }, phrases);
    if (noRatingSaid !== null && advice !== null) {
      noRatingSaid.textContent = typeof rating === 'string' ? advice.textContent : '';
    }
    if (clear !== null) clear.hidden = rating === null;
    const isAsked = asksForReason(kind);
    why?.classList.toggle('is-asked', isAsked);
    ladder?.classList.toggle('needs-reason', isAsked && controls.value(`${question}/reason`).trim() === '');
    if (whyLabel !== null) whyLabel.textContent = phrase(phrases, reasonPhrase(kind));
    const atAnEnd = rating === scale.lowest || rating === scale.highest;
    const isMissing = atAnEnd && controls.value(`${question}/note`).trim() === '';
    noteNeeded?.toggleAttribute('data-quiet', !isMissing);
    ladder?.classList.toggle('needs-note', isMissing);
  }

  return {
    refresh,
    ratingKey,
    question: () => ({
      questionId: question,
      rating: ratingOf(controls.value(ratingKey)),
      isBegun: controls.keys.some((key) => controls.value(key).trim() !== ''),
      suggested: suggestedLevel(rubric, tickedHere()),
      note: controls.value(`${question}/note`),
      reason: controls.value(`${question}/reason`),
    }),
  };
}

interface Said {
  readonly rating: Rating | null;
  readonly suggested: LevelNumber | null;
  readonly groundText: string;
}

function say(
  place: HTMLElement,
  kind: RatingAdvice,
  { rating, suggested, groundText }: Said,
  phrases: Phrases,
): void {
  const name = (each: Rating | null) => (each === null ? '' : phrase(phrases, `rating.${each}`));
  const sentence = phrase(phrases, `advice.${kind}`, {
    number: suggested ?? '',
    suggested: name(suggested),
  });
  const [before = '', after = ''] = sentence.split('{level}');
  const level = document.createElement('b');
  level.textContent = name(rating ?? suggested);
  // Announced anew only when it says something new.
  const ground = document.createElement('small');
  ground.textContent = groundText;
  const parts = groundText === '' ? [before, level, after] : [before, level, after, ' ', ground];
  const said = parts.map((part) => (typeof part === 'string' ? part : part.textContent)).join('');
  if (place.textContent !== said) place.replaceChildren(...parts);
}

function reasonPhrase(kind: RatingAdvice): string {
  if (kind === 'not-asked') return 'ask.reasonNotAsked';
  return kind === 'overruled' ? 'ask.reasonOverruled' : 'ask.reason';
}
