import { radar } from '../../charts/radar.ts';
import type { ChecklistTable, Shape, SummaryContent } from '../summary-content.ts';
import { drawChecklist } from './checklist-table.ts';
import { colour, contentWidth, page, type } from './look.ts';
import { openTag, tagged, type Sheet } from './sheet.ts';
import { drawCentred, drawText, plain, single, tell, widthOfText } from './text.ts';

const shapeWidth = 172;
const gutter = 14;
const largestRim = 96;
const smallestRim = 66;
const labelDistance = 8;
/** From the rim to the outer edge of the figure: labels above and below take one line. */
const around = 16;
/** With more columns the checklist needs the full width. */
const mostBesideRaters = 3;

/** The radar left and the checklist right, where both exist and the columns fit; one below the other otherwise. */
export function drawShapeAndChecklists(sheet: Sheet, { shape, checklists }: SummaryContent): void {
  const [first] = checklists;
  const isBeside =
    shape !== null &&
    checklists.length === 1 &&
    first !== undefined &&
    first.raters.length <= mostBesideRaters;
  if (isBeside) {
    drawBeside(sheet, shape, first);
    return;
  }
  if (shape !== null) {
    sheet.ensure(shapeHeight(shape));
    sheet.y += drawShape(sheet, shape);
  }
  for (const table of checklists) drawChecklist(sheet, table, page.left, contentWidth);
}

function drawBeside(sheet: Sheet, shape: Shape, table: ChecklistTable): void {
  const x = page.left + shapeWidth + gutter;
  sheet.ensure(shapeHeight(shape));
  const top = sheet.y;
  const start = sheet.doc.bufferedPageRange().count;
  const below = top + drawShape(sheet, shape);
  drawChecklist(sheet, table, x, page.right - x);
  const isSamePage = sheet.doc.bufferedPageRange().count === start;
  if (isSamePage) sheet.y = Math.max(sheet.y, below);
}

function captionOf({ caption }: Shape) {
  return plain(caption, type.label, shapeWidth, { colour: colour.inkSoft });
}

/** As wide as the labels on either side allow. */
function rimOf({ radar: { axes } }: Shape): number {
  const most = axes.map(({ label }, i) => {
    const sideways = Math.abs(Math.sin((2 * Math.PI * i) / axes.length));
    const width = widthOfText(single(label, type.label));
    return sideways < 0.01 ? Infinity : (shapeWidth / 2 - width) / sideways - labelDistance;
  });
  return Math.min(largestRim, Math.max(smallestRim, 2 * Math.min(...most)));
}

function shapeHeight(shape: Shape): number {
  return type.section.leading + 2 * around + rimOf(shape) + 14 + captionOf(shape).height + 12;
}

/** Draws at the cursor, leaves it, and says how high the figure is. */
function drawShape(sheet: Sheet, shape: Shape): number {
  const { doc } = sheet;
  const heading = plain(shape.heading, type.section, shapeWidth, { weight: 'strong' });
  const section = openTag(sheet, sheet.root, 'Sect');
  tell(sheet, section, 'H2', heading, page.left, sheet.y);
  doc.outline.addItem(shape.heading);
  const top = sheet.y + heading.height;
  const rim = rimOf(shape);
  const middle = { x: page.left + shapeWidth / 2, y: top + around + rim / 2 };
  tagged(
    sheet,
    section,
    'Figure',
    () => {
      drawRadar(sheet, shape, rim, middle);
      drawKey(sheet, shape, top + 2 * around + rim + 4);
    },
    { alt: shape.alt, bbox: [page.left, top, page.left + shapeWidth, top + 2 * around + rim + 14] },
  );
  tell(sheet, section, 'P', captionOf(shape), page.left, top + 2 * around + rim + 14);
  return shapeHeight(shape);
}

function drawRadar(
  sheet: Sheet,
  shape: Shape,
  rim: number,
  middle: { readonly x: number; readonly y: number },
): void {
  const { doc } = sheet;
  const figure = radar({ ...shape.radar, size: rim, labelDistance, markerRadius: 1.9 });
  const [series] = figure.series;
  doc.save().translate(middle.x, middle.y);
  doc.lineWidth(0.5).strokeColor(colour.line);
  for (const path of [...figure.rings.map((ring) => ring.path), ...figure.spokes]) doc.path(path).stroke();
  if (series !== undefined) {
    const [outline] = series.lines;
    if (series.isComplete && outline !== undefined)
      doc.fillOpacity(0.4).path(outline).fill(colour.bar).fillOpacity(1);
    doc.lineWidth(1.3).strokeColor(colour.action);
    for (const line of series.lines) doc.path(line).stroke();
    for (const { marker } of series.points) doc.path(marker).fill(colour.action);
  }
  doc
    .lineWidth(1.1)
    .strokeColor(colour.profile)
    .dash(2.4, { space: 1.6 })
    .path(figure.target)
    .stroke()
    .undash();
  for (const { level, x, y } of figure.rings) {
    // A patch of paper, so that no line runs through the number.
    doc.rect(x - 2.4, y - 3, 4.8, 6).fill(colour.paper);
    drawCentred(
      sheet,
      single(String(level), type.ring, 'text', colour.inkSoft),
      x,
      y - type.ring.leading / 2,
    );
  }
  for (const { text, x, y, anchor } of figure.labels) {
    const label = single(text, type.label, 'text', colour.ink);
    const shift = { start: 0, middle: widthOfText(label) / 2, end: widthOfText(label) }[anchor];
    drawText(sheet, label, x - shift, y - type.label.leading / 2);
  }
  doc.restore();
}

function drawKey(sheet: Sheet, { score, target }: Shape, y: number): void {
  const { doc } = sheet;
  const scoreText = single(score, type.label, 'text', colour.inkSoft);
  const targetText = single(target, type.label, 'text', colour.inkSoft);
  const width = 2 * 20 + widthOfText(scoreText) + widthOfText(targetText) + 14;
  let x = page.left + (shapeWidth - width) / 2;
  doc
    .lineWidth(1.3)
    .strokeColor(colour.action)
    .moveTo(x, y)
    .lineTo(x + 16, y)
    .stroke();
  doc.circle(x + 8, y, 1.9).fill(colour.action);
  drawText(sheet, scoreText, x + 20, y - type.label.leading / 2);
  x += 20 + widthOfText(scoreText) + 14;
  doc.lineWidth(1.1).strokeColor(colour.profile).dash(2.4, { space: 1.6 });
  doc
    .moveTo(x, y)
    .lineTo(x + 16, y)
    .stroke()
    .undash();
  drawText(sheet, targetText, x + 20, y - type.label.leading / 2);
}
