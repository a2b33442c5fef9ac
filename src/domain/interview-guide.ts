import type { Bilingual } from './language.ts';

/**
 * The plan of one interview: sections in order, each with minutes and either words to say or questions to
 * ask, pinned to published versions so that every candidate for a position meets the same interview.
 */
export const sectionKinds = ['opening', 'questions', 'candidate-questions', 'closing'] as const;

export type SectionKind = (typeof sectionKinds)[number];

export interface PinnedQuestion {
  readonly questionId: string;
  readonly version: number;
}

interface GuideSection {
  readonly kind: SectionKind;
  readonly title: Bilingual;
  readonly minutes: number;
  /** What the interviewer says; empty for sections that only hold questions. */
  readonly words: Bilingual;
  readonly questions: readonly PinnedQuestion[];
}

export interface GuideVersion {
  readonly guideId: string;
  readonly number: number;
  readonly name: Bilingual;
  readonly purpose: Bilingual;
  readonly minutes: number;
  readonly sections: readonly GuideSection[];
  readonly checklistId: string;
  /** What the guide itself says on the candidate's sheet. Versions from before there was one have none. */
  readonly candidateSheet?: Bilingual;
  readonly publishedAt: Date;
  readonly publishedBy: string;
  readonly reason: string;
}

/** The pinned questions of all sections, in the order they are asked. */
export function questionsOf(guide: Pick<GuideVersion, 'sections'>): readonly PinnedQuestion[] {
  return guide.sections.flatMap((section) => section.questions);
}

export interface SpokenAround {
  /** Said before the question. */
  readonly before: readonly GuideSection[];
  /** Said once the last question has been answered; empty for the others. */
  readonly after: readonly GuideSection[];
}

/** What the guide has the interviewer say around one question, by its number (from 1), in order. */
export function spokenAround({ sections }: Pick<GuideVersion, 'sections'>, number: number): SpokenAround {
  let before: readonly GuideSection[] = [];
  let waiting: readonly GuideSection[] = [];
  let asked = 0;
  for (const section of sections) {
    const said = section.words.da === '' ? waiting : [...waiting, section];
    if (section.questions.length === 0) {
      waiting = said;
      continue;
    }
    if (number === asked + 1) before = said;
    asked += section.questions.length;
    waiting = [];
  }
  return { before, after: number === asked ? waiting : [] };
}

/** True when the guide's own name says how long it takes, so that a page need not say it again beside it. */
export function saysMinutes(name: string, minutes: number): boolean {
  return new RegExp(`\\b${minutes}[ -]?min`, 'i').test(name);
}
