import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder that holds views, public and seed. The built program lies one level deeper than the source,
 * so the folder is found by its package.json and not counted in steps.
 */
export const projectFolder = findProjectFolder(import.meta.dirname);

function findProjectFolder(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('The program lies in no folder with a package.json');
  return findProjectFolder(parent);
}
