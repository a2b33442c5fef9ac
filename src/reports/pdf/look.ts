import type { GapWord } from '../../domain/gaps.ts';
import type { LevelNumber } from '../../domain/rubric.ts';

/**
 * Page, columns, sizes and colours of printed documents, in points. The colours are those of the pages
 * (public/styles/colours.css, light); meaning never rests on colour alone.
 */
export const page = { width: 595.28, height: 841.89, left: 48, right: 547.28, top: 44, bottom: 808 };

export const contentWidth = page.right - page.left;

/** Where text begins: below the wordmark on the first page, below the running head on the others. */
export const firstTop = 82;
export const nextTop = 54;

/** Left edge of one of twelve columns, counted from 0. */
export function column(number: number): number {
  return page.left + number * 42.6;
}

export interface TextStyle {
  readonly size: number;
  readonly leading: number;
}

export const type = {
  name: { size: 26, leading: 30 },
  figure: { size: 25, leading: 28 },
  stage: { size: 15, leading: 18 },
  position: { size: 11.5, leading: 15 },
  section: { size: 12.5, leading: 16 },
  sentence: { size: 11.2, leading: 15.4 },
  table: { size: 9.4, leading: 12 },
  question: { size: 9.2, leading: 12 },
  body: { size: 8.4, leading: 11.3 },
  note: { size: 8.4, leading: 11.3 },
  tick: { size: 7.8, leading: 10.4 },
  label: { size: 7.6, leading: 10.2 },
  initials: { size: 6.2, leading: 7 },
  ring: { size: 6.4, leading: 7 },
} as const satisfies Record<string, TextStyle>;

export const colour = {
  ink: '#1b2528',
  inkSoft: '#465154',
  inkFaint: '#5a6466',
  line: '#d6d2c6',
  edge: '#7b776b',
  ground: '#f4f3ee',
  action: '#14505d',
  profile: '#855700',
  bar: '#8fb7b5',
  gapClear: '#9b3a22',
  sun: '#f2bf45',
  sunSoft: '#fbedc8',
  paper: '#ffffff',
} as const;

export const levelColour: Readonly<Record<LevelNumber, { fill: string; ink: string; edge: string }>> = {
  1: { fill: '#f4df9e', ink: '#1b2528', edge: '#96782a' },
  2: { fill: '#b7c274', ink: '#1b2528', edge: '#6c752d' },
  3: { fill: '#74a988', ink: '#1b2528', edge: '#417a56' },
  4: { fill: '#2f7c88', ink: '#ffffff', edge: '#2f7c88' },
  5: { fill: '#173f5e', ink: '#ffffff', edge: '#173f5e' },
};

export const gapColour: Readonly<Record<GapWord | 'none', string>> = {
  clear: colour.gapClear,
  probable: colour.gapClear,
  even: colour.ink,
  above: colour.action,
  none: colour.ink,
};

/** Widths of rules: under heads of tables, between rows. */
export const rule = { strong: 0.8, soft: 0.6 };

/** Thousandths of a point: finer than any printer, and short in the file. */
export const toThousandths = (number: number) => Math.round(number * 1e3) / 1e3;
