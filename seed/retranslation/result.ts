import type { Language } from '../../src/domain/language.ts';
import type { Question } from '../content-types.ts';
import type { Reading } from './reading.ts';
import { sheetOf, type SheetKind } from './sheet.ts';

/** How well a rubric says by itself which level is which. */
export interface Retranslation {
  /** Of the behaviours, the share that was placed at its own level, 0 to 1. */
  readonly share: number;
  /** Mean distance between the level given and the true one, in levels. */
  readonly meanError: number;
  /** Behaviours that were placed elsewhere. */
  readonly misplaced: readonly { readonly id: string; readonly level: number; readonly given: number }[];
}

/** At least so many behaviours at their level, and at most so many levels beside it on average. */
const leastShare = 0.8;
const mostError = 0.3;

/** Throws when the reading is of other behaviours than the question has. */
export function placedBehaviours(
  question: Question,
  levels: Readonly<Record<string, number>>,
): Retranslation {
  const placed = question.levels.flatMap(({ level, behaviours }) =>
    behaviours.map(({ id }) => {
      const given = levels[id];
      if (given === undefined) throw new Error(`${question.id}: ${id} was not read.`);
      return { id, level, given };
    }),
  );
  const misplaced = placed.filter(({ level, given }) => given !== level);
  const distance = placed.reduce((total, { level, given }) => total + Math.abs(given - level), 0);
  return {
    share: (placed.length - misplaced.length) / placed.length,
    meanError: distance / placed.length,
    misplaced,
  };
}

export function areBehavioursClear({ share, meanError }: Retranslation): boolean {
  return share >= leastShare && meanError <= mostError;
}

export function isInOrder(order: readonly number[]): boolean {
  return order.every((level, i) => level === i + 1);
}

/** Whether a sheet of the question, as it is worded today, waits for a reader, or what the reader made of it. */
export function stateOf(
  question: Question,
  language: Language,
  kind: SheetKind,
  reading: Reading | undefined,
): 'waits' | 'clear' | 'unclear' {
  if (reading?.[kind]?.hash !== sheetOf(question, language, kind).hash) return 'waits';
  const isClear =
    kind === 'behaviours'
      ? areBehavioursClear(placedBehaviours(question, reading.behaviours?.levels ?? {}))
      : isInOrder(reading.answers?.order ?? []);
  return isClear ? 'clear' : 'unclear';
}
