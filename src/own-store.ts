import { access, constants, mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RunningServer } from './data/embedded/server.ts';
import { startEmbeddedStore } from './data/embedded/start.ts';
import { reasonOf, StartFault } from './start-fault.ts';

/** The embedded store as it runs beside the program. */
export type OwnStore = RunningServer;

/** Opens the embedded store of the data folder. Throws a StartFault when that cannot be. */
export async function openOwnStore(dataFolder: string): Promise<OwnStore> {
  await makeFolder(dataFolder).catch((error: unknown) => {
    throw new StartFault([`SMIL_DATA_DIR ${dataFolder} cannot be made: ${reasonOf(error)}.`]);
  });
  await access(dataFolder, constants.R_OK | constants.W_OK | constants.X_OK).catch((error: unknown) => {
    throw new StartFault([
      `SMIL_DATA_DIR ${dataFolder} cannot be used by whoever started Smil: ${reasonOf(error)}. ` +
        'Give that account the folder, or name another one.',
    ]);
  });
  return startEmbeddedStore({ directory: join(dataFolder, 'store') }).catch((error: unknown) => {
    // What the system refuses has a code; our own sentences say by themselves what to do.
    const isOwnSentence = (error as { code?: unknown }).code === undefined;
    throw new StartFault([
      isOwnSentence
        ? reasonOf(error)
        : `SMIL_DATA_DIR ${dataFolder} holds a store that cannot be opened: ${reasonOf(error)}.`,
    ]);
  });
}

/** As mkdir does it for a whole path, which never ends where a folder refuses new ones, as /proc does. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const found = await stat(folder).catch(() => null);
    if (found?.isDirectory()) return;
    const parent = dirname(folder);
    const hasParent = (await stat(parent).catch(() => null)) !== null;
    if (code !== 'ENOENT' || hasParent) throw error;
    await makeFolder(parent);
    await mkdir(folder, { mode: 0o700 });
  }
}
