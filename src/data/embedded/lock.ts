import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const longestSocketPath = 100;

export class DirectoryInUseError extends Error {
  constructor(directory: string) {
    super(`The data directory ${directory} is in use by another Smil process. Stop that one first.`);
  }
}

export function listen(server: Server, where: string | { port: number; host: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    const done = (): void => {
      server.off('error', reject);
      resolve();
    };
    if (typeof where === 'string') server.listen(where, done);
    else server.listen(where.port, where.host, done);
  });
}

/**
 * Takes the directory for this process alone. The name lives in the kernel, so it is free again the moment
 * the process ends, however it ends. Elsewhere than on Linux and Windows the socket alone is the lock.
 */
export async function lockDirectory(directory: string): Promise<Server | undefined> {
  const { dev, ino } = statSync(directory);
  const isWindows = process.platform === 'win32';
  if (!isWindows && process.platform !== 'linux') return undefined;
  const name = createHash('sha256')
    .update(isWindows ? realpathSync(directory).toLowerCase() : `${dev}:${ino}`)
    .digest('hex');
  const server = createServer((socket) => socket.destroy());
  try {
    await listen(server, isWindows ? `\\\\.\\pipe\\smil-${name}` : `\0smil-${name}`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new DirectoryInUseError(directory);
  }
  return server;
}

/** Where the store listens: in the data directory, or in a private one when that path is too long. */
export function socketPath(directory: string): string {
  const path = join(realpathSync(directory), 'store.sock');
  if (Buffer.byteLength(path) <= longestSocketPath) return path;
  const name = createHash('sha256').update(realpathSync(directory)).digest('hex').slice(0, 24);
  const folder = join(tmpdir(), `smil-${name}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (statSync(folder).uid !== process.getuid?.()) throw new Error(`${folder} belongs to somebody else.`);
  chmodSync(folder, 0o700);
  return join(folder, 'store.sock');
}

/** Refuses when a process answers at the socket, and removes one that a dead process left. */
export async function clearSocket(path: string, directory: string): Promise<void> {
  const isAlive = await new Promise<boolean>((resolve) => {
    const probe = connect(path);
    probe.once('connect', () => {
      probe.destroy();
      resolve(true);
    });
    probe.once('error', () => {
      resolve(false);
    });
  });
  if (isAlive) throw new DirectoryInUseError(directory);
  rmSync(path, { force: true });
}
