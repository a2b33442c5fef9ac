import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fontkit from 'fontkit';
import type { Font, Glyph, GlyphRun } from 'fontkit';
import { projectFolder } from '../../project-folder.ts';

/**
 * The faces of printed documents. Parsing a font costs more than everything else in a summary, so each file
 * is parsed once per process and the parsed font is handed to every document.
 */
export type Weight = 'text' | 'strong';

export interface Face {
  /** Under this name the face is registered with each document. */
  readonly name: string;
  readonly font: Font;
  /** Not a stand-in. */
  readonly isFirst: boolean;
  readonly shapeOf: (text: string) => Shape;
}

/** A text in the glyphs of a face. */
interface Shape {
  readonly glyphs: readonly number[];
  /** For each glyph, by how many thousandths of the size the next one moves closer than its own width. */
  readonly closer: readonly number[];
  /** True when a mark is lifted over its letter or put below it. */
  readonly isLifted: boolean;
  /** In ems: multiplied by the size of the type it is the width. */
  readonly width: number;
}

/** Noto Sans stands in for letters that Schibsted Grotesk lacks: Greek, Cyrillic, Vietnamese. */
const files = {
  text: { first: 'schibsted-grotesk-400', standIn: 'noto-sans-400' },
  strong: { first: 'schibsted-grotesk-600', standIn: 'noto-sans-600' },
} as const;

const parsed = new Map<string, Face>();

export function firstFace(weight: Weight): Face {
  return face(files[weight].first, true);
}

/** Parsed only when a document needs it. */
export function standInFace(weight: Weight): Face {
  return face(files[weight].standIn, false);
}

function face(name: string, isFirst: boolean): Face {
  const known = parsed.get(name);
  if (known !== undefined) return known;
  const font = fontkit.create(readFileSync(join(projectFolder, 'public', 'fonts', `${name}.ttf`)));
  if ('fonts' in font) throw new Error(`${name} is a collection of fonts, not one font`);
  const added = { name, font, isFirst, shapeOf: keptShapes(font) };
  parsed.set(name, added);
  return added;
}

/** Emptied when it grows large. */
const mostShapes = 20_000;
/** Longer words are notes gone wrong and do not return. */
const longestKept = 40;

/** Words return from document to document, and shaping them is a good part of the work that is left. */
function keptShapes(font: Font): Face['shapeOf'] {
  const shapes = new Map<string, Shape>();
  const pairs = new Map<number, number>();
  const advances = new Map<number, readonly [glyph: number, advance: number]>();
  // fontkit looks it up in the file each time.
  const { unitsPerEm } = font;

  /** Null where there is more to two letters than a distance. */
  const shapeByPairs = (text: string): Shape | null => {
    const [glyphs, closer]: [number[], number[]] = [[], []];
    let width = 0;
    for (let i = 0; i < text.length; i += 1) {
      const letter = text.charCodeAt(i);
      let found = advances.get(letter);
      if (found === undefined) {
        const { id, advanceWidth } = alone(font, text.charAt(i));
        advances.set(letter, (found = [id, advanceWidth]));
      }
      const key = letter * 0x10000 + (i + 1 < text.length ? text.charCodeAt(i + 1) : 0);
      let move = pairs.get(key);
      if (move === undefined) pairs.set(key, (move = movedIn(font, text.slice(i, i + 2))));
      if (Number.isNaN(move)) return null;
      glyphs.push(found[0]);
      closer.push((1000 * move) / unitsPerEm);
      width += found[1] - move;
    }
    return { glyphs, closer, isLifted: false, width: width / unitsPerEm };
  };

  return (text) => {
    const known = shapes.get(text);
    if (known !== undefined) return known;
    // Marks of their own are passed over when letters are kerned.
    const shape = (/\p{M}/u.test(text) ? null : shapeByPairs(text)) ?? shapeIn(font, layOut(font, text));
    if (shapes.size >= mostShapes) shapes.clear();
    if (text.length <= longestKept) shapes.set(text, shape);
    return shape;
  };
}

/** Always by the rules for Latin: by itself a sign that belongs to no alphabet would follow others than in a word. */
export function layOut(font: Font, text: string): GlyphRun {
  return font.layout(text, undefined, 'latn');
}

/** Some letters are laid out as another glyph than the one they are listed with. */
function alone(font: Font, letter: string): Glyph {
  return layOut(font, letter).glyphs[0] ?? font.glyphForCodePoint(letter.charCodeAt(0));
}

/**
 * How much closer the second of two letters moves. These faces have kerning and marks and nothing else, so two
 * letters that stay themselves depend on no third one. NaN for all others.
 */
function movedIn(font: Font, pair: string): number {
  const { glyphs, positions } = layOut(font, pair);
  const isPlain =
    glyphs.length === pair.length &&
    glyphs.every(({ id }, i) => id !== 0 && id === alone(font, pair.charAt(i)).id) &&
    positions.every(({ xOffset, yOffset }) => xOffset === 0 && yOffset === 0);
  const [first, second] = glyphs;
  if (!isPlain || first === undefined) return Number.NaN;
  if (second !== undefined && positions[1]?.xAdvance !== second.advanceWidth) return Number.NaN;
  return first.advanceWidth - (positions[0]?.xAdvance ?? 0);
}

function shapeIn(font: Font, run: GlyphRun): Shape {
  const { glyphs, positions, advanceWidth } = run;
  const scale = 1000 / font.unitsPerEm;
  return {
    glyphs: glyphs.map(({ id }) => id),
    closer: positions.map(({ xAdvance }, i) => scale * ((glyphs[i]?.advanceWidth ?? xAdvance) - xAdvance)),
    isLifted: positions.some(({ xOffset, yOffset }) => xOffset !== 0 || yOffset !== 0),
    width: advanceWidth / font.unitsPerEm,
  };
}
