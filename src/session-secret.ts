import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The secret of a demonstration on one's own machine, made at the first start and kept, so that a restart
 * signs nobody out. Everywhere else it has to be set.
 */
export async function keptSecret(folder: string): Promise<string> {
  const file = join(folder, 'session-secret');
  try {
    // Made in one step, readable by its owner alone; an existing file is never written over.
    await writeFile(file, `${randomBytes(33).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return (await readFile(file, 'utf8')).trim();
}
