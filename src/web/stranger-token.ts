import { createHmac, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import { cookieOf } from './cookies.ts';

/**
 * The token of somebody who is not signed in. It lies signed in a cookie and not in a session, so that
 * looking at the door stores nothing: thousands of such looks would fill the database. The signature and,
 * with HTTPS, the prefix of the name keep another site from planting one; what another site sends is
 * refused before that (see csrf.ts). Signing in leaves it behind, because a session has a token of its own.
 */
interface StrangerToken {
  /** Undefined without a cookie of ours. */
  read(): string | undefined;
  write(token: string): void;
}

declare module 'express-serve-static-core' {
  interface Request {
    /** Missing when the request failed before it came this far. */
    strangerToken?: StrangerToken;
  }
}

interface StrangerTokenSettings {
  /** The first one signs; the others are still accepted, so that a secret can be replaced. */
  readonly secrets: readonly string[];
  readonly isSecure: boolean;
}

/** A browser refuses the prefixed name unless the cookie is bound to this host, this path and HTTPS. */
function cookieName(isSecure: boolean): string {
  return isSecure ? '__Host-smil-door' : 'smil-door';
}

export function strangerTokens({ secrets, isSecure }: StrangerTokenSettings): RequestHandler {
  const name = cookieName(isSecure);
  return (request, response, next) => {
    let token: string | undefined;
    request.strangerToken = {
      read: () => (token ??= tokenIn(cookieOf(request, name), secrets)),
      write(written) {
        token = written;
        const signed = `${written}.${signatureOf(written, secrets[0] ?? '')}`;
        response.cookie(name, signed, { httpOnly: true, sameSite: 'lax', secure: isSecure, path: '/' });
      },
    };
    next();
  };
}

function tokenIn(cookie: string | undefined, secrets: readonly string[]): string | undefined {
  const [token = '', signature = ''] = cookie?.split('.') ?? [];
  const isOurs = secrets.some((secret) => isEqual(signature, signatureOf(token, secret)));
  return token !== '' && isOurs ? token : undefined;
}

/** The purpose is signed too, so that no other cookie of the same secret passes for one of these. */
function signatureOf(token: string, secret: string): string {
  return createHmac('sha256', secret).update(`door ${token}`).digest('base64url');
}

function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
