/** Something that keeps the program from starting and that whoever runs it can put right. */
export class StartFault extends Error {
  override readonly name = 'StartFault';
  /** One sentence per fault, for the terminal. */
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'it belongs to another account',
  EPERM: 'the system does not allow it',
  EROFS: 'it lies on a disk that can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EEXIST: 'a file has its name',
  ENOTDIR: 'a file has the name of a folder on the way',
  EISDIR: 'it is a folder',
  ENOENT: 'the system has no such place',
};

/** Why the system refused something, in plain words where we have them. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown };
  const known = typeof code === 'string' ? reasons[code] : undefined;
  return known ?? (typeof message === 'string' ? message : String(error));
}
