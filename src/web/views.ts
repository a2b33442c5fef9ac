import ejs from 'ejs';
import type { Express } from 'express';

/** The only names a view sees; an architecture test holds the views to them. */
const viewNames = ['page', 't', 'words', 'csrfToken', 'formId', 'chrome', 'part', 'body'];

/**
 * Sets up EJS. Its default puts every template into a `with` block, which costs half of a big page; and
 * EJS 7 reads no "view options" from Express, so that everything has to be handed over here.
 */
export function setUpViews(app: Express, folder: string, isCached: boolean): void {
  const options: ejs.Options = {
    strict: true,
    _with: false,
    destructuredLocals: viewNames,
    escape: escapeHtml,
    cache: isCached,
    // Where an include begins with a slash. Any other is looked for on the disk at each use.
    root: folder,
  };
  app.engine('ejs', (path, data, done) => {
    ejs.renderFile(path, data as ejs.Data, options, (error, html) => {
      done(error, html);
    });
  });
  app.set('view engine', 'ejs');
  app.set('views', [folder]);
  app.set('view cache', isCached);
}

const special = /[&<>"']/;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
};

/** Most values hold nothing to escape, and looking is much cheaper than replacing. */
export function escapeHtml(value?: unknown): string {
  if (value === undefined || value === null) return '';
  // eslint-disable-next-line @typescript-eslint/no-base-to-string -- views print text and numbers only
  const text = typeof value === 'string' ? value : String(value);
  if (!special.test(text)) return text;
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}
