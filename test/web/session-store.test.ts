import session, { type SessionData } from 'express-session';
import { SessionStore } from '../../src/web/session-store.ts';

const data = (csrfToken: string, expires: Date | null = null) =>
  ({ cookie: { originalMaxAge: 60_000, expires }, csrfToken }) as unknown as SessionData;

/** A database whose answers can be held back. */
class SlowStore extends session.Store {
  readonly kept = new Map<string, SessionData>();
  reads = 0;
  hold: Promise<void> = Promise.resolve();

  override get(id: string, done: (error: unknown, found?: SessionData | null) => void): void {
    this.reads += 1;
    const found = this.kept.get(id) ?? null;
    void this.hold.then(() => {
      done(null, found);
    });
  }

  override set(id: string, value: SessionData, done?: (error?: unknown) => void): void {
    this.kept.set(id, value);
    done?.();
  }

  override destroy(id: string, done?: (error?: unknown) => void): void {
    this.kept.delete(id);
    done?.();
  }
}

function read(store: SessionStore, id: string): Promise<SessionData | null> {
  return new Promise((resolve) => {
    store.get(id, (_error, found) => {
      resolve(found ?? null);
    });
  });
}

describe('sessions in memory', () => {
  test('are read from the database once, and each reader gets a copy of its own', async () => {
    const stored = new SlowStore();
    const store = new SessionStore(stored, true);
    store.set('a', data('da'));

    const first = await read(store, 'a');
    if (first) first.csrfToken = 'en';
    const second = await read(store, 'a');

    expect(second?.csrfToken).toBe('da');
    expect(stored.reads).toBe(1);
  });

  test('change with the session and end with it', async () => {
    const store = new SessionStore(new SlowStore(), true);
    store.set('a', data('da'));
    await read(store, 'a');

    store.set('a', data('en'));
    const changed = await read(store, 'a');
    store.destroy('a');
    const ended = await read(store, 'a');

    expect([changed?.csrfToken, ended]).toEqual(['en', null]);
  });

  test('that end while they are being read are not kept', async () => {
    const stored = new SlowStore();
    const store = new SessionStore(stored, true);
    store.set('a', data('da'));
    let release = () => {
      // Replaced by the promise below.
    };
    stored.hold = new Promise((resolve) => {
      release = resolve;
    });

    const slow = read(store, 'a');
    store.destroy('a');
    release();
    await slow;

    expect(await read(store, 'a')).toBeNull();
  });

  test('that have ended are not written anew by a request that was still under way', async () => {
    const stored = new SlowStore();
    const store = new SessionStore(stored, true);
    store.set('a', data('first'));
    store.destroy('a');
    store.set('a', data('late'));

    expect(stored.kept.size).toBe(0);
    expect(await read(store, 'a')).toBeNull();
  });

  test('that end while they are being written are gone, in whatever order the database took the two', async () => {
    const stored = new SlowStore();
    let finish = () => {
      // Replaced below.
    };
    stored.set = (id, value, done) => {
      finish = () => {
        stored.kept.set(id, value);
        done?.();
      };
    };
    const store = new SessionStore(stored, true);
    const written = new Promise((resolve) => {
      store.set('a', data('late'), resolve);
    });
    store.destroy('a');
    finish();
    await written;

    expect(stored.kept.size).toBe(0);
  });

  test('are always read where other processes write too', async () => {
    const stored = new SlowStore();
    const store = new SessionStore(stored, false);
    store.set('a', data('da'));

    await read(store, 'a');
    stored.kept.delete('a');

    expect(await read(store, 'a')).toBeNull();
  });

  test('that have run out are none', async () => {
    const stored = new SlowStore();
    const store = new SessionStore(stored, true);
    store.set('a', data('da', new Date(Date.now() - 1)));

    expect(await read(store, 'a')).toBeNull();
  });
});
