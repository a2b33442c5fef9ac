import type { Bilingual } from '../domain/language.ts';
import type { SectionKind } from '../domain/interview-guide.ts';
import type { QuestionKind } from '../domain/question.ts';

/**
 * What the candidate is told before the interview. It holds how many questions are asked and of which kind,
 * and nothing of what they say: so no page made from it can give one away.
 */
export interface CandidateSheet {
  readonly minutes: number;
  /** What the guide itself says; null when it says nothing. */
  readonly about: Bilingual | null;
  readonly sections: readonly {
    readonly kind: SectionKind;
    readonly minutes: number;
    readonly asked: readonly QuestionKind[];
  }[];
  /** Those the guide asks about, in the order in which they first come up. */
  readonly competencies: readonly { readonly name: Bilingual; readonly definition: Bilingual }[];
}

/** The sheet that goes with a guide, read beside it: no position yet, and so none on it. */
export interface GuideSheet extends CandidateSheet {
  readonly guideId: string;
  readonly guideName: Bilingual;
}

interface ForPosition extends CandidateSheet {
  readonly position: { readonly title: string; readonly place: string };
}

/** The sheet for everyone who is interviewed for a position. */
export interface PositionSheet extends ForPosition {
  readonly positionId: string;
}

/** The sheet for one interview, which says when and where it is, and whom the candidate meets. */
export interface InterviewSheet extends ForPosition {
  readonly interviewId: string;
  readonly candidateName: string;
  readonly startsAt: Date;
  readonly room: string;
  /** Names. */
  readonly panel: readonly string[];
  readonly cancelled: { readonly at: Date; readonly byName: string; readonly reason: string } | null;
}
