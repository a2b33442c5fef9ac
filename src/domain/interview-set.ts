import type { Checklist } from './checklist.ts';
import type { Competency } from './competency.ts';
import type { GuideVersion } from './interview-guide.ts';
import type { ProfileVersion } from './ideal-profile.ts';
import type { QuestionVersion } from './question.ts';

/**
 * Everything the ratings of one interview rest on, frozen when its first scorecard opens: guide, question
 * texts, anchors, weights, profile and formula. Later edits make new versions and never reach it. Two
 * interviews with the same content share one set, known by its hash.
 */
export interface InterviewSet {
  /** SHA-256 (hex) of the set in canonical form; its identity. */
  readonly hash: string;
  readonly guide: GuideVersion;
  readonly profile: ProfileVersion;
  readonly questions: readonly QuestionVersion[];
  readonly checklist: Checklist;
  readonly competencies: readonly Competency[];
  /** Version of the arithmetic, see scoring.ts. */
  readonly formula: string;
}

/** The part of a set from which its hash is taken. */
export type InterviewSetContent = Omit<InterviewSet, 'hash'>;

/**
 * JSON with the keys of every object in alphabetical order, so that equal content gives equal text
 * whatever order it was built in. Dates become ISO texts, as in JSON.
 */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
