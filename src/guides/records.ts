import type { Competency } from '../domain/competency.ts';
import type { GuideVersion } from '../domain/interview-guide.ts';
import type { Bilingual } from '../domain/language.ts';
import type { QuestionVersion } from '../domain/question.ts';

export interface GuideRow {
  readonly guideId: string;
  readonly number: number;
  readonly name: Bilingual;
  readonly purpose: Bilingual;
  readonly minutes: number;
  readonly questions: number;
  readonly publishedAt: Date;
}

export interface GuideRecord {
  readonly version: GuideVersion;
  /** The pinned versions of every question of the guide, in any order. */
  readonly questions: readonly QuestionVersion[];
  readonly competencies: readonly Competency[];
  readonly checklistName: Bilingual;
  readonly cues: number;
  readonly publishedByName: string;
}
