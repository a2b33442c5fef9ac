import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { seal, unseal } from './sealed.ts';

declare module 'express-session' {
  interface SessionData {
    /** What an answer left for the page that it leads to. */
    forNextPage?: string;
  }
}

/**
 * Leaves something for the page that a redirect leads to, which shows it once. It may be a secret such as a
 * personal link, so it is encrypted with the id of the session: the database knows only a hash of that.
 * HEAD leaves nothing, because nobody reads its answer.
 */
export async function leaveForNextPage(request: Request, what: object): Promise<void> {
  if (request.method === 'HEAD') return;
  request.session.forNextPage = seal(Buffer.from(JSON.stringify(what)), keyOf(request));
  // Before the redirect leaves: the browser may be back sooner than the store.
  await saved(request);
}

/** Takes it away as well, so a reload shows it no more. Null when nothing was left; HEAD takes nothing. */
export async function takeFromLastPage(request: Request): Promise<unknown> {
  const { forNextPage } = request.session;
  if (forNextPage === undefined || request.method !== 'GET') return null;
  delete request.session.forNextPage;
  await saved(request);
  return JSON.parse(unseal(forNextPage, keyOf(request)).toString()) as unknown;
}

function keyOf({ sessionID }: Request): Buffer {
  return createHash('sha256').update(`for the next page of ${sessionID}`).digest();
}

function saved({ session }: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    session.save((error: unknown) => {
      if (error === undefined || error === null) resolve();
      else reject(error instanceof Error ? error : new Error('The session store failed', { cause: error }));
    });
  });
}
