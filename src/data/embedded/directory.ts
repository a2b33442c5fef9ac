import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DamagedError } from './damage.ts';
import { inspectDataFile } from './inspect.ts';

const formatVersion = '1';
/** Less than the two heads of a data file. */
const nothing = 8192;
/** The content and an organisation of some size, several times over. */
const leastRoom = 4_000_000;
/** At least as much as lmdb's table of readers takes. */
const lockBytes = 12_288;

export function dataFile(directory: string): string {
  return join(directory, 'data.mdb');
}

function formatFile(directory: string): string {
  return join(directory, 'format-version');
}

/** Refuses a directory that is not ours, not whole or has no room, before anything in it is changed. */
export function checkDirectory(directory: string): void {
  const data = dataFile(directory);
  const size = statSync(data, { throwIfNoEntry: false })?.size ?? null;
  if (existsSync(formatFile(directory))) {
    const found = readFileSync(formatFile(directory), 'utf8').trim();
    if (found !== formatVersion) {
      throw new Error(
        `${directory} has data in format ${found}; this version of Smil reads format ${formatVersion}.`,
      );
    }
    if (size === null) throw new DamagedError(data, 'it is gone, though the folder had data');
    if (size === 0) throw new DamagedError(data, 'it is empty, though it had data');
    inspectDataFile(data);
  } else if (size !== null && size >= nothing && !inspectDataFile(data).isEmpty) {
    throw new Error(`${directory} has data without a format version.`);
  } else {
    checkRoom(directory);
    // A first start that was cut short while lmdb wrote its first two pages.
    if (size !== null && size < nothing) rmSync(data);
  }
  takeLockSpace(directory);
}

function checkRoom(directory: string): void {
  const { blocks, bavail, bsize } = statfsSync(directory);
  // Some file systems do not tell.
  if (blocks === 0 || bavail * bsize >= leastRoom) return;
  const room = Math.floor((bavail * bsize) / 1000);
  throw new Error(
    `There is no room left for the data: ${directory} has ${room} kB, and a start needs ${leastRoom / 1000} kB. ` +
      'Nothing was written. Make room, and start again.',
  );
}

/** lmdb writes its table of readers through memory: without room on the disk that ends the process. */
function takeLockSpace(directory: string): void {
  const file = `${dataFile(directory)}-lock`;
  if (existsSync(file)) return;
  try {
    writeFileSync(file, Buffer.alloc(lockBytes), { flag: 'wx' });
  } catch (error) {
    // Half of it would be taken for all of it.
    rmSync(file, { force: true });
    throw error;
  }
}

/** Marks the directory as ours once there are data in it. A crash leaves all of the mark or nothing. */
export function markFormat(directory: string): void {
  const file = formatFile(directory);
  if (existsSync(file)) return;
  synced(dataFile(directory), 'r+');
  writeFileSync(`${file}.new`, `${formatVersion}\n`);
  synced(`${file}.new`, 'r+');
  renameSync(`${file}.new`, file);
  // Windows does not let a directory be opened, and keeps names without being asked.
  if (process.platform !== 'win32') synced(directory, 'r');
}

function synced(path: string, mode: 'r' | 'r+'): void {
  const file = openSync(path, mode);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
