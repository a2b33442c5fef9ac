import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectFolder } from '../../src/project-folder.ts';

export interface RunningProgram {
  readonly address: string;
  stop(): Promise<void>;
}

/** Far more than a start takes, also on a busy machine. */
const patienceMs = 120_000;

/** The built program as people start it, with the demonstration, on an empty folder and a free port. */
export async function startBuiltProgram(): Promise<RunningProgram> {
  const folder = await mkdtemp(join(tmpdir(), 'smil-journey-'));
  const child = spawn(process.execPath, ['dist/src/main.js'], {
    cwd: projectFolder,
    env: {
      PATH: process.env.PATH,
      TZ: process.env.TZ,
      PORT: '0',
      SMIL_DEMO: 'on',
      SMIL_DATA_DIR: folder,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  const said: string[] = [];
  child.stderr.on('data', (piece: Buffer) => said.push(piece.toString()));

  const address = await new Promise<string>((resolve, reject) => {
    const giveUp = (why: string) => {
      reject(new Error(`The program ${why}. It said:\n${said.join('\n')}`));
    };
    const limit = setTimeout(giveUp, patienceMs, 'was not ready in time');
    child.once('exit', () => {
      giveUp('ended; has it been built?');
    });
    createInterface(child.stdout).on('line', (line) => {
      said.push(line);
      const found = /^Smil is ready: (?<address>http:\S+)/u.exec(line)?.groups?.address;
      if (found === undefined) return;
      clearTimeout(limit);
      resolve(found);
    });
  });

  return {
    address,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}
