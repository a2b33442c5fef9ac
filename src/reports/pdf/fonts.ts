import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fontkit from 'fontkit';
import type { Font, GlyphRun } from 'fontkit';
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
  shapeOf(text: string): Shape;
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
  return face(files[weight].first);
}

/** Parsed only when a document needs it. */
export function standInFace(weight: Weight): Face {
  return face(files[weight].standIn);
}

function face(name: string): Face {
  const known = parsed.get(name);
  if (known !== undefined) return known;
  const font = fontkit.create(readFileSync(join(projectFolder, 'public', 'fonts', `${name}.ttf`)));
  if ('fonts' in font) throw new Error(`${name} is a collection of fonts, not one font`);
  const added = { name, font, shapeOf: keptShapes(font) };
  parsed.set(name, added);
  return added;
}

/** Emptied when it grows large. */
const mostShapes = 20_000;
/** Longer words are notes gone wrong and do not return. */
const longestKept = 40;

/** Words return from document to document, and shaping them is a good part of the work that is left. */
function keptShapes(font: Font): Face['shapeOf'] {
  const shapes = new Map<string, KeptShape>();
  const layout = font.layout.bind(font);
  const shapeOf = (text: string) => {
    const known = shapes.get(text);
    if (known !== undefined) return known;
    const shape = shapeIn(font, layout(text));
    if (shapes.size >= mostShapes) shapes.clear();
    if (text.length <= longestKept) shapes.set(text, shape);
    return shape;
  };
  font.layout = (text, ...options) => {
    if (options.length > 0 && options[0] !== undefined) return layout(text, ...options);
    const { run } = shapeOf(text);
    // PDFKit scales the positions in place: so it gets its own.
    const positions = run.positions.map((position) => ({ ...position }));
    return { ...run, positions, advanceWidth: run.advanceWidth };
  };
  return shapeOf;
}

interface KeptShape extends Shape {
  readonly run: GlyphRun;
}

function shapeIn(font: Font, run: GlyphRun): KeptShape {
  const { glyphs, positions, advanceWidth } = run;
  const scale = 1000 / font.unitsPerEm;
  return {
    run,
    glyphs: glyphs.map(({ id }) => id),
    closer: positions.map(({ xAdvance }, i) => scale * ((glyphs[i]?.advanceWidth ?? xAdvance) - xAdvance)),
    isLifted: positions.some(({ xOffset, yOffset }) => xOffset !== 0 || yOffset !== 0),
    width: advanceWidth / font.unitsPerEm,
  };
}
