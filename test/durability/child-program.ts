import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectFolder } from '../../src/project-folder.ts';

/** A program of its own that can be killed. */
export interface ChildProgram {
  /** Begins to serve the folder; returns the address. */
  begin(): Promise<string>;
  /** Ends it as a power cut does: no handler of it runs. */
  kill(): Promise<void>;
}

const built = join(projectFolder, 'dist/durability');

/** One file for the program and one for the store's thread: they load faster than the source. */
export async function buildChild(): Promise<void> {
  const sources = ['test/durability/scoring-child.ts', 'src/data/embedded/worker.ts'];
  await promisify(execFile)(
    join(projectFolder, 'node_modules/.bin/esbuild'),
    [
      ...sources,
      '--bundle',
      '--format=esm',
      '--platform=node',
      // All in one file, but for what holds native code.
      '--external:lmdb',
      '--external:argon2',
      `--banner:js=import { createRequire as requirer } from 'node:module'; const require = requirer(import.meta.url);`,
      '--entry-names=[name]',
      '--log-level=error',
      `--outdir=${built}`,
    ],
    { cwd: projectFolder },
  );
}

export function spawnChild(dataFolder: string, sessionSecret: string): ChildProgram {
  const child = spawn(process.execPath, [join(built, 'scoring-child.js')], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      SMIL_DATA_DIR: dataFolder,
      SMIL_DEMO: 'off',
      SESSION_SECRET: sessionSecret,
    },
  });
  let told = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => {
      told += text.toString();
    });
  }
  const ended = once(child, 'close');
  let isKilled = false;

  return {
    async begin() {
      child.stdin.write('begin\n');
      for (;;) {
        const address = /Smil is ready: (\S+)\n/.exec(told)?.[1];
        if (address !== undefined) return address;
        const [event] = await Promise.race([once(child.stdout, 'data'), ended.then(() => ['ended'])]);
        if (event === 'ended') throw new Error(`The program did not start: ${told}`);
      }
    },

    async kill() {
      if (isKilled) return;
      isKilled = true;
      if (child.exitCode !== null) throw new Error(`The program ended by itself: ${told}`);
      child.kill('SIGKILL');
      await ended;
    },
  };
}
