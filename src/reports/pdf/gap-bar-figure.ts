import type { GapRow, GapTable } from '../summary-content.ts';
import { colour, type } from './look.ts';
import { tagged, type Sheet } from './sheet.ts';
import { drawText, plain, single, type Text } from './text.ts';

/** Where the bars stand in the gap table. */
export const chart = { x: 196, width: 142 };

export const chartX = (perCent: number) => chart.x + (perCent / 100) * chart.width;

const barHeight = 8.5;
const inset = 5;

/** The words in the empty frame stand on the wider side of the target, so that its tick crosses none of them. */
function reasonOf({ bar, reason }: GapRow): { readonly x: number; readonly text: Text } {
  const isLeft = bar.target >= 50;
  const share = (isLeft ? bar.target : 100 - bar.target) / 100;
  const text = plain(reason, type.label, share * chart.width - 2 * inset, { colour: colour.inkSoft });
  return { x: (isLeft ? chart.x : chartX(bar.target)) + inset, text };
}

/** Height of the empty frame; 0 with a score. */
export function heightOfReason(row: GapRow): number {
  return row.bar.isEmpty ? reasonOf(row).text.height + 2 : 0;
}

function drawReason(sheet: Sheet, { x, text }: ReturnType<typeof reasonOf>, middle: number): void {
  const height = text.height + 2;
  sheet.doc
    .rect(chart.x, middle - height / 2, chart.width, height)
    .lineWidth(0.6)
    .dash(2, { space: 1.6 });
  sheet.doc.strokeColor(colour.inkSoft).stroke().undash();
  drawText(sheet, text, x, middle - text.height / 2);
}

export function drawBar(sheet: Sheet, row: GapRow, top: number, height: number): void {
  const { doc } = sheet;
  const { bar } = row;
  const middle = top + height / 2;
  const box = (from: number, to: number, tall: number) =>
    doc.rect(chartX(from), middle - tall / 2, chartX(to) - chartX(from), tall);
  if (bar.isEmpty) drawReason(sheet, reasonOf(row), middle);
  doc.lineWidth(0.5).strokeColor(colour.line);
  for (const { at } of bar.isEmpty ? [] : bar.ticks)
    doc.moveTo(chartX(at), top).lineTo(chartX(at), top + height);
  doc.stroke();
  if (bar.bar !== null) box(bar.bar.from, bar.bar.to, barHeight).fill(colour.bar);
  if (bar.missing !== null) {
    box(bar.missing.from, bar.missing.to, barHeight);
    doc.lineWidth(0.6).strokeColor(colour.inkSoft).dash(2, { space: 1.6 }).stroke().undash();
  }
  // White edges part the target from the bar without a second colour.
  box(bar.target, bar.target, 17).lineWidth(3.4).strokeColor(colour.paper).stroke();
  box(bar.target, bar.target, 16).lineWidth(2).strokeColor(colour.profile).stroke();
  if (bar.interval !== null) {
    doc.lineWidth(1).strokeColor(colour.ink);
    doc.moveTo(chartX(bar.interval.from), middle).lineTo(chartX(bar.interval.to), middle).stroke();
  }
  if (bar.dot !== null) doc.circle(chartX(bar.dot), middle, 2.6).fill(colour.ink);
}

export function drawKey(sheet: Sheet, key: GapTable['key']): void {
  const { doc } = sheet;
  const y = sheet.y + 9;
  let x = chart.x;
  const item = (width: number, text: string, draw: () => void) => {
    draw();
    const words = single(text, type.label, 'text', colour.inkSoft);
    drawText(sheet, words, x + width + 4, y - type.label.leading / 2);
    x += width + 4 + (words.lines[0]?.width ?? 0) + 13;
  };
  tagged(
    sheet,
    sheet.root,
    'P',
    () => {
      item(14, key.score, () => doc.rect(x, y - 3, 14, 6).fill(colour.bar));
      item(18, key.range, () => {
        doc
          .lineWidth(1)
          .strokeColor(colour.ink)
          .moveTo(x, y)
          .lineTo(x + 18, y)
          .stroke();
        doc.circle(x + 9, y, 2.4).fill(colour.ink);
      });
      item(3, key.target, () => doc.rect(x, y - 5, 2, 10).fill(colour.profile));
      item(16, key.missing, () => {
        doc.lineWidth(0.6).strokeColor(colour.inkSoft).dash(2, { space: 1.6 });
        doc
          .rect(x, y - 3, 16, 6)
          .stroke()
          .undash();
      });
    },
    { actual: key.inWords },
  );
  sheet.y += 16;
}
