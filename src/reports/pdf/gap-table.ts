import type { GapRow, GapTable } from '../summary-content.ts';
import { colour, contentWidth, page, rule, type } from './look.ts';
import { chart, chartX, drawBar, drawKey, heightOfReason } from './gap-bar-figure.ts';
import { drawGapMark } from './marks.ts';
import { artifact, openTag, tagged, type Sheet, type Tag } from './sheet.ts';
import { drawCentred, drawRight, drawText, plain, sectionHeading, single, type Text } from './text.ts';

/** Places of the columns. The bar stands in the row that holds its numbers: the table is the chart. */
const right = { score: 370, target: 412, gap: 446 };
const word = { x: 468, width: page.right - 468 };
const competencyWidth = chart.x - page.left - 8;

const padding = 3.2;

interface Row {
  readonly row: GapRow;
  readonly name: Text;
  readonly coverage: Text;
  readonly words: Text;
  readonly height: number;
}

export function drawGapTable(sheet: Sheet, table: GapTable): void {
  const rows = table.rows.map(measured);
  sheet.ensure(headHeight + type.section.leading + (rows[0]?.height ?? 0));
  sectionHeading(
    sheet,
    table.heading,
    plain(table.heading, type.section, contentWidth, { weight: 'strong' }),
  );
  const tag = openTag(sheet, sheet.root, 'Table');
  drawHead(sheet, table, tag);
  for (const row of rows) {
    if (sheet.ensure(row.height)) drawHead(sheet, table, null);
    drawRow(sheet, tag, row);
  }
  drawKey(sheet, table.key);
  sheet.y += 10;
}

function measured(row: GapRow): Row {
  const name = plain(row.competency, type.table, competencyWidth, { weight: 'strong' });
  const weight = row.isThin ? 'strong' : 'text';
  const coverage = plain(row.coverage, type.label, competencyWidth, { weight, colour: colour.inkSoft });
  const isClear = row.mark === 'clear';
  const words = plain(row.word, type.body, word.width, { weight: isClear ? 'strong' : 'text' });
  const height = 2 * padding + Math.max(name.height + coverage.height, words.height, heightOfReason(row));
  return { row, name, coverage, words, height };
}

const headHeight = 14;

/** Without a tag the head only repeats on a further page and is an artifact. */
function drawHead(sheet: Sheet, { columns }: GapTable, tag: Tag | null): void {
  const top = sheet.y;
  const head = (text: string) => single(text, type.label, 'text', colour.inkFaint);
  const cells: readonly (readonly [string, (text: Text) => void])[] = [
    [
      columns.competency,
      (text) => {
        drawText(sheet, text, page.left, top);
      },
    ],
    [
      columns.score,
      (text) => {
        drawRight(sheet, text, right.score, top);
      },
    ],
    [
      columns.target,
      (text) => {
        drawRight(sheet, text, right.target, top);
      },
    ],
    [
      columns.gap,
      (text) => {
        drawRight(sheet, text, right.gap, top);
      },
    ],
    [
      columns.inWords,
      (text) => {
        drawText(sheet, text, word.x, top);
      },
    ],
  ];
  if (tag === null) {
    artifact(
      sheet,
      () => {
        for (const [text, draw] of cells) draw(head(text));
      },
      true,
    );
  } else {
    const row = openTag(sheet, tag, 'TR');
    cells.forEach(([text, draw], i) => {
      tagged(
        sheet,
        row,
        'TH',
        () => {
          draw(head(text));
        },
        { scope: 'Column' },
      );
      if (i === 0) tagged(sheet, row, 'TH', () => undefined, { scope: 'Column', actual: columns.chart });
    });
  }
  artifact(sheet, () => {
    for (const { level, at } of ticksOfFirst()) {
      drawCentred(sheet, head(String(level)), chartX(at), top);
    }
    strongRule(sheet, top + headHeight - 1);
  });
  sheet.y += headHeight;
}

function ticksOfFirst() {
  return [1, 2, 3, 4, 5].map((level) => ({ level, at: 25 * (level - 1) }));
}

function strongRule({ doc }: Sheet, y: number): void {
  doc.lineWidth(rule.strong).strokeColor(colour.ink).moveTo(page.left, y).lineTo(page.right, y).stroke();
}

function drawRow(sheet: Sheet, table: Tag, { row, name, coverage, words, height }: Row): void {
  const top = sheet.y;
  const middle = top + height / 2;
  const tag = openTag(sheet, table, 'TR');
  tagged(
    sheet,
    tag,
    'TH',
    () => {
      const start = middle - (name.height + coverage.height) / 2;
      drawText(sheet, name, page.left, start);
      drawText(sheet, coverage, page.left, start + name.height);
    },
    { scope: 'Row' },
  );
  const cell = openTag(sheet, tag, 'TD');
  tagged(
    sheet,
    cell,
    'Figure',
    () => {
      drawBar(sheet, row, top, height);
    },
    {
      alt: row.alt,
      bbox: [chart.x, top, chart.x + chart.width, top + height],
    },
  );
  const figures = [
    { text: row.score, at: right.score, weight: 'strong' as const },
    { text: row.target, at: right.target, weight: 'text' as const },
    { text: row.gap, at: right.gap, weight: row.mark === 'clear' ? ('strong' as const) : ('text' as const) },
  ];
  for (const { text, at, weight } of figures) {
    tagged(sheet, tag, 'TD', () => {
      drawRight(sheet, single(text, type.table, weight), at, middle - type.table.leading / 2);
    });
  }
  tagged(sheet, tag, 'TD', () => {
    drawGapMark(sheet, row.mark, word.x - 9, middle);
    drawText(sheet, words, word.x, middle - words.height / 2);
  });
  artifact(sheet, () => {
    const y = top + height;
    sheet.doc
      .lineWidth(rule.soft)
      .strokeColor(colour.line)
      .moveTo(page.left, y)
      .lineTo(page.right, y)
      .stroke();
  });
  sheet.y += height;
}
