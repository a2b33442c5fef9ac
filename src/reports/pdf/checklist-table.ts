import type { ChecklistTable } from '../summary-content.ts';
import { colour, page, rule, type } from './look.ts';
import { drawRing, ringRadius } from './marks.ts';
import { artifact, openTag, tagged, type Sheet, type Tag } from './sheet.ts';
import { drawCentred, drawText, plain, sectionHeading, tell } from './text.ts';

const raterWidth = 55;
const padding = 2;

/** One row per cue, one column per interviewer, words in the cells. */
export function drawChecklist(sheet: Sheet, table: ChecklistTable, x: number, width: number): void {
  const columnWidth = Math.min(raterWidth, (width * 0.6) / Math.max(1, table.raters.length));
  const cueWidth = width - columnWidth * table.raters.length - 6;
  const middleOf = (i: number) => x + width - columnWidth * (table.raters.length - i - 0.5);
  const rows = table.rows.map(({ cue, states }) => {
    const text = plain(cue, type.tick, cueWidth);
    const cells = states.map((state) =>
      plain(state, type.label, columnWidth - 2, { colour: colour.inkSoft }),
    );
    const height = 2 * padding + Math.max(text.height, ...cells.map((cell) => cell.height));
    return { text, cells, height };
  });
  const heading = plain(table.heading, type.section, width, { weight: 'strong' });
  sheet.ensure(heading.height + headHeight + (rows[0]?.height ?? 0));
  sectionHeading(sheet, table.heading, heading, x);

  const tag = openTag(sheet, sheet.root, 'Table');
  drawHead(sheet, table, tag, x, width, middleOf);
  for (const { text, cells, height } of rows) {
    if (sheet.ensure(height)) drawHead(sheet, table, null, x, width, middleOf);
    const row = openTag(sheet, tag, 'TR');
    const top = sheet.y + padding;
    tagged(
      sheet,
      row,
      'TH',
      () => {
        drawText(sheet, text, x, top);
      },
      { scope: 'Row' },
    );
    cells.forEach((cell, i) => {
      tagged(sheet, row, 'TD', () => {
        drawCentred(sheet, cell, middleOf(i), top);
      });
    });
    sheet.y += height;
    artifact(sheet, () => {
      softRule(sheet, x, width);
    });
  }
  const printed = plain(`${table.intro} ${table.printedLine}`, type.label, width, { colour: colour.inkSoft });
  sheet.ensure(printed.height + 3);
  tell(sheet, sheet.root, 'P', printed, x, sheet.y + 3);
  sheet.y += printed.height + 9;
}

const headHeight = 2 * ringRadius + 3;

function drawHead(
  sheet: Sheet,
  { cueColumn, raters }: ChecklistTable,
  tag: Tag | null,
  x: number,
  width: number,
  middleOf: (i: number) => number,
): void {
  const top = sheet.y;
  const cue = plain(cueColumn, type.label, width, { colour: colour.inkFaint });
  const drawCue = () => {
    drawText(sheet, cue, x, top + 1.5);
  };
  const drawRater = (i: number, initials: string) => {
    drawRing(sheet, initials, middleOf(i), top + ringRadius + 0.5);
  };
  if (tag === null) {
    artifact(
      sheet,
      () => {
        drawCue();
        raters.forEach(({ initials }, i) => {
          drawRater(i, initials);
        });
      },
      true,
    );
  } else {
    const row = openTag(sheet, tag, 'TR');
    tagged(sheet, row, 'TH', drawCue, { scope: 'Column' });
    raters.forEach(({ initials, name }, i) => {
      tagged(
        sheet,
        row,
        'TH',
        () => {
          drawRater(i, initials);
        },
        { scope: 'Column', expanded: name },
      );
    });
  }
  artifact(sheet, () => {
    const y = top + headHeight - 0.5;
    sheet.doc
      .lineWidth(rule.strong)
      .strokeColor(colour.ink)
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke();
  });
  sheet.y += headHeight;
}

function softRule({ doc, y }: Sheet, x: number, width: number): void {
  doc
    .lineWidth(rule.soft)
    .strokeColor(colour.line)
    .moveTo(x, y)
    .lineTo(Math.min(x + width, page.right), y)
    .stroke();
}
