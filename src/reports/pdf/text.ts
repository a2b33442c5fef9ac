import { brokenAt, measured, type Line, type Measured, type Span } from './line-breaker.ts';
import { colour, page, type TextStyle } from './look.ts';
import { content, openTag, tagged, type Sheet, type Tag } from './sheet.ts';
import type { Weight } from './fonts.ts';

/** From the top of a line to its baseline, as a share of the size of the type. */
const ascent = 0.98;

export interface Text {
  readonly lines: readonly Line[];
  readonly lineCount: number;
  readonly style: TextStyle;
  readonly height: number;
}

/** Questions, behaviours and headings return from document to document; emptied when it grows large. */
const known = new Map<string, Text>();
const mostKnown = 5000;
/** Longer texts are somebody's notes and do not return. */
const longestKnown = 250;

export function textOf(spans: readonly Span[], style: TextStyle, width: number): Text {
  const [span, ...more] = spans;
  if (span === undefined || more.length > 0 || span.mark !== undefined || span.text.length > longestKnown)
    return broken(measuredText(spans, style), width);
  const name = [style.size, style.leading, width, span.weight, span.colour, span.text].join(' ');
  const before = known.get(name);
  if (before !== undefined) return before;
  const text = broken(measuredText(spans, style), width);
  if (known.size >= mostKnown) known.clear();
  known.set(name, text);
  return text;
}

/** Text that is to be tried at several widths. */
export interface MeasuredText extends Measured {
  readonly style: TextStyle;
}

export function measuredText(spans: readonly Span[], style: TextStyle): MeasuredText {
  return { ...measured(spans, style.size), style };
}

export function broken(text: MeasuredText, width: number): Text {
  const at = brokenAt(text, width);
  return {
    get lines() {
      return at.lines;
    },
    lineCount: at.count,
    style: text.style,
    height: at.count * text.style.leading,
  };
}

export function plain(text: string, style: TextStyle, width: number, options: Omit<Span, 'text'> = {}): Text {
  return textOf([{ text, ...options }], style, width);
}

/** A single line that is as wide as its text. */
export function single(text: string, style: TextStyle, weight: Weight = 'text', ink?: string): Text {
  return textOf([{ text, weight, ...(ink === undefined ? {} : { colour: ink }) }], style, Infinity);
}

export function widthOfText({ lines }: Text): number {
  return Math.max(0, ...lines.map(({ width }) => width));
}

/** Draws what stands in a line in place of text: its left edge and the middle of the line. */
export type DrawMark = (mark: unknown, x: number, middle: number) => void;

/** Draws all lines from `top` downwards. The caller has opened a tag or an artifact. */
export function drawText(
  sheet: Sheet,
  { lines, style }: Pick<Text, 'lines' | 'style'>,
  x: number,
  top: number,
  drawMark: DrawMark = () => undefined,
): void {
  lines.forEach((line, i) => {
    drawLine(sheet, line, style, x, top + i * style.leading, drawMark);
  });
}

export function drawRight(sheet: Sheet, text: Text, right: number, top: number): void {
  text.lines.forEach((line, i) => {
    drawLine(sheet, line, text.style, right - line.width, top + i * text.style.leading);
  });
}

export function drawCentred(sheet: Sheet, text: Text, middle: number, top: number): void {
  text.lines.forEach((line, i) => {
    drawLine(sheet, line, text.style, middle - line.width / 2, top + i * text.style.leading);
  });
}

function drawLine(
  { type }: Sheet,
  line: Line,
  style: TextStyle,
  x: number,
  top: number,
  drawMark: DrawMark = () => undefined,
): void {
  const baseline = top + (style.leading - style.size) / 2 + style.size * ascent - style.size * 0.12;
  for (const { face, text, colour: ink, mark, x: offset } of line.fragments) {
    if (mark !== undefined) {
      drawMark(mark.of, x + offset, top + style.leading / 2);
      continue;
    }
    type.set(face, text, style.size, ink ?? colour.ink, x + offset, baseline);
  }
}

/** Text with a tag of its own. */
export function tell(sheet: Sheet, parent: Tag, kind: string, text: Text, x: number, top: number): void {
  tagged(sheet, parent, kind, () => {
    drawText(sheet, text, x, top);
  });
}

/** At least so many lines of a paragraph stay together at the foot and at the head of a page. */
const fewestLines = 2;

/**
 * A paragraph from the cursor downwards that may run over pages: one tag, whatever the pages.
 * `afterBreak` draws what a continued paragraph repeats.
 */
export function flowText(sheet: Sheet, parent: Tag, text: Text, x: number, afterBreak: () => void): void {
  const { style } = text;
  const paragraph = openTag(sheet, parent, 'P');
  let rest = text.lines;
  while (rest.length > 0) {
    const fitting = Math.floor((page.bottom - sheet.y) / style.leading);
    // Never a single line left over on either side of the break.
    const taken =
      fitting >= rest.length ? rest.length : Math.min(fitting, Math.max(rest.length - fewestLines, 0));
    if (taken < Math.min(fewestLines, rest.length)) {
      sheet.newPage();
      afterBreak();
      continue;
    }
    const part = { lines: rest.slice(0, taken), style };
    content(sheet, paragraph, () => {
      drawText(sheet, part, x, sheet.y);
    });
    sheet.y += taken * style.leading;
    rest = rest.slice(taken);
    if (rest.length > 0) {
      sheet.newPage();
      afterBreak();
    }
  }
}

/** Heading of a section, at the cursor, with a bookmark. */
export function sectionHeading(sheet: Sheet, title: string, text: Text, x: number = page.left): void {
  tell(sheet, sheet.root, 'H2', text, x, sheet.y);
  sheet.doc.outline.addItem(title);
  sheet.y += text.height;
}
