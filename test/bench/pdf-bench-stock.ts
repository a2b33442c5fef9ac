import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { radar } from '../../src/charts/radar.ts';
import { projectFolder } from '../../src/project-folder.ts';
import { colour, contentWidth, page } from '../../src/reports/pdf/look.ts';
import type { GapRow, QuestionBlock, Rows, SummaryContent } from '../../src/reports/summary-content.ts';
import { createPen, small } from './pdf-bench-pen.ts';

/**
 * The summary as one writes it with PDFKit's guide beside the keyboard: fonts by their path, `text` with a
 * width and PDFKit's own wrapping, `heightOfString` to keep a row together, shapes with its vector methods.
 * It says the same on the same number of pages, and leaves out what costs time and is not seen: tags,
 * fonts for other alphabets, cleaned text.
 */
export function printPlainly(content: SummaryContent): Promise<Buffer> {
  const doc = new PDFDocument({ size: 'A4', margin: 0, bufferPages: true, info: { Title: content.title } });
  doc.registerFont('text', join(projectFolder, 'public/fonts/schibsted-grotesk-400.ttf'));
  doc.registerFont('strong', join(projectFolder, 'public/fonts/schibsted-grotesk-600.ttf'));
  const chunks: Buffer[] = [];
  const printed = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('error', reject);
    doc.on('end', () => {
      resolve(Buffer.concat(chunks));
    });
  });
  draw(doc, content);
  doc.end();
  return printed;
}

type Document = InstanceType<typeof PDFDocument>;

