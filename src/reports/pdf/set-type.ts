import type { GatheringDocument } from './document.ts';
import type { Face } from './fonts.ts';
import { toThousandths } from './look.ts';
import type { PdfPage, PdfReference } from './pdfkit-inside.ts';
import { embed, preparedFont, type PreparedFont } from './prepared-font.ts';

/** A first face in one document. */
interface SetFont {
  /** Its name in the resources of a page. */
  readonly id: string;
  readonly embedded: PdfReference;
}

/** Words with the space after them and short lines, as they stand in the command, for all documents. */
interface KnownWords {
  readonly font: PreparedFont;
  readonly words: Map<string, string>;
  readonly lines: Map<string, string>;
}

const knownWords = new Map<Face, KnownWords>();
/** Emptied when it grows large. */
const mostWords = 20_000;
/** Longer words are notes gone wrong and do not return. */
const longestKept = 40;

/**
 * Sets lines of type in one document. PDFKit's own way writes a dozen commands for each piece of text and
 * shapes each word anew; here a word is shaped and coded once per process, and a piece of text is one command.
 * PDFKit's way is kept for stand-in faces, whose letters are too many to embed all of them, and lifted marks.
 */
export class TypeSetter {
  readonly #doc: GatheringDocument;
  readonly #fonts = new Map<Face, SetFont>();

  constructor(doc: GatheringDocument) {
    this.#doc = doc;
  }

  /** Sets one piece of a line; the baseline begins at (x, y). */
  set(face: Face, text: string, size: number, colour: string, x: number, y: number): void {
    const set = face.isFirst ? setText(knownWordsOf(face), face, text) : null;
    if (set === null) {
      this.#setPlainly(face, text, size, colour, x, y);
      return;
    }
    const { id, embedded } = this.#fontOf(face);
    const page: PdfPage = this.#doc.page;
    page.fonts[id] ??= embedded;
    // The page is drawn from the top downwards, so the letters have to be turned over.
    this.#doc.addContent(
      `BT ${inkOf(colour)} rg /${id} ${size} Tf 1 0 0 -1 ${toThousandths(x)} ${toThousandths(y)} Tm [${set}] TJ ET`,
    );
  }

  #fontOf(face: Face): SetFont {
    let font = this.#fonts.get(face);
    if (font === undefined) {
      font = { id: `S${this.#fonts.size}`, embedded: embed(this.#doc, preparedFont(face)) };
      this.#fonts.set(face, font);
    }
    return font;
  }

  #setPlainly(face: Face, text: string, size: number, colour: string, x: number, y: number): void {
    this.#doc
      .registerFont(face.name, face.font as unknown as string)
      .font(face.name)
      .fontSize(size)
      .fillColor(colour)
      .text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
  }
}

function knownWordsOf(face: Face): KnownWords {
  let known = knownWords.get(face);
  if (known === undefined)
    knownWords.set(face, (known = { font: preparedFont(face), words: new Map(), lines: new Map() }));
  return known;
}

/** Null when one of the words needs commands of its own. */
function setText(known: KnownWords, face: Face, text: string): string | null {
  const before = known.lines.get(text);
  if (before !== undefined) return before;
  let set = '(';
  let from = 0;
  while (from < text.length) {
    const space = text.indexOf(' ', from);
    const to = space < 0 ? text.length : space + 1;
    const word = setWord(known, face, text.slice(from, to));
    if (word === null) return null;
    set += word;
    from = to;
  }
  set += ')';
  if (known.lines.size >= mostWords) known.lines.clear();
  known.lines.set(text, set);
  return set;
}

function setWord({ font, words }: KnownWords, face: Face, text: string): string | null {
  const known = words.get(text);
  if (known !== undefined) return known;
  const { glyphs, closer, isLifted } = face.shapeOf(text);
  if (isLifted) return null;
  let set = '';
  for (const [i, glyph] of glyphs.entries()) {
    const code = font.codes.get(glyph);
    if (code === undefined) return null;
    set += code;
    const move = Math.round(closer[i] ?? 0);
    if (move !== 0) set += `)${move}(`;
  }
  if (words.size >= mostWords) words.clear();
  if (text.length <= longestKept) words.set(text, set);
  return set;
}

const inks = new Map<string, string>();

/** A colour such as #1b2528 in the numbers of a page. */
function inkOf(colour: string): string {
  let ink = inks.get(colour);
  if (ink === undefined) {
    const shares = [1, 3, 5].map((at) => toThousandths(Number.parseInt(colour.slice(at, at + 2), 16) / 255));
    ink = shares.join(' ');
    inks.set(colour, ink);
  }
  return ink;
}
