import type { Request, RequestHandler, Response } from 'express';
import { languages, type Language } from '../domain/language.ts';
import { cookieOf } from './cookies.ts';
import { wordsIn } from './words.ts';

declare module 'express-serve-static-core' {
  interface Request {
    /** Chosen with this request, by somebody who is not signed in. */
    chosenLanguage?: Language;
  }
}

const cookieName = 'smil-language';
const yearMs = 365 * 24 * 60 * 60 * 1000;

/**
 * Keeps what somebody who is not signed in has chosen, in the browser itself: a session for each stranger
 * would fill the database.
 */
export function chooseForStranger(response: Response, language: Language): void {
  const { secure } = response.req;
  response.req.chosenLanguage = language;
  response.cookie(cookieName, language, {
    httpOnly: true,
    sameSite: 'lax',
    secure,
    path: '/',
    maxAge: yearMs,
  });
}

/** The language of the answer: the person's own, else what a stranger chose, else what the browser asks for. */
export function languageOf(request: Request): Language {
  const kept = cookieOf(request, cookieName);
  const chosen = request.chosenLanguage ?? languages.find((language) => language === kept);
  return request.user?.language ?? chosen ?? browserLanguage(request);
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