function draw(doc: Document, content: SummaryContent): void {
  const pen = createPen(doc);

  pen.y = pen.put(content.candidateName, page.left, pen.y - 10, contentWidth, { size: 26, font: 'strong' });
  pen.y = pen.put(content.position, page.left, pen.y, contentWidth, { size: 11.5, ink: colour.inkSoft }) + 8;
  pen.y =
    8 +
    Math.max(
      ...content.facts.map(({ label, lines }, i) => {
        const x = page.left + i * 127.8;
        let bottom = pen.put(label, x, pen.y, 115, small);
        for (const { initials, text } of lines) {
          if (initials !== null) pen.ring(initials, x + 6, bottom + 6);
          bottom = pen.put(text, initials === null ? x : x + 16, bottom + 1, 99);
        }
        return bottom;
      }),
    );

  doc.roundedRect(page.left, pen.y, contentWidth, 76, 5).fill(colour.ground);
  const { stage, composite, fit } = content;
  const stageBottom = pen.put(stage.value, 62, pen.put(stage.label, 62, pen.y + 9, 170, small) + 4, 170, {
    size: 15,
    font: 'strong',
  });
  pen.put(stage.note, 62, stageBottom + 4, 170, small);
  for (const [x, figure] of [
    [255, composite],
    [405, fit],
  ] as const) {
    pen.put(figure.label, x, pen.y + 9, 130, small);
    pen.put(figure.value, x, pen.y + 18, 50, { size: 25, font: 'strong' });
    pen.put(figure.outOf, x + 50, pen.y + 30, 80, small);
    doc
      .lineWidth(3)
      .strokeColor(colour.line)
      .moveTo(x, pen.y + 51)
      .lineTo(x + 128, pen.y + 51)
      .stroke();
    if (figure.at !== null) doc.circle(x + 1.28 * figure.at, pen.y + 51, 3.6).fill(colour.action);
    pen.put(figure.lines.join('\n'), x, pen.y + 56, 132, small);
  }
  pen.y += 85;
  content.sentence.forEach(({ text, isStrong }, i) => {
    const isLast = i === content.sentence.length - 1;
    const options = { width: contentWidth, continued: !isLast };
    pen.style({ size: 11.2, font: isStrong ? 'strong' : 'text' });
    if (i === 0) doc.text(`${text} `, page.left, pen.y, options);
    else doc.text(`${text} `, options);
  });
  pen.y = doc.y + 10;
  if (content.gaps !== null) drawGaps(content.gaps);
  drawShapeAndChecklist();
  drawRows(content.missing);
  for (const { heading: title, intro, questions } of content.questionSets) {
    pen.keep(120);
    pen.put(intro, 200, pen.y + 5, page.right - 200, small);
    pen.y = pen.heading(title) + 2;
    for (const question of questions) drawQuestion(question);
  }
  drawRows(content.method);
  const { count } = doc.bufferedPageRange();
  for (let i = 0; i < count; i += 1) {
    doc.switchToPage(i);
    const label = content.pageNumber.replace('{page}', String(i + 1)).replace('{pages}', String(count));
    pen.put(content.edition, 300, 42, page.right - 300, { ...small, align: 'right' });
    if (i > 0) pen.put(content.runningHead, page.left + 32, 42, 300, small);
    pen.put(content.footer, page.left, 810, 420, small);
    pen.put(label, 470, 810, page.right - 470, { ...small, align: 'right' });
  }

  function drawGaps({ heading: title, columns, rows, key }: NonNullable<SummaryContent['gaps']>): void {
    pen.keep(60);
    pen.y = pen.heading(title);
    pen.put(columns.competency, page.left, pen.y, 140, small);
    for (const level of [1, 2, 3, 4, 5])
      pen.put(String(level), 186 + 35.5 * (level - 1), pen.y, 20, { ...small, align: 'center' });
    pen.put(columns.score, 340, pen.y, 30, { ...small, align: 'right' });
    pen.put(columns.target, 382, pen.y, 30, { ...small, align: 'right' });
    pen.put(columns.gap, 416, pen.y, 30, { ...small, align: 'right' });
    pen.y = pen.put(columns.inWords, 468, pen.y, 79, small);
    for (const row of rows) drawGap(row);
    let x = 196;
    for (const text of [key.score, key.range, key.target, key.missing]) {
      doc.rect(x, pen.y + 6, 14, 6).fill(colour.bar);
      pen.put(text, x + 18, pen.y + 4, 90, small);
      x += 88;
    }
    pen.y += 26;
  }

  function drawGap({ competency, coverage, bar, score, target, gap, word, isThin }: GapRow): void {
    const strong = { size: 9.4, font: 'strong' } as const;
    const height = 6.4 + pen.heightOf(competency, 140, strong) + pen.heightOf(coverage, 140, small);
    pen.keep(height);
    pen.put(coverage, page.left, pen.put(competency, page.left, pen.y + 3, 140, strong), 140, {
      ...small,
      font: isThin ? 'strong' : 'text',
    });
    const middle = pen.y + height / 2;
    const at = (perCent: number) => 196 + 1.42 * perCent;
    for (const tick of bar.ticks)
      doc
        .lineWidth(0.5)
        .strokeColor(colour.line)
        .moveTo(at(tick.at), pen.y)
        .lineTo(at(tick.at), pen.y + height)
        .stroke();
    if (bar.bar !== null) doc.rect(196, middle - 4, at(bar.bar.to) - 196, 8.5).fill(colour.bar);
    if (bar.interval !== null)
      doc
        .lineWidth(1)
        .strokeColor(colour.ink)
        .moveTo(at(bar.interval.from), middle)
        .lineTo(at(bar.interval.to), middle)
        .stroke();
    doc.rect(at(bar.target) - 1, middle - 8, 2, 16).fill(colour.profile);
    if (bar.dot !== null) doc.circle(at(bar.dot), middle, 2.6).fill(colour.ink);
    pen.put(score, 340, middle - 6, 30, { ...strong, align: 'right' });
    pen.put(target, 382, middle - 6, 30, { size: 9.4, align: 'right' });
    pen.put(gap, 416, middle - 6, 30, { size: 9.4, align: 'right' });
    pen.put(word, 468, middle - 5, 79);
    pen.y += height;
    pen.rule(colour.line);
  }

  function drawShapeAndChecklist(): void {
    const { shape, checklists } = content;
    const top = pen.y;
    let bottom = pen.y;
    if (shape !== null) {
      pen.heading(shape.heading);
      const figure = radar({ ...shape.radar, size: 96, labelDistance: 8, markerRadius: 1.9 });
      doc
        .save()
        .translate(page.left + 86, pen.y + 80)
        .lineWidth(0.5)
        .strokeColor(colour.line);
      for (const path of [...figure.rings.map((one) => one.path), ...figure.spokes]) doc.path(path).stroke();
      for (const line of figure.series[0]?.lines ?? [])
        doc.lineWidth(1.3).strokeColor(colour.action).path(line).stroke();
      for (const { marker } of figure.series[0]?.points ?? []) doc.path(marker).fill(colour.action);
      doc
        .lineWidth(1.1)
        .strokeColor(colour.profile)
        .dash(2.4, { space: 1.6 })
        .path(figure.target)
        .stroke()
        .undash();
      for (const { level, x, y: at } of figure.rings)
        pen.put(String(level), x - 5, at - 4, 10, { size: 6.4, align: 'center' });
      for (const { text, x, y: at, anchor } of figure.labels) {
        const left = { start: x, middle: x - 40, end: x - 80 }[anchor];
        pen.put(text, left, at - 5, 80, {
          size: 7.6,
          align: ({ start: 'left', middle: 'center', end: 'right' } as const)[anchor],
        });
      }
      doc.restore();
      pen.put(shape.score, page.left + 40, top + 146, 40, small);
      pen.put(shape.target, page.left + 90, top + 146, 40, small);
      bottom = pen.put(shape.caption, page.left, top + 158, 172, small) + 12;
    }
    for (const { heading: title, cueColumn, raters, rows, intro, printedLine } of checklists) {
      const left = 234;
      const column = page.right - 55 * raters.length;
      pen.y = pen.heading(title, left);
      pen.put(cueColumn, left, pen.y, 100, small);
      raters.forEach(({ initials }, i) => {
        pen.ring(initials, column + 55 * (i + 0.5), pen.y + 6);
      });
      pen.y += 14;
      for (const { cue, states } of rows) {
        const height = pen.heightOf(cue, column - left - 6, { size: 7.8 }) + 4;
        pen.put(cue, left, pen.y + 2, column - left - 6, { size: 7.8 });
        states.forEach((state, i) =>
          pen.put(state, column + 55 * i, pen.y + 2, 53, { ...small, align: 'center' }),
        );
        pen.y += height;
        pen.rule(colour.line, left, page.right - left);
      }
      pen.y = pen.put(`${intro} ${printedLine}`, left, pen.y + 3, page.right - left, small) + 9;
    }
    pen.y = Math.max(pen.y, bottom);
  }

  function drawRows({ heading: title, rows }: Rows): void {
    pen.keep(40);
    pen.y = pen.heading(title) + 2;
    pen.rule(colour.ink);
    for (const { label, text } of rows) {
      const how = { size: 7.8 };
      pen.keep(pen.heightOf(text, contentWidth - 80, how));
      pen.put(label, page.left, pen.y + 1.6, 76, { ...how, font: 'strong' });
      pen.y = pen.put(text, page.left + 80, pen.y + 1.6, contentWidth - 80, how) + 1.6;
      pen.rule(colour.line);
    }
    pen.y += 10;
  }

  function drawQuestion({ number, title, meta, ratings, mean, ticks, notes }: QuestionBlock): void {
    const ticksWidth = 268;
    const notesWidth = page.right - 358;
    const behaviours = ticks.map(({ level, behaviours: seen }) => ({
      level,
      text: seen.map(({ text, initials }) => `${text} ${initials}`).join(' · '),
    }));
    const tick = { size: 7.8, ink: colour.inkSoft };
    const ticksHeight = behaviours.reduce(
      (total, { text }) => total + pen.heightOf(text, ticksWidth - 14, tick),
      0,
    );
    const notesHeight = notes.reduce(
      (total, { lead, text }) => total + Math.max(12, pen.heightOf(`${lead} ${text}`, notesWidth)),
      0,
    );
    pen.keep(20 + Math.max(ticksHeight, notesHeight));
    pen.rule(colour.edge);
    pen.y += 2.3;
    pen.put(String(number), page.left, pen.y - 2, 20, { size: 12.5, font: 'strong', ink: colour.action });
    const how = { size: 9.2, font: 'strong' } as const;
    pen.put(title, 68, pen.y, 240, how);
    pen.put(meta, 75 + pen.style(how).widthOfString(title), pen.y + 1.2, 240, tick);
    ratings.forEach(({ initials, level }, i) => {
      const x = page.right - 90 - 31 * (ratings.length - i);
      pen.ring(initials, x + 6, pen.y + 6);
      if (level !== null) pen.chip(level, x + 14, pen.y + 6);
    });
    pen.put(mean, page.right - 90, pen.y + 1, 90, { ...tick, align: 'right' });
    pen.y += 15;
    let left = pen.y;
    for (const { level, text } of behaviours) {
      pen.chip(level, 68, left + 6);
      left = pen.put(text, 82, left, ticksWidth - 14, tick);
    }
    let right = pen.y;
    for (const { initials, lead, text } of notes) {
      pen.ring(initials, 348, right + 6);
      const words = lead === '' ? text : `${lead} ${text}`;
      right = Math.max(right + 12, pen.put(words, 358, right, notesWidth));
    }
    pen.y = Math.max(left, right) + 2.3;
  }
}
