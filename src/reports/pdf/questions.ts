import type { QuestionBlock, QuestionSet } from '../summary-content.ts';
import { colour, contentWidth, nextTop, page, rule, type } from './look.ts';
import { chipSize, drawLevel, drawNoLevel, drawRing, ringRadius } from './marks.ts';
import { drawLongNote, drawShortNotes, heightOfNotes, isLong, notesIn, notesOf } from './question-notes.ts';
import { drawTicks, ticksIn, ticksOf } from './question-ticks.ts';
import { withBestColumns, type Columns } from './question-columns.ts';
import { artifact, openTag, tagged, type Sheet, type Tag } from './sheet.ts';
import { drawRight, drawText, plain, sectionHeading, single, tell, widthOfText } from './text.ts';

const padding = 2.3;
/** Between the head of a question and its columns. */
const headGap = 1.4;
const pageHeight = page.bottom - nextTop;
const titleX = page.left + 20;

/** Every question in the order it was asked: who gave what, what was ticked, what was written. */
export function drawQuestionSet(sheet: Sheet, { heading, intro, questions, nothing }: QuestionSet): void {
  const title = plain(heading, type.section, contentWidth, { weight: 'strong' });
  const beside = page.left + widthOfText(title) + 10;
  const words = nothing === '' ? intro : nothing;
  const explanation = plain(words, type.label, page.right - beside, { colour: colour.inkSoft });
  const worded = questions.map(wordedQuestion);
  const measured = withBestColumns((columns) =>
    worded.map((question) => measuredQuestion(question, columns)),
  );
  const firstHeight = measured[0]?.whole ?? 0;
  sheet.ensure(title.height + Math.min(firstHeight, 120));
  const top = sheet.y + 4.6;
  sectionHeading(sheet, heading, title);
  tell(sheet, sheet.root, 'P', explanation, beside, top);
  sheet.y = Math.max(sheet.y, top + explanation.height) + 2;
  for (const question of measured) drawQuestion(sheet, question);
  sheet.y += 3;
}

type Measured = ReturnType<typeof measuredQuestion>;

/** What is the same wherever the columns meet. */
function wordedQuestion(question: QuestionBlock) {
  const ratings = ratingsOf(question);
  const room = page.right - titleX - (ratings.isBeside ? ratings.width + 10 : 0);
  const title = plain(question.title, type.question, room, { weight: 'strong' });
  const meta = plain(question.meta, type.tick, room, { colour: colour.inkSoft });
  const isOneLine = title.lineCount === 1 && widthOfText(title) + 7 + widthOfText(meta) <= room;
  const titleHeight = title.height + (isOneLine ? 0 : meta.height);
  const head = Math.max(titleHeight, ratingHeight) + (ratings.isBeside ? 0 : ratingHeight + 2);
  const words = { notes: notesOf(question), ticks: ticksOf(question) };
  return { question, ratings, title, meta, isOneLine, titleHeight, head, words };
}

function measuredQuestion(worded: ReturnType<typeof wordedQuestion>, columns: Columns) {
  const notes = notesIn(worded.words.notes, columns, pageHeight - 2 * padding - worded.head - headGap);
  const short = notes.filter((note) => !isLong(note));
  const long = notes.filter(isLong);
  const ticks = ticksIn(worded.words.ticks, columns);
  const columnsHeight = Math.max(
    ticks.height,
    notes.length === 0 || short.length > 0 ? heightOfNotes(short) : 0,
  );
  const longHeight = long.reduce((total, { full }) => total + full.height + 3, 0);
  const whole = 2 * padding + worded.head + headGap + columnsHeight + longHeight;
  return { ...worded, columns, short, long, ticks, columnsHeight, whole };
}

const ratingHeight = 2 * ringRadius + 0.4;
const mostRatingsWidth = 250;

function ratingsOf({ ratings, mean }: QuestionBlock) {
  const words = single(mean, type.tick, 'text', colour.inkSoft);
  const each = 2 * ringRadius + 2.5 + chipSize + 6;
  const width = ratings.length * each + widthOfText(words);
  return { words, each, width, isBeside: width <= mostRatingsWidth };
}

function drawQuestion(sheet: Sheet, size: Measured): void {
  const { question, columns } = size;
  // A question stays whole if it fits on a page; a longer one begins where all that cannot break fits.
  const unbroken = 2 * padding + size.head + headGap + size.columnsHeight;
  sheet.ensure(size.whole <= pageHeight ? size.whole : Math.min(unbroken + 24, pageHeight));
  const section = openTag(sheet, sheet.root, 'Sect');
  artifact(sheet, () => {
    const { doc, y } = sheet;
    doc.lineWidth(rule.soft).strokeColor(colour.edge).moveTo(page.left, y).lineTo(page.right, y).stroke();
  });
  sheet.y += padding;
  drawHead(sheet, section, question, size);
  sheet.y += size.head + headGap;
  const top = sheet.y;
  drawTicks(sheet, section, size.ticks, top);
  if (size.short.length > 0 || size.long.length === 0)
    drawShortNotes(sheet, section, size.short, question, columns, top);
  sheet.y = top + size.columnsHeight;
  for (const note of size.long) drawLongNote(sheet, section, note, question);
  sheet.y += padding;
}

function drawHead(sheet: Sheet, section: Tag, question: QuestionBlock, size: Measured): void {
  const top = sheet.y;
  const number = single(String(question.number), type.section, 'strong', colour.action);
  tagged(sheet, section, 'H3', () => {
    drawText(sheet, number, page.left, top - 2);
    drawText(sheet, size.title, titleX, top);
  });
  const metaX = size.isOneLine ? titleX + widthOfText(size.title) + 7 : titleX;
  const metaTop = size.isOneLine ? top + 1.2 : top + size.title.height;
  tell(sheet, section, 'P', size.meta, metaX, metaTop);
  const { words, each, width, isBeside } = size.ratings;
  const start = isBeside ? page.right - width : titleX;
  const middle = top + (isBeside ? type.question.leading / 2 : size.titleHeight + 3 + ringRadius);
  question.ratings.forEach(({ initials, level, spoken }, i) => {
    const x = start + i * each + ringRadius;
    tagged(
      sheet,
      section,
      'P',
      () => {
        drawRing(sheet, initials, x, middle, level === null);
        const chip = x + ringRadius + 2.5 + chipSize / 2;
        if (level === null) drawNoLevel(sheet, chip, middle);
        else drawLevel(sheet, level, chip, middle, true);
      },
      { actual: spoken },
    );
  });
  if (question.mean === '') return;
  tagged(sheet, section, 'P', () => {
    const meanTop = middle - type.tick.leading / 2;
    if (isBeside) drawRight(sheet, words, page.right, meanTop);
    else drawText(sheet, words, start + question.ratings.length * each, meanTop);
  });
}
