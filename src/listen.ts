import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartFault } from './start-fault.ts';

const drainMs = 10_000;

export interface Listening {
  /** As people write it into a browser. */
  readonly address: string;
  /** Takes nothing new, lets what has begun come to its end, and cuts off what takes too long. */
  stop(): Promise<void>;
}

/** Refuses an address that cannot be had, before anything else is done that takes long. */
export async function requireAddress(host: string, port: number): Promise<void> {
  const server = createServer();
  await opened(server, host, port);
  await new Promise((closed) => server.close(closed));
}

export async function listen(app: RequestListener, host: string, port: number): Promise<Listening> {
  const server = createServer(app);
  // A sender that dribbles its request must not hold a connection for long.
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  await opened(server, host, port);
  const used = (server.address() as AddressInfo).port;
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${used}`,
    stop: () =>
      new Promise((done) => {
        const cut = setTimeout(() => {
          server.closeAllConnections();
        }, drainMs);
        server.close(() => {
          clearTimeout(cut);
          done();
        });
      }),
  };
}

function opened(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const sentence = refusals(host, port)[error.code ?? ''];
      reject(sentence === undefined ? error : new StartFault([sentence]));
    });
    server.listen(port, host, resolve);
  });
}

function refusals(host: string, port: number): Readonly<Record<string, string>> {
  return {
    EADDRINUSE: `Port ${port} is taken by another program. Stop that one, or set PORT to another number.`,
    EACCES: `Port ${port} needs more rights than Smil should have. Set PORT to a number above 1023.`,
    EADDRNOTAVAIL: `HOST ${host} is no address of this machine.`,
    ENOTFOUND: `HOST ${host} is no address of this machine.`,
  };
}
