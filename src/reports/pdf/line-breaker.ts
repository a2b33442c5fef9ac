import { firstFace, type Face, type Weight } from './fonts.ts';
import { measuredWord, widthOf, type Piece } from './measured-words.ts';
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
  readonly text: string;
  readonly colour: string | undefined;
  readonly mark: Mark | undefined;
  /** Distance from the start of the line, in points. */
  readonly x: number;
}

export interface Line {
  readonly fragments: readonly Fragment[];
  readonly width: number;
}

interface Part extends Piece {
  readonly colour: string | undefined;
  readonly mark?: Mark | undefined;
}

type Word = readonly Part[];

/**
 * Breaks text into lines of at most `width` points. Own work, because automatic wrapping fights with tags
 * and columns. A line break in the text stays one; a word wider than a line is broken inside.
 */
export function breakLines(spans: readonly Span[], size: number, width: number): readonly Line[] {
  const most = width / size;
  const space = widthOf(measuredWord(' ', 'text'));
  const lines: Line[] = [];
  let words: Word[] = [];
  let filled = 0;
  const end = () => {
    lines.push(lineOf(words, size));
    words = [];
    filled = 0;
  };
  for (const paragraph of paragraphsOf(spans, size)) {
    for (const word of paragraph.flatMap((one) => fitting(one, most))) {
      const wordWidth = widthOf(word);
      if (words.length > 0 && filled + space + wordWidth > most) end();
      filled += (words.length > 0 ? space : 0) + wordWidth;
      words.push(word);
    }
    end();
  }
  return lines;
}

/** Words per paragraph; a word may run over several spans. */
function paragraphsOf(spans: readonly Span[], size: number): readonly (readonly Word[])[] {
  const paragraphs: Part[][][] = [[[]]];
  for (const { text, weight = 'text', colour, mark } of spans) {
    if (mark !== undefined) {
      paragraphs
        .at(-1)
        ?.at(-1)
        ?.push({ face: firstFace(weight), text: '', width: mark.width / size, colour, mark });
    }
    for (const token of printable(text).split(/([ \n])/u)) {
      if (token === '\n') paragraphs.push([[]]);
      else if (token === ' ') paragraphs.at(-1)?.push([]);
      else if (token !== '') {
        const parts = measuredWord(token, weight).map((piece) => ({ ...piece, colour }));
        paragraphs
          .at(-1)
          ?.at(-1)
          ?.push(...parts);
      }
    }
  }
  return paragraphs.map((words) => words.filter((word) => word.length > 0));
}

/** The word as it is, or in parts that are not wider than a line. */
function fitting(word: Word, most: number): readonly Word[] {
  if (widthOf(word) <= most) return [word];
  const broken: Part[][] = [[]];
  let filled = 0;
  for (const { face, text, colour } of word) {
    for (const character of text) {
      const width = advance(face, character);
      if (filled > 0 && filled + width > most) {
        broken.push([]);
        filled = 0;
      }
      broken.at(-1)?.push({ face, text: character, width, colour });
      filled += width;
    }
  }
  return broken.map(joined);
}

function advance({ font }: Face, character: string): number {
  return font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm;
}

/** Neighbouring parts in the same face and colour as one. */
function joined(parts: readonly Part[]): Word {
  const whole: Part[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (last?.face === part.face && last.colour === part.colour) {
      whole[whole.length - 1] = { ...last, text: last.text + part.text, width: last.width + part.width };
    } else whole.push(part);
  }
  return whole;
}

/** True when more text can go on in the same fragment. */
function isLike<F extends Fragment>(last: F | undefined, face: Face, colour: string | undefined): last is F {
  return last?.face === face && last.colour === colour && last.mark === undefined;
}

/** A space is set at the end of each line as well, so that words read out of the file do not stick together. */
function lineOf(words: readonly Word[], size: number): Line {
  const space = widthOf(measuredWord(' ', 'text'));
  const fragments: (Fragment & { text: string })[] = [];
  let x = 0;
  for (const word of words) {
    for (const { face, text, colour, width, mark } of word) {
      const last = fragments.at(-1);
      if (mark === undefined && isLike(last, face, colour)) last.text += text;
      else fragments.push({ face, text, colour, mark, x: x * size });
      x += width;
    }
    const last = fragments.at(-1);
    if (last !== undefined && last.mark === undefined) last.text += ' ';
    x += space;
  }
  return { fragments, width: Math.max(0, x - (words.length > 0 ? space : 0)) * size };
}
