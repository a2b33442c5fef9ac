import { firstFace, type Face, type Weight } from './fonts.ts';
import { measuredWord, wordOf, type MeasuredWord } from './measured-words.ts';
import { printable } from './printable.ts';

/** Text in one weight and colour. */
export interface Span {
  readonly text: string;
  readonly weight?: Weight;
  readonly colour?: string;
  /** A drawing that takes its place in the line, for instance a level; its width in points. */
  readonly mark?: Mark;
}

interface Mark {
  readonly of: unknown;
  readonly width: number;
}

interface Fragment {
  readonly face: Face;
  text: string;
  readonly colour: string | undefined;
  /** In place of a text. */
  readonly mark: Mark | undefined;
  /** Distance from the start of the line, in points. */
  readonly x: number;
}

export interface Line {
  readonly fragments: readonly Readonly<Fragment>[];
  readonly width: number;
}

/** A word, or the part of one that lies in one span. */
interface Part {
  readonly word: MeasuredWord;
  readonly span: Span;
}

interface Word {
  readonly parts: Part[];
  /** In ems. */
  width: number;
}

/** Text in a size, its words measured: to be broken at one width or at several. */
export interface Measured {
  readonly paragraphs: readonly (readonly Word[])[];
  readonly size: number;
}

/**
 * Breaks text into lines of at most `width` points. Own work, because automatic wrapping fights with tags
 * and columns. A line break in the text stays one; a word wider than a line is broken inside.
 */
export function breakLines(spans: readonly Span[], size: number, width: number): readonly Line[] {
  return brokenAt(measured(spans, size), width).lines;
}

/** Where the lines of a text end. Most widths are only tried, so the lines are made when they are asked for. */
export class Broken {
  readonly #rows: readonly (readonly Word[])[];
  readonly #size: number;
  #lines: readonly Line[] | null = null;

  constructor(rows: readonly (readonly Word[])[], size: number) {
    this.#rows = rows;
    this.#size = size;
  }

  get count(): number {
    return this.#rows.length;
  }

  get lines(): readonly Line[] {
    return (this.#lines ??= this.#rows.map((words) => lineOf(words, this.#size)));
  }
}

export function brokenAt({ paragraphs, size }: Measured, width: number): Broken {
  const most = width / size;
  const space = spaceWidth();
  const rows: Word[][] = [];
  for (const paragraph of paragraphs) {
    let words: Word[] = [];
    let filled = 0;
    for (const whole of paragraph) {
      for (const word of whole.width <= most ? [whole] : broken(whole, most)) {
        if (words.length > 0 && filled + space + word.width > most) {
          rows.push(words);
          words = [];
          filled = 0;
        }
        filled += (words.length > 0 ? space : 0) + word.width;
        words.push(word);
      }
    }
    rows.push(words);
  }
  return new Broken(rows, size);
}

const spaceWidth = () => measuredWord(' ', 'text').width;

/** A word may run over several spans. */
export function measured(spans: readonly Span[], size: number): Measured {
  let words: Word[] = [];
  const paragraphs = [words];
  let open: Word | null = null;
  const add = (word: MeasuredWord, span: Span) => {
    if (open === null) words.push((open = { parts: [], width: 0 }));
    open.parts.push({ word, span });
    open.width += word.width;
  };
  for (const span of spans) {
    if (span.mark !== undefined) add({ pieces: [], width: span.mark.width / size }, span);
    const text = printable(span.text);
    let from = 0;
    for (let at = 0; at <= text.length; at += 1) {
      const sign = text.charAt(at);
      if (sign !== ' ' && sign !== '\n' && sign !== '') continue;
      if (at > from) add(measuredWord(text.slice(from, at), span.weight ?? 'text'), span);
      if (sign !== '') open = null;
      if (sign === '\n') paragraphs.push((words = []));
      from = at + 1;
    }
  }
  return { paragraphs, size };
}

/** A word in parts that are not wider than a line. */
function broken({ parts }: Word, most: number): readonly Word[] {
  let word: Word = { parts: [], width: 0 };
  const words = [word];
  for (const { word: measured, span } of parts) {
    if (measured.pieces.length === 0) append(word, measured, span);
    for (const { face, text } of measured.pieces) {
      let before = '';
      for (const character of text) {
        let width = advance(face, before, character);
        if (word.width > 0 && word.width + width > most) {
          words.push((word = { parts: [], width: 0 }));
          width = advance(face, '', character);
        }
        append(word, wordOf([{ face, text: character, width }]), span);
        before = character;
      }
    }
  }
  return words;
}

/** Neighbouring pieces of one span and in the same face become one. */
function append(to: Word, added: MeasuredWord, span: Span): void {
  to.width += added.width;
  const last = to.parts.at(-1);
  const [end, next] = [last?.word.pieces.at(-1), added.pieces[0]];
  if (last?.span === span && end !== undefined && end.face === next?.face) {
    const joined = { ...end, text: end.text + next.text, width: end.width + next.width };
    to.parts[to.parts.length - 1] = { word: wordOf([...last.word.pieces.slice(0, -1), joined]), span };
  } else to.parts.push({ word: added, span });
}

/** With what kerning adds between the two: some letters keep each other at a distance. */
function advance(face: Face, before: string, character: string): number {
  return face.shapeOf(before + character).width - (before === '' ? 0 : face.shapeOf(before).width);
}

/** A space is set at the end of each line as well, so that words read out of the file do not stick together. */
function lineOf(words: readonly Word[], size: number): Line {
  const space = spaceWidth();
  const fragments: Fragment[] = [];
  let last: Fragment | undefined;
  let x = 0;
  for (const { parts } of words) {
    for (const { word, span } of parts) {
      const { colour, mark } = span;
      if (word.pieces.length === 0 && mark !== undefined) {
        fragments.push((last = { face: firstFace('text'), text: '', colour, mark, x: x * size }));
        x += word.width;
      }
      for (const { face, text, width } of word.pieces) {
        if (last?.face === face && last.colour === colour && last.mark === undefined) last.text += text;
        else fragments.push((last = { face, text, colour, mark: undefined, x: x * size }));
        x += width;
      }
    }
    if (last !== undefined && last.mark === undefined) last.text += ' ';
    x += space;
  }
  return { fragments, width: Math.max(0, x - (words.length > 0 ? space : 0)) * size };
}
