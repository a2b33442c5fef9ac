/** MongoDB's number for a write that found no room. */
const outOfDiskSpace = 14031;

/** True for a write that found no room, also where somebody hands it on as a cause. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && error.code === outOfDiskSpace) || isDiskFull(error.cause);
}
