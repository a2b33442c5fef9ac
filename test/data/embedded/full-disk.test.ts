import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { notKept } from '../../../src/data/embedded/commit-faults.ts';
import { testOnSmallDisk } from './small-disk.ts';

/** A limit on the size of files: full for one file, and open to everybody who runs the tests. */
const limited = `trap '' XFSZ; ulimit -f 4096; exec "$@"`;

test.each([
  { code: 28, found: [14031, 'OutOfDiskSpace'] },
  { code: 122, found: [14031, 'OutOfDiskSpace'] },
  { code: 5, found: [1, 'InternalError'] },
])('a commit that fails with $code is told from others', async ({ code, found }) => {
  const reason = Promise.reject(Object.assign(new Error('The reason'), { code }));
  const fault = await notKept(Object.assign(new Error('Commit failed'), { commitError: reason }), tmpdir());

  expect([fault.code, fault.codeName]).toEqual(found);
  expect(fault.message).toBe('The change could not be saved: The reason');
});

test('a write that finds no room is refused, and the store lives and reads on', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'smil-full-'));
  const child = join(import.meta.dirname, 'full-disk-child.ts');
  try {
    const { stdout } = await promisify(execFile)(
      'sh',
      ['-c', limited, 'sh', process.execPath, '--import', 'tsx', child, directory],
      { timeout: 50_000 },
    );

    const { kept, read, refusals } = JSON.parse(stdout) as {
      readonly kept: number;
      readonly read: number;
      readonly refusals: readonly string[];
    };
    expect(kept).toBeGreaterThan(10);
    expect(read).toBe(kept);
    // Beyond the limit a write ends half-way, which the system calls a fault of input and output.
    expect(refusals).toEqual(['1']);
  } finally {
    await rm(directory, { recursive: true });
  }
}, 60_000);

testOnSmallDisk(
  'a disk that is full for a while costs no acknowledged write, and writing goes on afterwards',
  6,
  async (disk) => {
    const child = join(import.meta.dirname, 'small-disk-child.ts');
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', child, disk], {
      env: { ...process.env, NODE_OPTIONS: '' },
    });

    const { counts, ...rest } = JSON.parse(stdout) as { readonly counts: readonly [number, number] };
    expect(rest).toEqual({ refusals: ['14031'], lost: 0, keptAgain: 10 });
    expect(counts[0]).toBe(counts[1]);
  },
  60_000,
);
