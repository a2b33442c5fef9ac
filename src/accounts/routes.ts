import { Router, type Request, type Response } from 'express';
import type { Language } from '../domain/language.ts';
import { open, permit, viewerOf } from '../web/access.ts';
import type { Authentication } from '../web/authentication.ts';
import { csrfTokenOf } from '../web/csrf.ts';
import { wantsJson } from '../web/errors.ts';
import { chooseForStranger, languageOf, takeFreshChoice } from '../web/language.ts';
import { renderPage } from '../web/render.ts';
import { ownPath } from '../web/return-to.ts';
import type { UnsentForm, UnsentForms } from '../web/unsent-forms.ts';
import { wordsIn } from '../web/words.ts';
import { readLanguageChoice, readReturnTo, readSignIn } from './forms.ts';
import { signInPage, waitSentence, type SignInValues } from './pages.ts';
import { languagePath, signInPath, signOutPath } from './paths.ts';
import type { AccountService } from './service.ts';
import type { Throttle } from './throttle.ts';
import { unsentPage } from './unsent-pages.ts';

export interface SessionRouteParts {
  readonly accounts: AccountService;
  readonly throttle: Throttle;
  readonly authentication: Authentication;
  readonly unsentForms: UnsentForms;
}

const blank = { email: '', kept: '', faults: {}, problem: null };

/** Signing in and out, and the language. */
export function sessionRoutes({
  accounts,
  throttle,
  authentication,
  unsentForms,
}: SessionRouteParts): Router {
  const router = Router();

  router.get(signInPath, open, (request, response) => {
    const returnTo = ownPath(readReturnTo(request.query));
    if (wantsJson(request)) response.json({ csrfToken: csrfTokenOf(request) });
    else if (request.user !== undefined) response.redirect(303, returnTo);
    else showSignIn(request, response, { ...blank, returnTo }, 200);
  });

  router.post(signInPath, open, async (request, response) => {
    const { email, returnTo, kept, faults } = readSignIn(request.body);
    const back = { email, returnTo: ownPath(returnTo), kept, faults, problem: null };
    const words = wordsIn(languageOf(request));
    if (Object.keys(faults).length > 0) {
      showSignIn(request, response, back, 422);
      return;
    }
    const address = request.ip ?? 'unknown';
    const wait = await throttle.beforeGuess(email, address);
    if (wait > 0) {
      response.setHeader('Retry-After', wait);
      const problem = waitSentence(wait, words);
      showSignIn(request, response, { ...back, problem }, 429);
      return;
    }
    const person = await authentication.checkPassword(request, response);
    if (person === null) {
      showSignIn(request, response, { ...back, problem: words.t('accounts.signIn.notRecognised') }, 401);
      return;
    }
    await throttle.afterSuccess(email, address);
    await authentication.signIn(request, person);
    const language = takeFreshChoice(request, response) ?? person.language;
    if (language !== person.language) await accounts.chooseLanguage(person, language);
    // A page that is still open asks in place for the password and carries on with the new token.
    const unsent = unsentForms.open(kept, person.personId);
    if (wantsJson(request)) {
      response.json({ personId: person.personId, csrfToken: csrfTokenOf(request) });
    } else if (unsent === null) {
      response.redirect(303, back.returnTo);
    } else {
      showUnsent(response, unsent, kept, language);
    }
  });

  router.post(signOutPath, permit('session:end'), async (request, response) => {
    await authentication.signOut(request, response);
    response.redirect(303, signInPath);
  });

  router.post(languagePath, open, async (request, response) => {
    const { language, returnTo, kept } = readLanguageChoice(request.body);
    if (request.user === undefined) {
      chooseForStranger(response, language);
    } else {
      await accounts.chooseLanguage(viewerOf(request), language);
      request.user = { ...viewerOf(request), language };
    }
    const unsent = request.user === undefined ? null : unsentForms.open(kept, request.user.personId);
    if (unsent !== null) {
      showUnsent(response, unsent, kept, language);
    } else if (request.user === undefined && kept !== '') {
      response.locals.words = wordsIn(language);
      showSignIn(request, response, { ...blank, returnTo: '/', kept }, 200);
    } else {
      response.redirect(303, ownPath(returnTo));
    }
  });

  return router;
}

/** In the answer itself and not behind a redirect: so nothing has to keep it in between. */
function showUnsent(response: Response, form: UnsentForm, kept: string, language: Language): void {
  const words = wordsIn(language);
  response.locals.words = words;
  renderPage(response, 'accounts/unsent', unsentPage(form, kept, words));
}

function showSignIn(request: Request, response: Response, values: SignInValues, status: number): void {
  if (wantsJson(request)) {
    response.status(status).json({ error: jsonErrors[status] ?? 'incomplete', problem: values.problem });
    return;
  }
  renderPage(response, 'accounts/sign-in', signInPage(values, wordsIn(languageOf(request))), status);
}

const jsonErrors: Readonly<Record<number, string>> = { 401: 'not-recognised', 429: 'wait' };
