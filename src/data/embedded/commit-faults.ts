import { statfsSync } from 'node:fs';
import { StoreError } from './errors.ts';

/** No space left on the device, a quota that is used up, a file larger than is allowed. */
const fullCodes: ReadonlySet<unknown> = new Set([28, 122, 27, 'ENOSPC', 'EDQUOT', 'EFBIG']);

/** The system's number for a fault of input and output, which lmdb also gives for a write that ended half-way. */
const halfWritten = 5;
/** A write that ended half-way took what was left; this is what others may have freed since. */
const noRoom = 1_000_000;

/** What kept a change from the disk of this directory. Whatever it was, the data are as they were before. */
export async function notKept(error: unknown, directory: string): Promise<StoreError> {
  // lmdb gives the reason as a promise that is rejected; unheard, it would end the process.
  const reason: unknown = await Promise.resolve((error as { commitError?: unknown }).commitError).catch(
    (cause: unknown) => cause,
  );
  const cause = reason ?? error;
  const sentence = `The change could not be saved: ${cause instanceof Error ? cause.message : String(cause)}`;
  const { code } = cause as { code?: unknown };
  return fullCodes.has(code) || (code === halfWritten && hasNoRoom(directory))
    ? new StoreError(14031, 'OutOfDiskSpace', sentence)
    : new StoreError(1, 'InternalError', sentence);
}

function hasNoRoom(directory: string): boolean {
  try {
    const { blocks, bavail, bsize } = statfsSync(directory);
    // Some file systems do not tell.
    return blocks > 0 && bavail * bsize < noRoom;
  } catch {
    return false;
  }
}

/**
 * Keeps the process alive when a commit fails, for instance on a full disk. lmdb batches commits under a promise
 * of its own that nobody else can listen to; whoever waits for a change hears of the fault by `Storage.write`.
 */
export function outliveCommitFaults(): void {
  process.on('unhandledRejection', (reason) => {
    if (!(reason instanceof Error && 'commitError' in reason)) throw reason;
  });
}
