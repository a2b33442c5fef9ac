import { afterAll, beforeAll, expect, test } from '@jest/globals';
import MongoStore from 'connect-mongo';
import type { SessionData } from 'express-session';
import mongoose, { Schema, type Connection, type Types } from 'mongoose';
import { connectDatabase, requireReplicaSet } from '../../../src/data/connection.ts';
import { openStore, type OpenStore } from './store-fixture.ts';

let store: OpenStore;
let connection: Connection;
beforeAll(async () => {
  store = await openStore();
  connection = await connectDatabase(store.uri);
});
afterAll(async () => {
  await connection.close();
  await store.discard();
});

test('a Mongoose model stores, changes and finds', async () => {
  const schema = new Schema(
    {
      name: { type: String, required: true, unique: true },
      ratings: { type: Map, of: Number },
      notes: [{ text: String }],
      tags: [String],
    },
    { timestamps: true },
  );

  const Person = connection.model('Person', schema);
  await Person.init();
  const made = await Person.create({
    name: 'Ida',
    ratings: { a: 1 },
    notes: [{ text: 'x' }],
    tags: ['t', 'u'],
  });
  await Person.updateOne({ _id: made._id }, { $push: { notes: { $each: [{ text: 'y' }] } } });
  const found = await Person.findById(made._id).orFail();
  expect(found.ratings?.get('a')).toBe(1);
  found.ratings?.set('b', 2);
  found.notes.pull(found.notes[0]);
  (found.tags as Types.Array<string>).pull('t');
  await found.save();
  const again = await Person.findOne({ 'ratings.b': 2 }).lean().orFail();
  expect(again.notes.map((note) => note.text)).toEqual(['y']);
  expect(again.tags).toEqual(['u']);
  const upserted = await Person.findOneAndUpdate(
    { name: 'Per' },
    { $set: { tags: ['z'] } },
    { upsert: true, returnDocument: 'after' },
  );
  expect(upserted.name).toBe('Per');
  await expect(Person.create({ name: 'Per' })).rejects.toMatchObject({
    code: 11000,
    keyValue: { name: 'Per' },
  });
  expect(
    await Person.find({ tags: mongoose.trusted({ $in: ['z'] }) })
      .sort({ name: 1 })
      .countDocuments(),
  ).toBe(1);
  expect(await Person.exists({ name: 'None' })).toBeNull();
});

test('the store is not taken for a replica set', async () => {
  await expect(requireReplicaSet(connection)).rejects.toThrow('replica set');
});

test('connect-mongo keeps sessions', async () => {
  const sessions = MongoStore.create({
    clientPromise: Promise.resolve(store.client),
    dbName: 'smil',
    ttl: 60,
  });
  const session = { cookie: { originalMaxAge: 1000 }, user: 'u' } as unknown as SessionData;
  const call = (run: (done: (error?: unknown, value?: unknown) => void) => void): Promise<unknown> =>
    new Promise((resolve, reject) => {
      run((error, value) => {
        if (error instanceof Error) reject(error);
        else resolve(value);
      });
    });
  await call((done) => {
    sessions.set('s1', session, done);
  });
  expect(
    await call((done) => {
      sessions.get('s1', done);
    }),
  ).toMatchObject({ user: 'u' });
  await call((done) => {
    sessions.touch('s1', session, done);
  });
  await call((done) => {
    sessions.destroy('s1', done);
  });
  expect(
    await call((done) => {
      sessions.get('s1', done);
    }),
  ).toBeFalsy();
});
