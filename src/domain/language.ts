/**
 * Smil speaks Danish and English. Every text that HR writes exists in both, side by side, so that neither
 * is the translation of the other and a missing one is visible.
 */
export const languages = ['da', 'en'] as const;

export type Language = (typeof languages)[number];

/** One text in both languages. */
export interface Bilingual {
  readonly da: string;
  readonly en: string;
}
