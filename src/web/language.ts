import type { Request, RequestHandler } from 'express';
import type { Language } from '../domain/language.ts';
import { wordsIn } from './words.ts';

/** The language of the answer: the person's own, else what a stranger chose, else what the browser asks for. */
export function languageOf(request: Request): Language {
  // Without a session the request failed before it had one.
  const chosen = (request.session as Request['session'] | undefined)?.language;
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
