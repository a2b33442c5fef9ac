import { expect, test } from '@jest/globals';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { removeExpired } from '../../../src/data/embedded/expiry.ts';
import { buildIndex, store } from '../../../src/data/embedded/records.ts';
import { Storage, type Index } from '../../../src/data/embedded/storage.ts';
import { newDirectory, openStore } from './store-fixture.ts';

test('documents whose time is over are removed, and the others stay', async () => {
  const directory = newDirectory();
  const storage = new Storage(join(directory, 'data.mdb'));
  const base = { id: 1, name: 'expires_1', unique: false, sparse: false, plain: true };
  const index: Index = { ...base, key: { expires: 1 }, expireAfterSeconds: 10 };
  await storage.write(() => {
    const sessions = storage.ensureCollection('smil.sessions');
    buildIndex(storage, sessions, index);
    store(storage, sessions, { _id: 'over', expires: new Date(1000) });
    store(storage, sessions, { _id: 'open', expires: new Date(5000) });
    store(storage, sessions, { _id: 'forever' });
  });
  expect(await removeExpired(storage, new Date(12_000))).toBe(1);
  expect(await removeExpired(storage, new Date(12_000))).toBe(0);
  expect(await removeExpired(storage, new Date(99_000))).toBe(1);
  await storage.close();
  rmSync(directory, { recursive: true });
});

test('readers do not see a document whose time is over, and writers do until it is removed', async () => {
  const store = await openStore();
  const sessions = store.db.collection<{ _id: string; expires?: Date; seen?: boolean }>('sessions');
  await sessions.createIndexes([{ key: { expires: 1 }, expireAfterSeconds: 0 }]);
  await sessions.insertMany([{ _id: 'over', expires: new Date(0) }, { _id: 'open' }]);
  expect((await sessions.find({}).toArray()).map(({ _id }) => _id)).toEqual(['open']);
  expect(await sessions.countDocuments({})).toBe(1);
  expect(await sessions.distinct('_id')).toEqual(['open']);
  expect(await sessions.updateMany({}, { $set: { seen: true } })).toMatchObject({ matchedCount: 2 });
  await store.discard();
});
