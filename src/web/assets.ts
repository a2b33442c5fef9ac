import { join } from 'node:path';
import express, { Router } from 'express';
import { NotFound } from '../domain/errors.ts';

const aYear = 365 * 24 * 60 * 60 * 1000;

/**
 * Styles, scripts and fonts. Mounted under their own prefix, because looking for a file at every page
 * would cost more than everything else in front of it. Fonts never change under their name; the rest is
 * asked for anew each time and usually answered with 304, so that a new version is seen at once.
 */
export function assets(folder: string, isCached: boolean): Router {
  const router = Router();
  const common = { index: false, redirect: false, dotfiles: 'ignore' } as const;
  if (isCached) {
    router.use(
      '/fonts',
      express.static(join(folder, 'fonts'), { ...common, maxAge: aYear, immutable: true }),
    );
  }
  router.use(express.static(folder, { ...common, maxAge: 0 }));
  router.use(() => {
    throw new NotFound('No such file');
  });
  return router;
}
