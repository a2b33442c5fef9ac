import { randomBytes } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { reasonOf, StartFault } from './start-fault.ts';

const shortestSecret = 32;

/**
 * The secret of a demonstration on one's own machine, made at the first start and kept, so that a restart
 * signs nobody out. Everywhere else it has to be set. Throws a StartFault when it cannot be kept.
 */
export async function keptSecret(folder: string): Promise<string> {
  const file = join(folder, 'session-secret');
  try {
    const found = await readFile(file, 'utf8').catch(async (error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      return made(file);
    });
    // Whoever can guess the secret can sign in as anybody.
    if (found.trim().length >= shortestSecret) return found.trim();
  } catch (error) {
    throw new StartFault([
      `${file} cannot hold the secret of the sessions: ${reasonOf(error)}. ` +
        'Mend that, set SESSION_SECRET, or name another folder in SMIL_DATA_DIR.',
    ]);
  }
  throw new StartFault([
    `${file} is empty or too short for a secret. Delete it, and the next start makes a new one, ` +
      'which signs everybody out; or set SESSION_SECRET.',
  ]);
}

/** Made in one step, readable by its owner alone: a crash leaves all of it or none. */
async function made(file: string): Promise<string> {
  const secret = `${randomBytes(33).toString('base64')}\n`;
  const handle = await open(`${file}.new`, 'w', 0o600);
  try {
    await handle.writeFile(secret);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${file}.new`, file);
  return secret;
}
