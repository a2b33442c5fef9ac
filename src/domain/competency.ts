import type { Bilingual } from './language.ts';

/**
 * A quality the work needs and an interview can judge. Competencies come in models: service mindset (S),
 * team mindset (T), customer relationship and leadership (R).
 */
export interface Competency {
  /** Model letter and number, for instance S4. Never changes, because questions and profiles refer to it. */
  readonly code: string;
  readonly model: string;
  readonly name: Bilingual;
  /** One or two words for chart axes. */
  readonly label: Bilingual;
  readonly definition: Bilingual;
  readonly positive: readonly Bilingual[];
  readonly negative: readonly Bilingual[];
}
