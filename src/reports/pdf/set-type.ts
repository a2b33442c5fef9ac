import type { GatheringDocument } from './document.ts';
import type { Face } from './fonts.ts';

/** What PDFKit knows of a font in one document. Its published types leave it out. */
interface EmbeddedFont {
  /** Its name in the resources of a page. */
  readonly id: string;
  ref(): unknown;
  /** Takes the glyphs of a text into the document and gives back their codes. */
  encode(text: string): readonly [codes: readonly string[], positions: unknown];
}

interface SetFont {
  readonly embedded: EmbeddedFont;
  /** By glyph. */
  readonly codes: Map<number, string>;
  /** Words with the space after them, as they stand between the brackets of the command. */
  readonly words: Map<string, string>;
}

/**
 * Sets lines of type in one document. PDFKit's own way writes a dozen commands for each piece of text and
 * shapes each word anew; here a word is shaped once, and a piece of text is one command.
 */
export class TypeSetter {
  readonly #doc: GatheringDocument;
  readonly #fonts = new Map<Face, SetFont>();

  constructor(doc: GatheringDocument) {
    this.#doc = doc;
  }

  /** Sets one piece of a line; the baseline begins at (x, y). */
  set(face: Face, text: string, size: number, colour: string, x: number, y: number): void {
    const font = this.#fontOf(face);
    let set = '';
    let from = 0;
    while (from < text.length) {
      const space = text.indexOf(' ', from);
      const to = space < 0 ? text.length : space + 1;
      const word = setWord(font, face, text.slice(from, to));
      // A mark that is lifted over its letter needs commands of its own.
      if (word === null) {
        this.#setPlainly(face, text, size, colour, x, y);
        return;
      }
      set += word;
      from = to;
    }
    const { embedded } = font;
    const { fonts } = this.#doc.page as unknown as { readonly fonts: Record<string, unknown> };
    fonts[embedded.id] ??= embedded.ref();
    // The page is drawn from the top downwards, so the letters have to be turned over.
    this.#doc.addContent(
      `BT ${inkOf(colour)} rg /${embedded.id} ${size} Tf 1 0 0 -1 ${rounded(x)} ${rounded(y)} Tm [${set}] TJ ET`,
    );
  }

  #fontOf(face: Face): SetFont {
    const known = this.#fonts.get(face);
    if (known !== undefined) return known;
    this.#doc.registerFont(face.name, face.font as unknown as string).font(face.name);
    const embedded = (this.#doc as unknown as { readonly _font: EmbeddedFont })._font;
    const added: SetFont = { embedded, codes: new Map(), words: new Map() };
    this.#fonts.set(face, added);
    return added;
  }

  #setPlainly(face: Face, text: string, size: number, colour: string, x: number, y: number): void {
    this.#doc
      .font(face.name)
      .fontSize(size)
      .fillColor(colour)
      .text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
  }
}

function setWord({ words, codes, embedded }: SetFont, face: Face, text: string): string | null {
  const known = words.get(text);
  if (known !== undefined) return known;
  const { glyphs, closer, isLifted } = face.shapeOf(text);
  if (isLifted) return null;
  if (!glyphs.every((glyph) => codes.has(glyph))) {
    const [added] = embedded.encode(text);
    glyphs.forEach((glyph, i) => codes.set(glyph, added[i] ?? ''));
  }
  let set = '<';
  glyphs.forEach((glyph, i) => {
    const move = closer[i] ?? 0;
    set += codes.get(glyph) ?? '';
    if (move !== 0) set += `>${rounded(move)}<`;
  });
  set += '>';
  words.set(text, set);
  return set;
}

const rounded = (number: number) => Math.round(number * 1e6) / 1e6;

const inks = new Map<string, string>();

/** A colour such as #1b2528 in the numbers of a page. */
function inkOf(colour: string): string {
  let ink = inks.get(colour);
  if (ink === undefined) {
    const shares = [1, 3, 5].map((at) => rounded(Number.parseInt(colour.slice(at, at + 2), 16) / 255));
    ink = shares.join(' ');
    inks.set(colour, ink);
  }
  return ink;
}
