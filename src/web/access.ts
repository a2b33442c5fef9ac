import type { NextFunction, Request, Response } from 'express';
import { Forbidden, SignedOut } from '../domain/errors.ts';
import type { Language } from '../domain/language.ts';
import { may, type Permission, type Viewer } from '../domain/permissions.ts';

/** The signed-in person as the request carries it. */
export interface SignedIn extends Viewer {
  readonly email: string;
  readonly language: Language;
  /** Sessions that began earlier have ended. */
  readonly sessionsValidFrom: Date;
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- how @types/passport names the signed-in person
  namespace Express {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the members are those of SignedIn
    interface User extends SignedIn {}
  }
}

/** A middleware that states what a route demands, so that a test can walk the router and read it. */
export interface Gate {
  /** Open to any parameters, so that a route keeps the types of its own path. */
  <Params>(request: Request<Params>, response: Response, next: NextFunction): void;
  readonly permission: Permission | 'public';
}

/**
 * Stands first in every route line. A stranger is sent to sign in, a signed-in person without the
 * permission is refused.
 */
export function permit(permission: Permission): Gate {
  const gate = <Params>(request: Request<Params>, response: Response, next: NextFunction) => {
    if (request.user === undefined) {
      if (request.accepts(['html', 'json']) === 'json') {
        response.status(401).json({ error: 'signed-out' });
        return;
      }
      // What was sent must not be lost on the way to the door.
      if (!['GET', 'HEAD'].includes(request.method)) throw new SignedOut(`Needs ${permission}`);
      const returnTo = request.method === 'GET' ? request.originalUrl : '/';
      response.redirect(303, `/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
      return;
    }
    if (!may(request.user, permission)) throw new Forbidden(`Needs ${permission}`);
    next();
  };
  return Object.assign(gate, { permission });
}

/** For the few routes that anyone may call. */
export const open: Gate = Object.assign(
  <Params>(_request: Request<Params>, _response: Response, next: NextFunction) => {
    next();
  },
  { permission: 'public' as const },
);

/** The person on whose behalf the request is made; only behind `permit`. */
export function viewerOf(request: Request): SignedIn {
  if (request.user === undefined) throw new Error('This route is reached without a gate');
  return request.user;
}
