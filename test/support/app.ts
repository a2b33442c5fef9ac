import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Express } from 'express';
import type { Connection } from 'mongoose';
import { createPasswords } from '../../src/accounts/passwords.ts';
import type { Person } from '../../src/accounts/person.ts';
import type { ThrottleLimits } from '../../src/accounts/throttle.ts';
import { createApp, type WebSettings } from '../../src/app.ts';
import { createClock, type Clock } from '../../src/clock.ts';
import { connectDatabase } from '../../src/data/connection.ts';
import type { RunningServer } from '../../src/data/embedded/server.ts';
import { startEmbeddedStore } from '../../src/data/embedded/start.ts';
import { createPrinter } from '../../src/reports/print.ts';
import { createServices, type Services } from '../../src/services.ts';
import type { LogEntry } from '../../src/web/request-log.ts';
import { createSessionStore } from '../../src/web/session-store.ts';
import { openBrowser, type Browser } from './browser.ts';
import { cast, password, type CastName } from './cast.ts';

/** The weakest hash that argon2 makes, because tests sign in all the time. */
const quickHash = { memoryCost: 1024, timeCost: 2, parallelism: 1 };

export interface TestApp {
  readonly app: Express;
  readonly server: Server;
  /** Such as http://127.0.0.1:40123, for a real browser. */
  readonly address: string;
  readonly services: Services;
  readonly connection: Connection;
  readonly people: Readonly<Record<CastName, Person>>;
  /** What was logged so far. */
  readonly logged: readonly LogEntry[];
  /** Moves the clock of the program, never back. */
  wait(milliseconds: number): void;
  readonly at: Clock['at'];
  /** A new browser without cookies. */
  browser(): Browser;
  /** A new browser in which this person is signed in. */
  signedIn(member: CastName): Promise<Browser>;
  stop(): Promise<void>;
}

export interface TestAppOptions extends Partial<WebSettings> {
  /** Leaves the organisation empty. */
  readonly isEmpty?: boolean;
  readonly isOnlyWriter?: boolean;
  readonly throttleLimits?: ThrottleLimits;
  /** Otherwise a store in this thread. */
  readonly startStore?: (directory: string) => Promise<RunningServer>;
  /** Plants a fault in front of the real services. */
  readonly replace?: (services: Services) => Services;
}

/** The real program on an embedded store in a folder of its own, with the cast. */
export async function startApp(options: TestAppOptions = {}): Promise<TestApp> {
  const { isEmpty = false, isOnlyWriter = true, throttleLimits, startStore, replace, ...settings } = options;
  const directory = await mkdtemp(join(tmpdir(), 'smil-app-'));
  const store = await (startStore ?? inThisThread)(directory);
  const connection = await connectDatabase(store.uri);
  const logged: LogEntry[] = [];
  let waited = 0;
  const { now, at } = createClock(() => new Date(Date.now() + waited));

  const services = createServices({
    connection,
    passwords: createPasswords(quickHash),
    printer: createPrinter({ inProcess: true }),
    isDemo: settings.isDemo ?? false,
    isOnlyWriter,
    now,
    ...(throttleLimits && { throttleLimits }),
  });
  const app = createApp({
    services: replace?.(services) ?? services,
    settings: {
      sessionSecrets: ['a secret of the tests, long enough to be one'],
      isSecure: false,
      trustProxy: false,
      isDemo: false,
      isCached: true,
      ...settings,
    },
    sessionStore: await createSessionStore(connection.getClient(), isOnlyWriter),
    isDatabaseReady: async () => (await connection.db?.admin().ping())?.ok === 1,
    log: (entry) => logged.push(entry),
    now,
  });
  await Promise.all(Object.values(connection.models).map((model) => model.init()));
  const people = isEmpty ? ({} as TestApp['people']) : await addCast(services);
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A test may need longer for its next request than a server waits for one.
  server.keepAliveTimeout = 0;
  const browser = () => openBrowser(server);

  return {
    app,
    server,
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    services,
    connection,
    people,
    logged,
    at,
    wait(milliseconds) {
      waited += milliseconds;
    },
    browser,
    async signedIn(member) {
      const opened = browser();
      await opened.signIn(cast[member].email, password);
      return opened;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await connection.close();
      await store.stop();
      await rm(directory, { recursive: true });
    },
  };
}

function inThisThread(directory: string): Promise<RunningServer> {
  return startEmbeddedStore({ directory, inProcess: true });
}

async function addCast({ accounts }: Services): Promise<TestApp['people']> {
  const added = await accounts.addPeople(Object.values(cast), password);
  const byEmail = new Map(added.map((person) => [person.email, person]));
  const members = Object.entries(cast).map(([key, { email }]) => [key, byEmail.get(email)] as const);
  return Object.fromEntries(members) as TestApp['people'];
}
