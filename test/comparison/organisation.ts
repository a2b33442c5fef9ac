import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPasswords } from '../../src/accounts/passwords.ts';
import { connectDatabase } from '../../src/data/connection.ts';
import { startEmbeddedStore } from '../../src/data/embedded/start.ts';
import type { Role, Viewer } from '../../src/domain/permissions.ts';
import { createPrinter } from '../../src/reports/print.ts';
import { createServices } from '../../src/services.ts';
import { moment } from '../domain/interview-cast.ts';
import { publishSmallContent } from '../support/small-content.ts';

export const person = (personId: string, ...roles: Role[]): Viewer => ({ personId, name: personId, roles });

/** The real services on an embedded store, without the web, with the small content. */
export async function startOrganisation() {
  const directory = await mkdtemp(join(tmpdir(), 'smil-organisation-'));
  const store = await startEmbeddedStore({ directory, inProcess: true });
  const connection = await connectDatabase(store.uri);
  let minute = 0;
  const services = createServices({
    connection,
    passwords: createPasswords(),
    printer: createPrinter({ inProcess: true }),
    isDemo: false,
    isOnlyWriter: true,
    now: () => moment((minute += 1)),
  });
  await Promise.all(Object.values(connection.models).map((model) => model.init()));
  await publishSmallContent(services);
  return {
    ...services,
    async stop() {
      await connection.close();
      await store.stop();
      await rm(directory, { recursive: true });
    },
  };
}
