import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { isFetchedAhead } from './fetched-ahead.ts';
import { seal, unseal } from './sealed.ts';

declare module 'express-session' {
  interface SessionData {
    /** What answers left for the pages that they lead to, by page and in order. */
    forNextPages?: Readonly<Record<string, readonly string[]>>;
  }
}

/**
 * Leaves something for the page that a redirect leads to, which shows it once. It may be a secret such as a
 * personal link, so it is encrypted with the id of the session: the database knows only a hash of that.
 * What another tab left for the same page, or leaves at this moment, stays beside it. HEAD leaves nothing,
 * because nobody reads its answer.
 */
export async function leaveForNextPage(request: Request, what: object, page = ''): Promise<void> {
  if (request.method === 'HEAD') return;
  await inTurn(request.sessionID, async () => {
    const left = await storedFor(request);
    const sealed = seal(Buffer.from(JSON.stringify(what)), keyOf(request));
    request.session.forNextPages = { ...left, [page]: [...(left[page] ?? []), sealed] };
    // Before the redirect leaves: the browser may be back sooner than the store.
    await saved(request);
  });
}

/**
 * Takes it away as well, so a reload shows it no more; oldest first. HEAD takes nothing, nor does a browser
 * that only fetches ahead what its user may never look at.
 */
export async function takeAllFromLastPages(request: Request, page = ''): Promise<readonly unknown[]> {
  const isLookedAt = request.method === 'GET' && !isFetchedAhead(request);
  if (request.session.forNextPages?.[page] === undefined || !isLookedAt) return [];
  return inTurn(request.sessionID, async () => {
    const { [page]: sealed = [], ...others } = await storedFor(request);
    request.session.forNextPages = others;
    await saved(request);
    return sealed.map((one) => JSON.parse(unseal(one, keyOf(request)).toString()) as unknown);
  });
}

/** Where only the last counts. Null when nothing was left. */
export async function takeFromLastPage(request: Request, page = ''): Promise<unknown> {
  return (await takeAllFromLastPages(request, page)).at(-1) ?? null;
}

const turns = new Map<string, Promise<unknown>>();

/** One after the other for each session, since a session is written as a whole. */
async function inTurn<Result>(sessionId: string, work: () => Promise<Result>): Promise<Result> {
  const before = turns.get(sessionId) ?? Promise.resolve();
  const turn = before.then(work, work);
  turns.set(sessionId, turn);
  try {
    return await turn;
  } finally {
    if (turns.get(sessionId) === turn) turns.delete(sessionId);
  }
}

/** As it stands by now: this request read its session when it came. */
function storedFor(request: Request): Promise<Readonly<Record<string, readonly string[]>>> {
  const { sessionStore, sessionID, session } = request;
  return new Promise((resolve, reject) => {
    sessionStore.get(sessionID, (error: unknown, stored) => {
      if (error !== undefined && error !== null) reject(failure(error));
      // A session that has only begun is not stored yet.
      else resolve((stored ?? session).forNextPages ?? {});
    });
  });
}

function keyOf({ sessionID }: Request): Buffer {
  return createHash('sha256').update(`for the next page of ${sessionID}`).digest();
}

function saved({ session }: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    session.save((error: unknown) => {
      if (error === undefined || error === null) resolve();
      else reject(failure(error));
    });
  });
}

function failure(error: unknown): Error {
  return error instanceof Error ? error : new Error('The session store failed', { cause: error });
}
