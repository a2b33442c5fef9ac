import type { Connection } from 'mongoose';
import { invitationPath } from './accounts/paths.ts';
import { createPasswords } from './accounts/passwords.ts';
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import { connectDatabase, requireReplicaSet } from './data/connection.ts';
import { createClock } from './clock.ts';
import { isDiskFull } from './data/disk-full.ts';
import { prepareDatabase, type LoadFirstStart } from './first-start.ts';
import { createInstallationStore } from './installation-store.ts';
import { listen, requireAddress } from './listen.ts';
import { openOwnStore, type OwnStore } from './own-store.ts';
import { createPrinter } from './reports/print.ts';
import { createServices, type Services } from './services.ts';
import { keptSecret } from './session-secret.ts';
import { StartFault } from './start-fault.ts';
import type { Log } from './web/request-log.ts';
import { createSessionStore } from './web/session-store.ts';

export interface ProgramParts {
  readonly config: Config;
  /** The program's own store, where somebody began to open it earlier. */
  readonly store?: Promise<OwnStore>;
  readonly load: LoadFirstStart;
  /** Tells the person at the terminal what is going on. */
  readonly report: (line: string) => void;
  readonly log: Log;
  /** False while developing: views and assets are then read anew each time. */
  readonly isCached: boolean;
}

export interface Program {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

interface Database {
  readonly connection: Connection;
  close(): Promise<void>;
}

/** Starts everything in order; what was started is stopped again when a later step fails. */
export async function startProgram(parts: ProgramParts): Promise<Program> {
  const { config, load, report, log, isCached } = parts;
  const { now, at } = createClock(() => new Date());
  const database = await openDatabase(config, parts.store);
  try {
    await requireAddress(config.host, config.port);
    const secret = config.sessionSecret ?? (await keptSecret(config.dataFolder));
    const { connection } = database;
    // Nobody else writes to the embedded store. Of a MongoDB we cannot know.
    const isOnlyWriter = config.mongodbUri === null;
    const { isDemo, isSecure, trustProxy } = config;
    const printer = createPrinter();
    const services = createServices({
      connection,
      passwords: createPasswords(),
      printer,
      isDemo,
      isOnlyWriter,
      now,
    });
    const installations = createInstallationStore(connection);
    const sessionStore = await createSessionStore(connection.getClient(), isOnlyWriter);
    await Promise.all(Object.values(connection.models).map((model) => model.init()));
    await prepareDatabase({ installations, services, config, load, report, now, at });

    const app = createApp({
      services,
      settings: { sessionSecrets: [secret], isSecure, trustProxy, isDemo, isCached },
      sessionStore,
      isDatabaseReady: async () => (await connection.db?.admin().ping())?.ok === 1,
      log,
      now,
    });
    const listening = await listen(app, config.host, config.port);
    const { address } = listening;
    report(`Smil is ready: ${address}`);
    await reportWaysIn(services, config, address, report);
    return {
      address,
      async stop() {
        await listening.stop();
        await printer.stop();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    if (!isDiskFull(error)) throw error;
    throw new StartFault([
      `There is no room left for the data${config.mongodbUri === null ? ` in SMIL_DATA_DIR ${config.dataFolder}` : ''}. ` +
        'Make room, and start again: what was loaded so far stays.',
    ]);
  }
}

async function openDatabase(
  { mongodbUri, dataFolder }: Config,
  opening: ProgramParts['store'],
): Promise<Database> {
  if (mongodbUri !== null) {
    const connection = await connectDatabase(mongodbUri).catch((error: unknown) => {
      throw new StartFault([`MONGODB_URI leads to no MongoDB that answers: ${reasonOf(error)}`]);
    });
    await requireReplicaSet(connection).catch(async (error: unknown) => {
      await connection.close();
      throw new StartFault([reasonOf(error)]);
    });
    return { connection, close: () => closed(connection) };
  }
  const store = await (opening ?? openOwnStore(dataFolder));
  const connection = await connectDatabase(store.uri);
  return {
    connection,
    async close() {
      await closed(connection);
      await store.stop();
    },
  };
}

const closeMs = 3000;

/** Before the store, and never for long: a query that hangs must not keep the program from ending. */
async function closed(connection: Connection): Promise<void> {
  let limit: NodeJS.Timeout | undefined;
  const timeIsUp = new Promise((resolve) => {
    limit = setTimeout(resolve, closeMs);
  });
  await Promise.race([connection.close().catch(() => undefined), timeIsUp]);
  clearTimeout(limit);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** How to get in: the demonstration's accounts, or a link for the very first person. */
async function reportWaysIn(
  { accounts, invitations }: Services,
  { isDemo, isSecure }: Config,
  address: string,
  report: ProgramParts['report'],
): Promise<void> {
  if (isDemo) {
    const people = (await accounts.listPeople()).filter(({ email }) => email.endsWith('@demo.example'));
    report('Everyone in it is invented. Sign in with the password smil-demo as');
    for (const { email, name, roles } of people) report(`  ${email.padEnd(28)} ${name}, ${roles.join(', ')}`);
  } else if (!(await accounts.hasPeople())) {
    const path = invitationPath(await invitations.inviteFirstAdministrator());
    const shown = isSecure ? `https://<the address of Smil>${path}` : `${address}${path}`;
    report(`Nobody has an account yet. This link makes the first administrator, once, for 30 minutes:`);
    report(`  ${shown}`);
  }
}
