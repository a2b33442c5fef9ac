import { chmodSync, mkdirSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { serveConnection } from './connection.ts';
import { Cursors } from './cursors.ts';
import { checkDirectory, dataFile, markFormat } from './directory.ts';
import { removeExpired } from './expiry.ts';
import { clearSocket, DirectoryInUseError, listen, lockDirectory, socketPath } from './lock.ts';
import { Storage } from './storage.ts';

const sweepMs = 60_000;

export interface RunningServer {
  uri: string;
  isNew: boolean;
  stop: () => Promise<void>;
}

/** Opens the directory for this process alone and serves it. */
export async function serve(directory: string): Promise<RunningServer> {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const lock = await lockDirectory(directory);
  try {
    const address = process.platform === 'win32' ? { port: 0, host: '127.0.0.1' } : socketPath(directory);
    if (typeof address === 'string') {
      chmodSync(directory, 0o700);
      await clearSocket(address, directory);
    }
    checkDirectory(directory);
    const storage = new Storage(dataFile(directory));
    if (storage.otherProcesses().length > 0) {
      await storage.close();
      throw new DirectoryInUseError(directory);
    }
    markFormat(directory);
    const isNew = storage.collections.size === 0;
    const cursors = new Cursors();
    const sockets = new Set<Socket>();
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
      serveConnection(socket, storage, cursors);
    });
    await listen(server, address);
    const host =
      typeof address === 'string'
        ? encodeURIComponent(address)
        : `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const sweeper = setInterval(() => {
      cursors.forgetIdle(Date.now());
      // What could not be removed now is removed in the next round.
      removeExpired(storage, new Date()).catch(() => undefined);
    }, sweepMs);
    sweeper.unref();
    const stop = async (): Promise<void> => {
      clearInterval(sweeper);
      for (const socket of sockets) socket.destroy();
      await closeServer(server);
      await storage.close();
      if (lock) await closeServer(lock);
    };
    return { uri: `mongodb://${host}/smil?directConnection=true`, isNew, stop };
  } catch (error) {
    if (lock) await closeServer(lock);
    throw error;
  }
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) =>
    server.close(() => {
      resolve();
    }),
  );
}
