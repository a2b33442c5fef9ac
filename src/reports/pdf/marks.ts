import { markerPath } from '../../charts/marker.ts';
import type { GapWord } from '../../domain/gaps.ts';
import type { LevelNumber } from '../../domain/rubric.ts';
import { colour, gapColour, levelColour, type } from './look.ts';
import type { Sheet } from './sheet.ts';
import { drawCentred, single } from './text.ts';

/** Marks are drawn, because the typeface has none of them. All stand around a middle (x, y). */

export const ringRadius = 5.9;

/** Initials of an interviewer; dashed where there is no rating. */
export function drawRing(sheet: Sheet, initials: string, x: number, y: number, isDashed = false): void {
  const { doc } = sheet;
  doc.stamp(isDashed ? 'dashed ring' : 'ring', x, y, () => {
    doc.lineWidth(0.7).strokeColor(isDashed ? colour.edge : colour.ink);
    if (isDashed) doc.dash(1.6, { space: 1.2 });
    doc.circle(0, 0, ringRadius).stroke();
  });
  const text = single(initials, type.initials, 'strong', isDashed ? colour.inkSoft : colour.ink);
  drawCentred(sheet, text, x, y - type.initials.leading / 2);
}

export const chipSize = 11;
/** Inside running text. */
export const smallChip = 9;

/** A level: figure on its colour when somebody rated it, an open square when it was only ticked. */
export function drawLevel(
  sheet: Sheet,
  level: LevelNumber,
  x: number,
  y: number,
  isRated: boolean,
  size = chipSize,
): void {
  const { fill, ink, edge } = levelColour[level];
  sheet.doc.stamp(isRated ? `level ${level} ${size}` : `ticked ${size}`, x, y, () => {
    const square = sheet.doc.lineWidth(0.6).roundedRect(-size / 2, -size / 2, size, size, 1.6);
    if (isRated) square.fillAndStroke(fill, edge);
    else square.strokeColor(colour.edge).stroke();
  });
  const text = single(String(level), type.label, 'strong', isRated ? ink : colour.inkSoft);
  drawCentred(sheet, text, x, y - type.label.leading / 2);
}

/** In place of a level where there is none. */
export function drawNoLevel({ doc }: Sheet, x: number, y: number): void {
  doc.stamp('no level', x, y, () => {
    doc
      .lineWidth(0.6)
      .strokeColor(colour.edge)
      .dash(1.6, { space: 1.2 })
      .roundedRect(-chipSize / 2, -chipSize / 2, chipSize, chipSize, 1.6)
      .stroke()
      .undash();
    doc.moveTo(-2.2, 0).lineTo(2.2, 0).stroke();
  });
}

const gapRadius = 3.1;

/** ▼ clear, ▽ probable, ○ cannot be separated, ▲ at or above, – not enough evidence. */
export function drawGapMark({ doc }: Sheet, mark: GapWord | 'none', x: number, y: number): void {
  const ink = gapColour[mark];
  doc.stamp(`gap ${mark}`, x, y, () => {
    doc.lineWidth(0.9).strokeColor(ink);
    if (mark === 'above') doc.path(markerPath('triangle', 0, 0.8, gapRadius)).fill(ink);
    if (mark === 'even') doc.circle(0, 0, gapRadius - 0.4).stroke();
    if (mark === 'none') doc.moveTo(-gapRadius, 0).lineTo(gapRadius, 0).stroke();
    if (mark === 'clear' || mark === 'probable') {
      const reach = gapRadius + 0.5;
      doc.path(`M${-reach} -2.6L${reach} -2.6L0 3.4Z`);
      if (mark === 'clear') doc.fill(ink);
      else doc.stroke();
    }
  });
}
