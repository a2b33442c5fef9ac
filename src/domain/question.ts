import type { Bilingual } from './language.ts';
import type { RubricLevel } from './rubric.ts';

/**
 * What an interviewer asks, word for word and the same for everyone. A dilemma puts two legitimate goals
 * against each other; a past-behaviour question asks what the candidate once did.
 */
export const questionKinds = ['dilemma', 'past-behaviour'] as const;

export type QuestionKind = (typeof questionKinds)[number];

/** One of the two goals of a dilemma; both are right. */
interface Goal {
  readonly text: Bilingual;
}

/** Everything a question says. Immutable once published: a change makes the next version. */
export interface QuestionContent {
  readonly kind: QuestionKind;
  /** Code of the one competency the rating counts for. */
  readonly competency: string;
  /** Codes of up to two competencies the answer also touches; they get no score from it. */
  readonly also: readonly string[];
  readonly minutes: number;
  readonly title: Bilingual;
  readonly incident: Bilingual;
  readonly purpose: Bilingual;
  readonly text: Bilingual;
  readonly goals: readonly Goal[];
  readonly probes: readonly Bilingual[];
  readonly levels: readonly RubricLevel[];
  readonly doNotReward: readonly Bilingual[];
}

/** A published text of a question, pinned by guides and kept by scorecards. */
export interface QuestionVersion {
  /** The id of the question in the bank, for instance s4-missing-table. */
  readonly questionId: string;
  /** 1 for the first publication, then 2, 3 … */
  readonly number: number;
  readonly content: QuestionContent;
  /** SHA-256 (hex) of the content in canonical form. */
  readonly contentHash: string;
  readonly publishedAt: Date;
  readonly publishedBy: string;
  readonly reason: string;
}
