import type { ErrorRequestHandler, Request, Response } from 'express';
import { SignedOut } from '../domain/errors.ts';
import { isCsrfFault, isForeign } from '../web/csrf.ts';
import { wantsJson } from '../web/errors.ts';
import { languageOf } from '../web/language.ts';
import { renderPage } from '../web/render.ts';
import { ownPath } from '../web/return-to.ts';
import type { UnsentForm, UnsentForms } from '../web/unsent-forms.ts';
import { wordsIn } from '../web/words.ts';
import { signInPage } from './pages.ts';
import { languagePath, signInPath, signOutPath } from './paths.ts';
import { unsentPage } from './unsent-pages.ts';

/**
 * Takes in a form whose session ended while it was filled in. Its author signs in again, sees what it is
 * about and sends it with one click. Whatever is no signed form of ours gets the page of the error.
 */
export function unsentRoutes(forms: UnsentForms): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const hasSessionEnded = error instanceof SignedOut || (isCsrfFault(error) && !isForeign(request));
    const form = hasSessionEnded && !wantsJson(request) ? formIn(request, forms) : null;
    if (form === null) {
      next(error);
    } else if (request.user !== undefined) {
      // Signed in anew, in another tab perhaps.
      const isAuthor = request.user.personId === form.personId;
      if (!isAuthor || isOfTheFrame(request)) next(error);
      else {
        const page = unsentPage(form, forms.seal(form) ?? '', wordsIn(languageOf(request)));
        renderPage(response, 'accounts/unsent', page, 403);
      }
    } else if (request.path === signOutPath) {
      response.redirect(303, signInPath);
    } else if (request.path === languagePath) {
      const returnTo = form.fields.find(([name]) => name === 'returnTo')?.[1];
      showDoor(request, response, ownPath(returnTo), '');
    } else {
      const kept = forms.seal(form);
      if (kept === null) next(error);
      else showDoor(request, response, '/', kept);
    }
  };
}

/** Somebody who comes Back to, or reloads, the page after the door sends the door's form again. */
function formIn(request: Request, forms: UnsentForms): UnsentForm | null {
  if (request.path !== signInPath) return forms.readFrom(request);
  const { kept } = request.body as Readonly<Record<string, unknown>>;
  return request.user === undefined || typeof kept !== 'string'
    ? null
    : forms.open(kept, request.user.personId);
}

/** What stands around every page: sent again, it would have no meaning. */
function isOfTheFrame({ path }: Request): boolean {
  return path === signOutPath || path === languagePath;
}

function showDoor(request: Request, response: Response, returnTo: string, kept: string): void {
  const values = { email: '', returnTo, kept, faults: {}, problem: null };
  renderPage(response, 'accounts/sign-in', signInPage(values, wordsIn(languageOf(request))), 401);
}
