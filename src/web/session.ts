import type { RequestHandler } from 'express';
import session from 'express-session';

/** From signing in to the end, however busy: a long working day. */
export const sessionHours = 12;

export interface SessionSettings {
  readonly store: session.Store;
  /** The first one signs; the others are still accepted, so that a secret can be replaced. */
  readonly secrets: readonly string[];
  readonly isSecure: boolean;
}

/** A browser refuses the prefixed name unless the cookie is bound to this host, this path and HTTPS. */
export function sessionCookieName(isSecure: boolean): string {
  return isSecure ? '__Host-smil' : 'smil';
}

export function sessions({ store, secrets, isSecure }: SessionSettings): RequestHandler {
  return session({
    name: sessionCookieName(isSecure),
    store,
    secret: [...secrets],
    resave: false,
    saveUninitialized: false,
    rolling: false,
    cookie: {
      httpOnly: true,
      sameSite: 'lax',
      secure: isSecure,
      path: '/',
      maxAge: sessionHours * 60 * 60 * 1000,
    },
  });
}
