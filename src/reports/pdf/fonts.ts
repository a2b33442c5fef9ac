import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fontkit from 'fontkit';
import type { Font } from 'fontkit';
import { projectFolder } from '../../project-folder.ts';

/**
 * The faces of printed documents. Parsing a font costs about two thirds of the time of a summary made the usual
 * way, so each file is parsed once per process and the parsed font is handed to every document.
 */
export type Weight = 'text' | 'strong';

export interface Face {
  /** Under this name the face is registered with each document. */
  readonly name: string;
  readonly font: Font;
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

/** Lets the next document parse its fonts anew: what every document would cost without this file. */
export function forgetFaces(): void {
  parsed.clear();
}

function face(name: string): Face {
  const known = parsed.get(name);
  if (known !== undefined) return known;
  const font = fontkit.create(readFileSync(join(projectFolder, 'public', 'fonts', `${name}.ttf`)));
  if ('fonts' in font) throw new Error(`${name} is a collection of fonts, not one font`);
  keepShapes(font);
  const added = { name, font };
  parsed.set(name, added);
  return added;
}

/** Emptied when it grows large; a note that is all noise must not stay in memory. */
const mostShapes = 20_000;

/**
 * Words return from document to document, and shaping them is half of the work that is left. PDFKit keeps
 * shapes for one document only, and scales the positions it is given in place: so each caller gets its own.
 */
function keepShapes(font: Font): void {
  const shapes = new Map<string, ReturnType<Font['layout']>>();
  const shape = font.layout.bind(font);
  font.layout = (text, ...options) => {
    if (options.length > 0 && options[0] !== undefined) return shape(text, ...options);
    let run = shapes.get(text);
    if (run === undefined) {
      if (shapes.size >= mostShapes) shapes.clear();
      run = shape(text);
      shapes.set(text, run);
    }
    const { glyphs, advanceWidth } = run;
    const positions = run.positions.map((position) => ({ ...position }));
    return { glyphs, positions, advanceWidth } as typeof run;
  };
}
