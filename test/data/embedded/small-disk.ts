import { test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk in memory of so many megabytes. Throws where this account may not mount one. */
function mountSmallDisk(megabytes: number): { readonly disk: string; readonly unmount: () => void } {
  const disk = mkdtempSync(join(tmpdir(), 'smil-small-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'smil-test', disk], {
      stdio: 'ignore',
    });
  } catch (error) {
    rmSync(disk, { recursive: true });
    throw error;
  }
  const unmount = () => {
    execFileSync('umount', [disk]);
    rmSync(disk, { recursive: true });
  };
  return { disk, unmount };
}

function canMount(): boolean {
  try {
    mountSmallDisk(1).unmount();
    return true;
  } catch {
    return false;
  }
}

/** A test on a small disk of its own. Only an administrator can mount one; elsewhere it counts as skipped. */
export function testOnSmallDisk(
  name: string,
  megabytes: number,
  use: (disk: string) => Promise<void>,
  timeoutMs: number,
): void {
  (canMount() ? test : test.skip)(
    name,
    async () => {
      const { disk, unmount } = mountSmallDisk(megabytes);
      await use(disk).finally(unmount);
    },
    timeoutMs,
  );
}
