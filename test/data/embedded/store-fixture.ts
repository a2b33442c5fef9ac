import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { startEmbeddedStore } from '../../../src/data/embedded/start.ts';

export function newDirectory(): string {
  return mkdtempSync(join(tmpdir(), 'smil-store-'));
}

/** A store of its own with a client of the official driver. */
export async function openStore(directory = newDirectory()) {
  const store = await startEmbeddedStore({ directory, inProcess: true });
  const client = await new MongoClient(store.uri).connect();
  const close = async (): Promise<void> => {
    await client.close();
    await store.stop();
  };
  const discard = async (): Promise<void> => {
    await close();
    rmSync(directory, { recursive: true, force: true });
  };
  return { ...store, directory, client, db: client.db('smil'), close, discard };
}

export type OpenStore = Awaited<ReturnType<typeof openStore>>;
