import { firstFace, standInFace, type Face, type Weight } from './fonts.ts';
import { codeOf } from './printable.ts';

/** Part of a word in one face. Widths are in ems: multiply by the size of the type. */
export interface Piece {
  readonly face: Face;
  readonly text: string;
  readonly width: number;
}

export interface MeasuredWord {
  readonly pieces: readonly Piece[];
  readonly width: number;
}

/** Words return from document to document, so what they measure is kept; emptied when it grows large. */
const known: Readonly<Record<Weight, Map<string, MeasuredWord>>> = { text: new Map(), strong: new Map() };
const mostKnown = 20_000;
/** Longer words are notes gone wrong and do not return. */
const longestKnown = 40;

/**
 * A word in the faces that have its letters. A word that the first face cannot set whole is set whole in
 * the stand-in, if that has all of it, so that a name does not change its looks in the middle.
 */
export function measuredWord(word: string, weight: Weight): MeasuredWord {
  const before = known[weight].get(word);
  if (before !== undefined) return before;
  const measured = wordOf(piecesOf(word, weight));
  if (known[weight].size >= mostKnown) known[weight].clear();
  if (word.length <= longestKnown) known[weight].set(word, measured);
  return measured;
}

export function wordOf(pieces: readonly Piece[]): MeasuredWord {
  return { pieces, width: pieces.reduce((total, { width }) => total + width, 0) };
}

function piecesOf(word: string, weight: Weight): readonly Piece[] {
  const first = firstFace(weight);
  if (covers(first, word)) return [piece(first, word)];
  const standIn = standInFace(weight);
  if (covers(standIn, word)) return [piece(standIn, word)];
  return runs(word, first, standIn).map(({ face, text }) => piece(face, text));
}

/**
 * So many characters of a word are printed as their codes. A whole note in a script that no face has is not
 * made readable by thousands of codes, and takes seconds to break into lines.
 */
const mostCodes = 8;
const leftOut = '[…]';

function runs(word: string, first: Face, standIn: Face) {
  const found: { readonly face: Face; text: string }[] = [];
  let codes = 0;
  for (const character of word) {
    const face = [first, standIn].find((one) => covers(one, character)) ?? null;
    if (face === null) codes += 1;
    if (face === null && codes > mostCodes && found.at(-1)?.text.endsWith(leftOut)) continue;
    const text = face === null ? (codes > mostCodes ? leftOut : codeOf(character)) : character;
    const last = found.at(-1);
    if (last?.face === (face ?? first)) last.text += text;
    else found.push({ face: face ?? first, text });
  }
  return found;
}

function covers({ font }: Face, text: string): boolean {
  for (const character of text) {
    if (!font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) return false;
  }
  return true;
}

function piece(face: Face, text: string): Piece {
  return { face, text, width: face.shapeOf(text).width };
}
