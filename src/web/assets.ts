import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router } from 'express';
import { NotFound } from '../domain/errors.ts';

const aYear = 365 * 24 * 60 * 60 * 1000;

interface Assets {
  readonly router: Router;
  /** Goes between /assets and the name of a file: begins with a slash, or is empty. */
  readonly version: string;
}

/**
 * Styles, scripts and fonts. Mounted under their own prefix, because looking for a file at every page
 * would cost more than everything else in front of it. A page names its twenty styles and scripts with a
 * version, so that a browser asks for them once and not at every page; the other files are asked for anew
 * each time and usually answered with 304. Fonts never change under their name.
 */
export function createAssets(folder: string, isCached: boolean): Assets {
  const router = Router();
  const version = isCached ? `/${versionOf(folder)}` : '';
  const common = { index: false, redirect: false, dotfiles: 'ignore' } as const;
  if (isCached) {
    const forGood = { ...common, maxAge: aYear, immutable: true };
    router.use('/fonts', express.static(join(folder, 'fonts'), forGood));
    router.use(version, express.static(folder, forGood));
  }
  router.use(express.static(folder, { ...common, maxAge: 0 }));
  router.use(() => {
    throw new NotFound('No such file');
  });
  return { router, version };
}

/** Another one as soon as a style, a script, a font or a picture has changed. */
function versionOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted();
  const hash = createHash('sha256');
  for (const file of files) hash.update(file.slice(folder.length)).update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}
