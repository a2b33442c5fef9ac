import { csrfSync } from 'csrf-sync';
import type { Request, RequestHandler } from 'express';

const { csrfSynchronisedProtection, generateToken, invalidCsrfTokenError } = csrfSync({
  size: 32,
  getTokenFromRequest: (request: Request) => {
    const field = (request.body as Readonly<Record<string, unknown>> | undefined)?._csrf;
    return typeof field === 'string' ? field : request.get('x-csrf-token');
  },
  getTokenFromState: (request: Request) => knownTokenOf(request),
  storeTokenInState: (request: Request, token) => {
    if (typeof token !== 'string') return;
    if (request.user === undefined) request.strangerToken?.write(token);
    else request.session.csrfToken = token;
  },
});

/** The token that this browser has been given: that of its session or, before signing in, of its cookie. */
export function knownTokenOf(request: Request): string | undefined {
  // Without a session the request failed before it had one.
  const session = request.session as Request['session'] | undefined;
  return session?.csrfToken ?? (request.user === undefined ? request.strangerToken?.read() : undefined);
}

/** Browsers say where a request comes from. */
export function isForeign(request: Request): boolean {
  const site = request.get('sec-fetch-site');
  return site === 'cross-site' || site === 'same-site';
}

/** A form on another site is refused even with a token. */
const refuseForeign: RequestHandler = (request, _response, next) => {
  const isSafe = ['GET', 'HEAD', 'OPTIONS'].includes(request.method);
  if (!isSafe && isForeign(request)) next(invalidCsrfTokenError);
  else next();
};

/** Afterwards the token is no part of the form any more, so that forms can refuse what they do not know. */
const takeTokenOut: RequestHandler = (request, _response, next) => {
  const body = request.body as Record<string, unknown> | undefined;
  if (typeof body === 'object') delete body._csrf;
  next();
};

/** Every unsafe request has to bring the token of its session, signing in and out included. */
export const csrfProtection: RequestHandler[] = [
  refuseForeign,
  csrfSynchronisedProtection as RequestHandler,
  takeTokenOut,
];

/** The token for the forms of a page; made at its first use, but not for HEAD, which changes nothing. */
export function csrfTokenOf(request: Request): string {
  if (request.method === 'HEAD') return knownTokenOf(request) ?? '';
  return generateToken(request);
}

export function isCsrfFault(error: unknown): boolean {
  return error === invalidCsrfTokenError;
}
