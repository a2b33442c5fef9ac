import type { Express, RequestHandler, Router } from 'express';
import { NotFound } from '../domain/errors.ts';

/** The path is known, but not for this method. */
export class WrongMethod extends Error {
  override readonly name = 'WrongMethod';
}

/** A path that routes answer to, as its segments, with the methods. */
interface KnownPath {
  readonly segments: readonly string[];
  readonly methods: readonly string[];
}

declare module 'express-serve-static-core' {
  interface Request {
    /** True when the path can be opened with GET; absent while nobody has looked. */
    hasPage?: boolean;
  }
}

/** What Express tells of its routes; its types do not know it yet. */
interface Listed {
  readonly path: string;
  readonly methods: readonly string[] | undefined;
  readonly router: RouterThatLists | undefined;
}
interface RouterThatLists {
  listRoutes(): readonly Listed[];
}

/**
 * Says at once that there is no such page, or no such method for it. It stands in front of the token's
 * check, which would ask the person to send again what nobody takes.
 */
export function onlyKnownMethods(app: Express): RequestHandler {
  let known: readonly KnownPath[] | null = null;
  return (request, response, next) => {
    // Read at the first request: the routes are mounted after this.
    known ??= pathsOf(app.router);
    const asked = segmentsOf(request.path);
    const methods = known.filter(({ segments }) => isMatch(segments, asked)).flatMap((path) => path.methods);
    if (methods.length === 0) throw new NotFound('No such route');
    if (request.method !== 'OPTIONS' && !methods.includes(request.method)) {
      response.setHeader('Allow', [...new Set(methods)].toSorted().join(', '));
      throw new WrongMethod(`Not ${request.method}`);
    }
    request.hasPage = methods.includes('GET');
    next();
  };
}

/** Our routers have no path of their own, and no pattern holds anything but words and `:names`. */
function pathsOf(router: Router): readonly KnownPath[] {
  return (router as unknown as RouterThatLists).listRoutes().flatMap(({ path, methods, router: inner }) => {
    if (methods !== undefined) return [{ segments: segmentsOf(path), methods }];
    return inner === undefined ? [] : pathsOf(inner as unknown as Router);
  });
}

/** As Express compares: without regard to case, and to a slash at the end. */
function segmentsOf(path: string): readonly string[] {
  return path.replace(/\/$/, '').split('/');
}

function isMatch(pattern: readonly string[], asked: readonly string[]): boolean {
  return (
    pattern.length === asked.length &&
    pattern.every((segment, index) => {
      const word = asked[index] ?? '';
      return segment.startsWith(':') ? word !== '' : segment.toLowerCase() === word.toLowerCase();
    })
  );
}
