import type { Rows } from '../summary-content.ts';
import { colour, contentWidth, page, rule, type } from './look.ts';
import { artifact, openTag, type Sheet } from './sheet.ts';
import { flowText, plain, sectionHeading, single, tell, widthOfText } from './text.ts';

const widestLabel = 110;
const padding = 1.6;

/** Pairs of a label and what is to be said about it: what is missing, and the method. */
export function drawRows(sheet: Sheet, { heading, rows }: Rows): void {
  const title = plain(heading, type.section, contentWidth, { weight: 'strong' });
  const names = rows.map(({ label }) => single(label, type.tick, 'strong'));
  const labelWidth = Math.min(widestLabel, 12 + Math.max(0, ...names.map(widthOfText)));
  const measured = rows.map(({ label, text }) => {
    const name = plain(label, type.tick, labelWidth - 6, { weight: 'strong' });
    const words = plain(text, type.tick, contentWidth - labelWidth);
    // A row moves to the next page whole; only what is longer than a few lines is broken.
    const together = Math.min(Math.max(name.height, words.height), 6 * type.tick.leading) + 2 * padding;
    return { name, words, together };
  });
  sheet.ensure(title.height + 2 + (measured[0]?.together ?? 0));
  sectionHeading(sheet, heading, title);
  sheet.y += 2;
  drawRule(sheet, rule.strong, colour.ink);
  const list = openTag(sheet, sheet.root, 'L');
  for (const { name, words, together } of measured) {
    sheet.ensure(together);
    sheet.y += padding;
    const item = openTag(sheet, list, 'LI');
    tell(sheet, item, 'Lbl', name, page.left, sheet.y);
    const bottom = sheet.y + name.height;
    const pages = sheet.doc.bufferedPageRange().count;
    const body = openTag(sheet, item, 'LBody');
    flowText(sheet, body, words, page.left + labelWidth, () => undefined);
    if (sheet.doc.bufferedPageRange().count === pages) sheet.y = Math.max(sheet.y, bottom);
    sheet.y += padding;
    drawRule(sheet, rule.soft, colour.line);
  }
  sheet.y += 10;
}

function drawRule(sheet: Sheet, width: number, ink: string): void {
  artifact(sheet, () => {
    const { doc, y } = sheet;
    doc.lineWidth(width).strokeColor(ink).moveTo(page.left, y).lineTo(page.right, y).stroke();
  });
}
