import type { Fact, Figure, SummaryContent } from '../summary-content.ts';
import { colour, column, contentWidth, page, type } from './look.ts';
import { drawRing, ringRadius } from './marks.ts';
import { artifact, openTag, tagged, type Sheet, type Tag } from './sheet.ts';
import { drawText, plain, single, tell, textOf, widthOfText, type Text } from './text.ts';

/** Who, on what it rests, how far, and the result in one sentence: enough for somebody who reads no further. */
export function drawOpening(sheet: Sheet, content: SummaryContent): void {
  drawTitle(sheet, content);
  drawFacts(sheet, content.facts);
  drawNotice(sheet, content.notice);
  drawBox(sheet, content);
  drawSentence(sheet, content);
}

function drawTitle(sheet: Sheet, { candidateName, position }: SummaryContent): void {
  const name = plain(candidateName, type.name, contentWidth, { weight: 'strong' });
  tell(sheet, sheet.root, 'H1', name, page.left, sheet.y - 10);
  sheet.y += name.height - 10;
  const below = plain(position, type.position, contentWidth, { colour: colour.inkSoft });
  tell(sheet, sheet.root, 'P', below, page.left, sheet.y);
  sheet.y += below.height + 8;
}

const factWidth = 3 * 42.6 - 12;

function drawFacts(sheet: Sheet, facts: readonly Fact[]): void {
  const list = openTag(sheet, sheet.root, 'L');
  const heights = facts.map((fact, i) => drawFact(sheet, list, fact, column(3 * i)));
  sheet.y += Math.max(...heights) + 8;
}

function drawFact(sheet: Sheet, list: Tag, { label, lines }: Fact, x: number): number {
  const item = openTag(sheet, list, 'LI');
  tell(sheet, item, 'Lbl', plain(label, type.label, factWidth, { colour: colour.inkFaint }), x, sheet.y);
  let height: number = type.label.leading + 1;
  const body = openTag(sheet, item, 'LBody');
  for (const { initials, text } of lines) {
    const indent = initials === null ? 0 : 2 * ringRadius + 4;
    const words = plain(text, type.body, factWidth - indent);
    const top = sheet.y + height + (initials === null ? 0 : 1.2);
    tagged(sheet, body, 'P', () => {
      if (initials !== null) drawRing(sheet, initials, x + ringRadius, top + type.body.leading / 2);
      drawText(sheet, words, x + indent, top);
    });
    height += Math.max(words.height, initials === null ? 0 : 2 * ringRadius + 1.4);
  }
  return height;
}

function drawNotice(sheet: Sheet, notice: SummaryContent['notice']): void {
  if (notice === null) return;
  const { heading, text } = notice;
  const words = textOf([{ text: `${heading}. `, weight: 'strong' }, { text }], type.table, contentWidth - 20);
  artifact(sheet, () => {
    sheet.doc.rect(page.left, sheet.y, contentWidth, words.height + 12).fill(colour.sunSoft);
    sheet.doc.rect(page.left, sheet.y, 3, words.height + 12).fill(colour.profile);
  });
  tell(sheet, sheet.root, 'P', words, page.left + 12, sheet.y + 6);
  sheet.y += words.height + 22;
}

const inset = 14;
const stageCell = { x: page.left + inset, width: 170 };
const compositeCell = { x: 255, width: 132 };
const fitCell = { x: 405, width: page.right - inset - 405 };

/** The one tinted box: stage, composite and fit side by side. It grows with its words. */
function drawBox(sheet: Sheet, { stage, composite, fit }: SummaryContent): void {
  const note = plain(stage.note, type.label, stageCell.width, { colour: colour.inkSoft });
  const value = plain(stage.value, type.stage, stageCell.width, { weight: 'strong' });
  const cells = [
    { figure: composite, cell: compositeCell },
    { figure: fit, cell: fitCell },
  ].map(({ figure, cell }) => ({
    figure,
    cell,
    lines: plain(figure.lines.join('\n'), type.label, cell.width, { colour: colour.inkSoft }),
  }));
  const stageHeight = type.label.leading + 4 + value.height + 4 + note.height;
  const height = 17 + Math.max(stageHeight, ...cells.map(({ lines }) => figureHead + lines.height));
  artifact(sheet, () => {
    sheet.doc.roundedRect(page.left, sheet.y, contentWidth, height, 5).fill(colour.ground);
  });
  const top = sheet.y + 9;
  const said = openTag(sheet, sheet.root, 'Sect');
  const label = plain(stage.label, type.label, stageCell.width, { colour: colour.inkFaint });
  tell(sheet, said, 'P', label, stageCell.x, top);
  tell(sheet, said, 'P', value, stageCell.x, top + label.height + 4);
  tell(sheet, said, 'P', note, stageCell.x, top + label.height + 8 + value.height);
  for (const { figure, cell, lines } of cells) drawFigure(sheet, said, figure, lines, cell, top);
  sheet.y += height + 9;
}

/** Label, number and axis, above the words. */
const figureHead = 10.2 + 28 + 11;

function drawFigure(
  sheet: Sheet,
  parent: Tag,
  figure: Figure,
  lines: Text,
  { x, width }: { readonly x: number; readonly width: number },
  top: number,
): void {
  const label = plain(figure.label, type.label, width, { colour: colour.inkFaint });
  tell(sheet, parent, 'P', label, x, top);
  tagged(sheet, parent, 'P', () => {
    const value = single(figure.value, type.figure, 'strong');
    drawText(sheet, value, x, top + label.height - 1);
    const outOf = single(figure.outOf, type.table, 'text', colour.inkSoft);
    drawText(sheet, outOf, x + widthOfText(value) + 6, top + label.height + 9.5);
  });
  tagged(
    sheet,
    parent,
    'Figure',
    () => {
      drawAxis(sheet, figure, x, width, top + label.height + 32);
    },
    {
      alt: figure.alt,
      bbox: [x, top + label.height + 28, x + width, top + label.height + 38],
    },
  );
  tell(sheet, parent, 'P', lines, x, top + figureHead);
}

function drawAxis({ doc }: Sheet, { at, from, to }: Figure, x: number, width: number, y: number): void {
  const place = (perCent: number) => x + (perCent / 100) * width;
  doc
    .lineWidth(3)
    .lineCap('butt')
    .strokeColor(colour.line)
    .moveTo(x, y)
    .lineTo(x + width, y)
    .stroke();
  if (from !== null && to !== null) {
    doc.lineWidth(3.6).strokeColor(colour.bar).moveTo(place(from), y).lineTo(place(to), y).stroke();
  }
  if (at !== null) doc.lineWidth(1.2).circle(place(at), y, 3.6).fillAndStroke(colour.action, colour.ground);
}

function drawSentence(sheet: Sheet, { sentence }: SummaryContent): void {
  if (sentence.length === 0) return;
  const spans = sentence.map(({ text, isStrong }) => ({
    text: `${text} `,
    weight: isStrong ? ('strong' as const) : ('text' as const),
  }));
  const words = textOf(spans, type.sentence, contentWidth);
  tell(sheet, sheet.root, 'P', words, page.left, sheet.y);
  sheet.y += words.height + 10;
}
