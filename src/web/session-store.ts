import { createHash } from 'node:crypto';
import { MongoStore } from 'connect-mongo';
import session, { type SessionData } from 'express-session';
import { LRUCache } from 'lru-cache';
import type { MongoClient } from 'mongodb';
import { sessionHours } from './session.ts';

/** Only a hash of the id is stored, so that a copy of the database opens no session. */
function storedId(sessionId: string): string {
  return createHash('sha256').update(sessionId).digest('base64url');
}

export async function createSessionStore(client: MongoClient, isOnlyWriter: boolean): Promise<session.Store> {
  const stored = MongoStore.create({
    client,
    collectionName: 'sessions',
    ttl: sessionHours * 60 * 60,
    transformId: storedId,
  });
  // Its index is made in the background, where a fault would end the process.
  await stored.collectionP;
  return new SessionStore(stored, isOnlyWriter);
}

type Done<Result> = (error: unknown, result?: Result) => void;

/**
 * Keeps sessions in memory in front of the database, because a session is read at every request and
 * changes at two or three. Only where this process is the only writer: with several, a session that one
 * of them ended would live on in another.
 *
 * It has no `touch` on purpose: a session ends a fixed time after signing in, so there is nothing to
 * write at an ordinary request.
 */
export class SessionStore extends session.Store {
  readonly #stored: session.Store;
  readonly #isOnlyWriter: boolean;
  /** As JSON text, because express-session changes the object it is given. */
  readonly #remembered: LRUCache<string, string>;
  /** A request that is still under way when its session ends must not write the session anew. */
  readonly #ended = new LRUCache<string, true>({ max: 10_000 });

  constructor(stored: session.Store, isOnlyWriter: boolean) {
    super();
    this.#stored = stored;
    this.#isOnlyWriter = isOnlyWriter;
    this.#remembered = new LRUCache({
      max: 2000,
      fetchMethod: (id) => this.#read(id),
      // A session that ends while it is being read is still handed out once, but never kept.
      ignoreFetchAbort: true,
    });
  }

  override get(id: string, done: Done<SessionData | null>): void {
    const found = this.#isOnlyWriter ? this.#remembered.fetch(id) : this.#read(id);
    found.then((text) => {
      done(null, text === undefined ? null : current(JSON.parse(text) as SessionData));
    }, done);
  }

  override set(id: string, data: SessionData, done?: (error?: unknown) => void): void {
    if (this.#ended.has(id)) {
      done?.();
      return;
    }
    this.#remembered.delete(id);
    this.#stored.set(id, data, (error?: unknown) => {
      this.#remembered.delete(id);
      // Ended meanwhile: the database may have taken the two in either order.
      if (this.#ended.has(id)) this.#stored.destroy(id, done);
      else done?.(error);
    });
  }

  override destroy(id: string, done?: (error?: unknown) => void): void {
    this.#ended.set(id, true);
    this.#remembered.delete(id);
    this.#stored.destroy(id, (error?: unknown) => {
      this.#remembered.delete(id);
      done?.(error);
    });
  }

  #read(id: string): Promise<string | undefined> {
    return new Promise((resolve, reject) => {
      this.#stored.get(id, (error: unknown, found) => {
        if (error)
          reject(error instanceof Error ? error : new Error('The session store failed', { cause: error }));
        else resolve(found ? JSON.stringify(found) : undefined);
      });
    });
  }
}

/** The database removes what has run out only now and then, and memory not at all. */
function current(data: SessionData): SessionData | null {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- deprecated to set; it is how a session is stored
  const { expires } = data.cookie;
  return expires && new Date(expires).getTime() <= Date.now() ? null : data;
}
