import type { Request } from 'express';

/**
 * True when a browser fetches a page before anybody has asked for it, because its user may soon do so. The
 * second name is that of older browsers.
 */
export function isFetchedAhead(request: Request): boolean {
  const purpose = request.get('Sec-Purpose') ?? request.get('Purpose') ?? '';
  return /\b(prefetch|prerender|preview)\b/i.test(purpose);
}
