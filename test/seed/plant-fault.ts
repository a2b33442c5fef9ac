import type { Question } from '../../seed/content-types.ts';
import type { Mutable } from './shipped-content.ts';

type Draft = Mutable<Question>;

/** One small mutation of a shipped question, and the rule that has to notice it. */
export interface PlantedFault {
  readonly rule: string;
  readonly fault: string;
  readonly language: 'da' | 'en' | null;
  readonly plant: (question: Draft) => void;
  /** The missing table unless told otherwise. */
  readonly question?: string;
}

export const DILEMMA = 's4-missing-table';
export const PAST = 's4-took-it-over';

export const level = (question: Draft, number: number) => known(question.levels[number - 1]);
export const behaviour = (question: Draft, number: number) => known(level(question, number).behaviours[0]);

export function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the shipped content has changed');
  return value;
}

export const repeat = (word: string, times: number) => Array(times).fill(word).join(' ');

export function say(number: number, language: 'da' | 'en', text: string) {
  return (question: Draft) => {
    behaviour(question, number).text[language] = text;
  };
}

/** Puts other words into an anchor. */
export function voice(number: number, language: 'da' | 'en', from: string, to: string) {
  return (question: Draft) => {
    const { anchor } = level(question, number);
    if (!anchor[language].includes(from)) throw new Error('the shipped content has changed');
    anchor[language] = anchor[language].replace(from, to);
  };
}

export function probe(language: 'da' | 'en', text: string) {
  return (question: Draft) => {
    known(question.probes[1])[language] = text;
  };
}
