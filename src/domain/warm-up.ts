import type { Bilingual } from './language.ts';
import type { LevelNumber, RubricLevel } from './rubric.ts';

/**
 * A warm-up set: three written sample answers to one question, with the key. Interviewers rate them before
 * they meet a person, so that strictness is found on paper and not on a candidate. The key says which level
 * each answer reaches and what in it shows that.
 */

/**
 * The three habits of rating that a set tries: falling for fine words, wanting more than was asked, and
 * hearing the hesitation instead of the answer. Each answer of a set tries one of them.
 */
export const ratingHabits = ['lovely-and-thin', 'solid-as-far-as-it-goes', 'clumsy-and-very-good'] as const;

export type RatingHabit = (typeof ratingHabits)[number];

/** A tick of the key, with the words of the answer in which it is heard. */
export interface KeyTick {
  /** Id of a behaviour in the question's rubric. */
  readonly behaviour: string;
  readonly heard: Bilingual;
}

export interface SampleAnswer {
  readonly id: string;
  readonly habit: RatingHabit;
  readonly text: Bilingual;
  /** The level the answer reaches. */
  readonly target: LevelNumber;
  readonly ticks: readonly KeyTick[];
  /** Why this level, and what tempts one to another. */
  readonly why: Bilingual;
}

export interface WarmUpContent {
  /** Three, in the order in which they are read. */
  readonly answers: readonly SampleAnswer[];
}

/** A set belongs to one published text: its ticks are behaviours of that rubric and of no other. */
export interface WarmUp extends WarmUpContent {
  readonly questionId: string;
  readonly version: number;
}

/** The ticks of the key in the order of the rubric, each with the behaviour's own words and its level. */
export function keyOf({ ticks }: Pick<SampleAnswer, 'ticks'>, levels: readonly RubricLevel[]) {
  return levels.flatMap(({ level, behaviours }) =>
    behaviours.flatMap(({ id, text }) =>
      ticks.filter(({ behaviour }) => behaviour === id).map(({ heard }) => ({ level, text, heard })),
    ),
  );
}
