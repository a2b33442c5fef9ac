import type { Request, RequestHandler, Response } from 'express';
import { languages, type Language } from '../domain/language.ts';
import { cookieOf } from './cookies.ts';
import { wordsIn } from './words.ts';

declare module 'express-serve-static-core' {
  interface Request {
    /** Chosen with this request, by somebody who is not signed in. */
    chosenLanguage?: Language;
    /** Of the person for whom the page is made before anybody has signed in. */
    expectedLanguage?: Language;
  }
}

const cookieName = 'smil-language';
const yearMs = 365 * 24 * 60 * 60 * 1000;
/** Says that the choice was made just now, so that it is that of whoever signs in next. */
const freshName = 'smil-language-fresh';
const freshMs = 10 * 60 * 1000;

/**
 * Keeps what somebody who is not signed in has chosen, in the browser itself: a session for each stranger
 * would fill the database.
 */
export function chooseForStranger(response: Response, language: Language): void {
  const { secure } = response.req;
  const common = { httpOnly: true, sameSite: 'lax', secure, path: '/' } as const;
  response.req.chosenLanguage = language;
  response.cookie(cookieName, language, { ...common, maxAge: yearMs });
  response.cookie(freshName, language, { ...common, maxAge: freshMs });
}

/** What was chosen on the way to signing in, once: on a shared computer the next person chooses anew. */
export function takeFreshChoice(request: Request, response: Response): Language | null {
  const kept = cookieOf(request, freshName);
  if (kept !== undefined) response.clearCookie(freshName, { path: '/' });
  return languages.find((language) => language === kept) ?? null;
}

/** Makes this answer in the language of the person it is for, unless something else was chosen here. */
export function expectLanguage(request: Request, response: Response, expected: Language): void {
  request.expectedLanguage = expected;
  response.locals.words = wordsIn(languageOf(request));
}

/**
 * The language of the answer: the person's own, else what a stranger chose, else that of the person it is
 * for, else what the browser asks for.
 */
export function languageOf(request: Request): Language {
  const kept = cookieOf(request, cookieName);
  const chosen = request.chosenLanguage ?? languages.find((language) => language === kept);
  return request.user?.language ?? chosen ?? request.expectedLanguage ?? browserLanguage(request);
}

function browserLanguage(request: Request): Language {
  // English stands first, because that is the answer when the browser asks for nothing we have.
  const accepted = request.acceptsLanguages('en', 'da');
  return accepted === 'da' ? 'da' : 'en';
}

/** Gives the views their words. */
export const language: RequestHandler = (request, response, next) => {
  response.locals.words = wordsIn(languageOf(request));
  next();
};
