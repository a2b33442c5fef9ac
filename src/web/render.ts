import type { Response } from 'express';
import type { Words } from './format.ts';
import { newFormId } from './once.ts';

/** What the layout needs besides the page's own body. */
export interface PageFrame {
  /** Shown in the browser's tab, before the program's name. */
  readonly title: string;
  /** The part of the main menu that is current: 'questions', 'positions' …; absent outside the menu. */
  readonly section?: string;
  /**
   * `page` (default), `wide` for tables, `live` for the scoring screen, which brings its own header and
   * main, `door` for signing in.
   */
  readonly frame?: 'page' | 'wide' | 'live' | 'door';
  /** Where the page can be opened again; needed where its form is sent to another address. */
  readonly address?: string;
  /** Stylesheets under /assets/styles that only this page needs, by name. */
  readonly styles?: readonly string[];
  /** Scripts under /assets/scripts, by name, loaded as modules. */
  readonly scripts?: readonly string[];
  /** What the switch of the language takes along: the door keeps a form for somebody, sealed. */
  readonly kept?: string;
}

/** What every view sees of the request. Read when it is needed: the token sets a stranger's cookie. */
export function localsOf(response: Response, { title }: PageFrame) {
  const locals = response.locals as {
    words: Words;
    csrfToken: string;
    chrome: object;
    /** Missing when the request failed before it had one. */
    formIdFor?: (title: string) => string;
  };
  return {
    words: locals.words,
    t: locals.words.t,
    csrfToken: locals.csrfToken,
    formId: locals.formIdFor?.(title) ?? newFormId(),
    chrome: locals.chrome,
  };
}

/**
 * Renders a view inside the layout. The view sees `page` (a plain object from pages.ts), `t` and
 * `words`, and `csrfToken` for its forms; nothing of the request reaches it otherwise.
 */
export function renderPage(response: Response, view: string, page: PageFrame & object, status = 200): void {
  const names = { page, ...localsOf(response, page) };
  response.status(status);
  response.render(view, names, (error: Error | null, body?: string) => {
    if (error) {
      response.req.next?.(error);
      return;
    }
    response.render('layout/page', { ...names, body });
  });
}
