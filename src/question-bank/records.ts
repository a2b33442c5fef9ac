import type { Competency } from '../domain/competency.ts';
import type { Language } from '../domain/language.ts';
import type { QuestionKind, QuestionVersion } from '../domain/question.ts';
import type { WarmUp } from '../domain/warm-up.ts';

/** What narrows the list of questions; null leaves that side open. */
export interface QuestionFilters {
  readonly competency: string | null;
  readonly kind: QuestionKind | null;
  /** The language the texts of the list are shown in; null means the viewer's own. */
  readonly language: Language | null;
}

export interface QuestionList {
  /** The newest version of each question that matches, ordered by competency, then title. */
  readonly questions: readonly QuestionVersion[];
  /** How many questions the bank holds, whatever the filters. */
  readonly total: number;
  readonly competencies: readonly Competency[];
  /** How many questions of the chosen kind each competency has, by its code. */
  readonly counts: ReadonlyMap<string, number>;
  /** Ids of the questions whose warm-up set the viewer may read. */
  readonly warmUps: ReadonlySet<string>;
}

interface QuestionVersionRow {
  readonly number: number;
  readonly publishedAt: Date;
  readonly publishedByName: string;
  readonly reason: string;
  readonly contentHash: string;
}

export interface QuestionRecord {
  readonly version: QuestionVersion;
  /** Newest first; the version that is shown is one of them. */
  readonly versions: readonly QuestionVersionRow[];
  readonly competencies: readonly Competency[];
  /** True when the question has a warm-up set that the viewer may read. */
  readonly hasWarmUp: boolean;
}

export interface WarmUpRecord {
  readonly warmUp: WarmUp;
  /** The text that the sample answers were written for. */
  readonly question: QuestionVersion;
  /** Number of the newest version of the question. */
  readonly newest: number;
}
