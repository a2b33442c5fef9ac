import type { SummaryContent } from '../summary-content.ts';
import { colour, page, type } from './look.ts';
import { artifact, tagged, type Sheet } from './sheet.ts';
import { drawRight, drawText, single, textOf } from './text.ts';
import { drawWordmark } from './wordmark.ts';

const stripHeight = 20;
const hatchWidth = 36;

/** What every page repeats. Drawn last, when the number of pages is known. */
export function drawFrames(sheet: Sheet, content: SummaryContent): void {
  const { start, count } = sheet.doc.bufferedPageRange();
  for (let i = 0; i < count; i += 1) {
    sheet.doc.switchToPage(start + i);
    artifact(
      sheet,
      () => {
        drawStrips(sheet, content);
        if (i === 0) drawFirstHead(sheet, content);
        else drawRunningHead(sheet, content);
        drawFoot(sheet, content, i + 1, count);
      },
      true,
    );
  }
}

/** The strips across the top in words, for people who hear the page: the drawn ones are artifacts. */
export function tellStrips(sheet: Sheet, { strips }: SummaryContent): void {
  for (const { word, text } of strips) {
    tagged(sheet, sheet.root, 'P', () => undefined, { actual: [word, text].join('. ').trim() });
  }
}

function drawStrips(sheet: Sheet, { strips }: SummaryContent): void {
  if (strips.length === 0) return;
  const { doc } = sheet;
  doc.rect(0, 0, page.width, stripHeight).fill(colour.sunSoft);
  doc.save().rect(0, 0, hatchWidth, stripHeight).clip();
  doc.lineWidth(2).strokeColor(colour.ink);
  for (let x = -stripHeight; x < hatchWidth; x += 6) doc.moveTo(x, stripHeight).lineTo(x + stripHeight, 0);
  doc.stroke().restore();
  const spans = strips.flatMap(({ word, text }) => [
    { text: `${word} \u00a0`, weight: 'strong' as const },
    { text: text === '' ? '\u00a0 ' : `${text} \u00a0 `, weight: 'text' as const },
  ]);
  const text = textOf(spans, type.body, Infinity);
  drawText(sheet, text, page.left, (stripHeight - type.body.leading) / 2);
}

function drawFirstHead(sheet: Sheet, { edition }: SummaryContent): void {
  drawWordmark(sheet, page.left, 34, 0.62);
  drawRight(sheet, single(edition, type.label, 'text', colour.inkSoft), page.right, 42);
}

function drawRunningHead(sheet: Sheet, { runningHead, edition }: SummaryContent): void {
  const right = single(edition, type.label, 'text', colour.inkSoft);
  drawWordmark(sheet, page.left, 34, 0.34);
  const room = page.right - page.left - 40 - (right.lines[0]?.width ?? 0) - 12;
  const [line] = textOf([{ text: runningHead, colour: colour.inkSoft }], type.label, room).lines;
  // A very long name goes on in the metadata and on page 1; the running head keeps its one line.
  if (line !== undefined) drawText(sheet, { ...right, lines: [line] }, page.left + 32, 36);
  drawRight(sheet, right, page.right, 36);
}

function drawFoot(sheet: Sheet, content: SummaryContent, number: number, count: number): void {
  const top = page.height - 28;
  const label = content.pageNumber.replace('{page}', String(number)).replace('{pages}', String(count));
  const right = single(label, type.label, 'text', colour.inkFaint);
  const room = page.right - page.left - (right.lines[0]?.width ?? 0) - 12;
  const [line] = textOf([{ text: content.footer, colour: colour.inkFaint }], type.label, room).lines;
  // As in the running head, a very long name of whoever exports gives way to the number of the page.
  if (line !== undefined) drawText(sheet, { ...right, lines: [line] }, page.left, top);
  drawRight(sheet, right, page.right, top);
}
