import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fontkit from 'fontkit';
import type { Font } from 'fontkit';
import { projectFolder } from '../../project-folder.ts';

/**
 * The faces of printed documents. Parsing a font costs nine tenths of the time of a summary made the usual
 * way, so each file is parsed once per process and the parsed font is handed to every document.
 */
export const weights = ['text', 'strong'] as const;

export type Weight = (typeof weights)[number];

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

function face(name: string): Face {
  const known = parsed.get(name);
  if (known !== undefined) return known;
  const font = fontkit.create(readFileSync(join(projectFolder, 'public', 'fonts', `${name}.ttf`)));
  if ('fonts' in font) throw new Error(`${name} is a collection of fonts, not one font`);
  const added = { name, font };
  parsed.set(name, added);
  return added;
}
