import type { Question } from '../content-types.ts';
import type { Reading } from './reading.ts';

/** How well a rubric says by itself which level is which. */
export interface Retranslation {
  /** Of the behaviours, the share that was placed at its own level, 0 to 1. */
  readonly share: number;
  /** Mean distance between the level given and the true one, in levels. */
  readonly meanError: number;
  readonly isOrdered: boolean;
  /** Behaviours that were placed elsewhere. */
  readonly misplaced: readonly { readonly id: string; readonly level: number; readonly given: number }[];
}

/** At least so many behaviours at their level, and at most so many levels beside it on average. */
const leastShare = 0.8;
const mostError = 0.3;

/** Throws when the reading is of other behaviours than the question has. */
export function retranslationOf(question: Question, { behaviours, anchors }: Reading): Retranslation {
  const placed = question.levels.flatMap(({ level, behaviours: own }) =>
    own.map(({ id }) => {
      const given = behaviours[id];
      if (given === undefined) throw new Error(`${question.id}: ${id} was not read.`);
      return { id, level, given };
    }),
  );
  const misplaced = placed.filter(({ level, given }) => given !== level);
  const distance = placed.reduce((total, { level, given }) => total + Math.abs(given - level), 0);
  return {
    share: (placed.length - misplaced.length) / placed.length,
    meanError: distance / placed.length,
    isOrdered: anchors.every((level, i) => level === question.levels[i]?.level),
    misplaced,
  };
}

export function isClear({ share, meanError, isOrdered }: Retranslation): boolean {
  return share >= leastShare && meanError <= mostError && isOrdered;
}
