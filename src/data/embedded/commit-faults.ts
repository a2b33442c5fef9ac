import { StoreError } from './errors.ts';

/** No space left on the device, a quota that is used up, a file larger than is allowed. */
const fullCodes: ReadonlySet<unknown> = new Set([28, 122, 27, 'ENOSPC', 'EDQUOT', 'EFBIG']);

/** What kept a change from the disk. Whatever it was, the data are as they were before. */
export async function notKept(error: unknown): Promise<StoreError> {
  // lmdb gives the reason as a promise that is rejected; unheard, it would end the process.
  const reason: unknown = await Promise.resolve((error as { commitError?: unknown }).commitError).catch(
    (cause: unknown) => cause,
  );
  const cause = reason ?? error;
  const sentence = `The change could not be saved: ${cause instanceof Error ? cause.message : String(cause)}`;
  return fullCodes.has((cause as { code?: unknown }).code)
    ? new StoreError(14031, 'OutOfDiskSpace', sentence)
    : new StoreError(1, 'InternalError', sentence);
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
