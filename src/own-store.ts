import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunningServer } from './data/embedded/server.ts';
import { startEmbeddedStore } from './data/embedded/start.ts';
import { StartFault } from './start-fault.ts';

/** The embedded store as it runs beside the program. */
export type OwnStore = RunningServer;

/** Opens the embedded store of the data folder. Throws a StartFault when that cannot be. */
export async function openOwnStore(dataFolder: string): Promise<OwnStore> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw new StartFault([`SMIL_DATA_DIR ${dataFolder} cannot be made: ${reasonOf(error)}`]);
  });
  return startEmbeddedStore({ directory: join(dataFolder, 'store') }).catch((error: unknown) => {
    throw new StartFault([reasonOf(error)]);
  });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
