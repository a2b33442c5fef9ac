import { expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbeddedStore } from '../../../src/data/embedded/start.ts';
import { newDirectory } from './store-fixture.ts';

/** Holds the data open as a process in another container would: without the name that this machine's kernel knows. */
const holder = `
import { open } from 'lmdb';
open({ path: process.argv[1] }).get('anything');
process.stdout.write('open');
setInterval(() => {}, 1000);`;

test('a process that only shares the directory is seen, and forgotten once it is killed', async () => {
  const directory = newDirectory();
  await (await startEmbeddedStore({ directory, inProcess: true })).stop();
  const other = spawn(process.execPath, ['--input-type=module', '-e', holder, join(directory, 'data.mdb')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  await once(other.stdout, 'data');
  const refused = startEmbeddedStore({ directory, inProcess: true });
  await expect(refused).rejects.toThrow('is in use by another Smil process');
  const ended = once(other, 'exit');
  other.kill('SIGKILL');
  await ended;
  await (await startEmbeddedStore({ directory, inProcess: true })).stop();
  rmSync(directory, { recursive: true });
}, 15_000);
