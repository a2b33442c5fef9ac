import type { QuestionBlock, QuestionNote } from '../summary-content.ts';
import { colour, page, type } from './look.ts';
import { drawRing, ringRadius } from './marks.ts';
import { ticksLeft, type Columns } from './question-columns.ts';
import { artifact, openTag, tagged, type Sheet, type Tag } from './sheet.ts';
import {
  broken,
  drawText,
  flowText,
  measuredText,
  plain,
  single,
  tell,
  type MeasuredText,
  type Text,
} from './text.ts';

const indent = 2 * ringRadius + 4;
const narrow = ({ notes }: Columns) => page.right - notes - indent;
const wide = page.right - ticksLeft - indent;
const between = 0.6;

/** Longer notes leave the narrow column and run below it in full width, where they may break over pages. */
const mostNarrowLines = 12;

interface NoteWords {
  readonly note: QuestionNote;
  readonly words: MeasuredText;
}

interface MeasuredNote {
  readonly note: QuestionNote;
  readonly column: Text;
  /** In full width; only made for a long note. */
  readonly full: Text | null;
}

interface LongNote extends MeasuredNote {
  readonly full: Text;
}

/** The words of the notes, to be broken in narrower and wider columns. */
export function notesOf({ notes }: QuestionBlock): readonly NoteWords[] {
  return notes.map((note) => {
    const lead = { text: note.lead === '' ? '' : `${note.lead} `, weight: 'strong' as const };
    return { note, words: measuredText([lead, { text: note.text }], type.note) };
  });
}

/** The column does not break over pages: when all that is short together is taller than `room`, nothing stays in it. */
export function notesIn(
  notes: readonly NoteWords[],
  columns: Columns,
  room: number,
): readonly MeasuredNote[] {
  const measured = notes.map(({ note, words }) => {
    const column = broken(words, narrow(columns));
    const full = column.lineCount > mostNarrowLines ? broken(words, wide) : null;
    return { note, words, column, full };
  });
  if (heightOfNotes(measured.filter((note) => !isLong(note))) <= room) return measured;
  return measured.map(({ words, ...note }) => ({ ...note, full: note.full ?? broken(words, wide) }));
}

export function isLong(note: MeasuredNote): note is LongNote {
  return note.full !== null;
}

export function heightOfNotes(notes: readonly MeasuredNote[]): number {
  if (notes.length === 0) return type.note.leading;
  return notes.reduce((total, { column }) => total + heightOf(column), 0) + between * (notes.length - 1);
}

const heightOf = (text: Text) => Math.max(text.height, 2 * ringRadius);

export function drawShortNotes(
  sheet: Sheet,
  section: Tag,
  notes: readonly MeasuredNote[],
  { noNotes }: QuestionBlock,
  { notes: x }: Columns,
  start: number,
): void {
  if (notes.length === 0) {
    const text = plain(noNotes, type.tick, Infinity, { colour: colour.inkFaint });
    tell(sheet, section, 'P', text, x + indent, start);
    return;
  }
  let top = start;
  for (const { note, column } of notes) {
    const from = top;
    tagged(sheet, section, 'P', () => {
      drawRing(sheet, note.initials, x + ringRadius, from + type.note.leading / 2, note.isUnrated);
      drawText(sheet, column, x + indent, from);
    });
    top += heightOf(column) + between;
  }
}

/** A note that may break over pages: the next one repeats number, title and initials. */
export function drawLongNote(
  sheet: Sheet,
  section: Tag,
  { note, full }: LongNote,
  { continued }: QuestionBlock,
): void {
  sheet.ensure(3 + 2 * type.note.leading);
  sheet.y += 3;
  const drawInitials = () => {
    drawRing(sheet, note.initials, ticksLeft + ringRadius, sheet.y + type.note.leading / 2, note.isUnrated);
  };
  openTag(sheet, section, 'P', { actual: note.name });
  artifact(sheet, drawInitials);
  flowText(sheet, section, full, ticksLeft + indent, () => {
    artifact(
      sheet,
      () => {
        drawText(sheet, single(continued, type.tick, 'strong', colour.inkSoft), page.left, sheet.y);
        sheet.y += type.tick.leading + 3;
        drawInitials();
      },
      true,
    );
  });
}
