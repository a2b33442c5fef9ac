import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Binary, MongoServerError, ObjectId } from 'mongodb';
import { openStore, type OpenStore } from './store-fixture.ts';

interface Item {
  _id: number;
  n?: number;
  list?: number[];
  set?: number[];
  old?: number;
  low?: number;
  high?: number;
  in?: { x: number; y?: { z: number } };
}

let store: OpenStore;
beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store.discard());

test('documents come back as they were stored', async () => {
  const people = store.db.collection('people');
  const doc = {
    _id: new ObjectId(),
    name: 'Åse',
    age: 4.5,
    at: new Date(5),
    gone: null,
    tags: ['a', { b: true }],
    ref: new ObjectId(),
  };
  await people.insertOne(doc);
  await people.insertOne({ name: 'Bo', photo: Buffer.from([1, 2]) });
  expect(await people.findOne({ _id: doc._id })).toEqual(doc);
  expect(await people.findOne({ name: 'Bo' })).toMatchObject({ photo: new Binary(Buffer.from([1, 2])) });
  expect(await people.findOne({ name: 'Åse' }, { projection: { age: 1 } })).toEqual({
    _id: doc._id,
    age: 4.5,
  });
  expect(await people.countDocuments({})).toBe(2);
  expect(await people.distinct('name')).toEqual(['Bo', 'Åse']);
  expect((await people.deleteMany({})).deletedCount).toBe(2);
});

test('updates change what they name', async () => {
  const items = store.db.collection<Item>('items');
  await items.insertOne({ _id: 1, n: 1, list: [1, 2], in: { x: 1 }, old: 1 });
  const result = await items.updateOne(
    { _id: 1 },
    {
      $inc: { n: 2 },
      $set: { 'in.y.z': 2 },
      $unset: { old: '' },
      $push: { list: { $each: [3, 4], $slice: -3 } },
      $addToSet: { set: { $each: [1, 1] } },
      $min: { low: 3 },
      $max: { high: 3 },
    },
  );
  expect(result).toMatchObject({ matchedCount: 1, modifiedCount: 1 });
  const expected = { _id: 1, n: 3, list: [2, 3, 4], in: { x: 1, y: { z: 2 } }, set: [1], low: 3, high: 3 };
  expect(await items.findOne({ _id: 1 })).toEqual(expected);
  await items.updateOne({ _id: 1 }, { $pull: { list: { $gte: 3 } } });
  expect((await items.findOne({ _id: 1 }))?.list).toEqual([2]);
  await items.replaceOne({ _id: 1 }, { n: 1 });
  expect(await items.findOne({ _id: 1 })).toEqual({ _id: 1, n: 1 });
  await expect(items.updateOne({ _id: 1 }, { $set: { _id: 2 } as never })).rejects.toMatchObject({
    code: 66,
  });
});

test('an upsert inserts the equalities of its filter', async () => {
  const items = store.db.collection<{ _id: string; n?: number; made?: boolean }>('upserts');
  const change = { $inc: { n: 1 }, $setOnInsert: { made: true } };
  expect((await items.updateOne({ _id: 'a' }, change, { upsert: true })).upsertedId).toBe('a');
  await items.updateOne({ _id: 'a' }, change, { upsert: true });
  expect(await items.findOne({})).toEqual({ _id: 'a', n: 2, made: true });
  const options = { upsert: true, returnDocument: 'after' } as const;
  expect(await items.findOneAndUpdate({ _id: 'b' }, change, options)).toEqual({ _id: 'b', n: 1, made: true });
  expect(await items.findOneAndUpdate({ _id: 'b' }, change)).toMatchObject({ n: 1 });
  expect(await items.findOneAndDelete({ _id: 'b' })).toMatchObject({ n: 2 });
  expect(await items.findOneAndUpdate({ _id: 'none' }, change)).toBeNull();
});

test('a long list is read to its end, in the order asked for', async () => {
  const many = store.db.collection<{ n: number }>('many');
  await many.insertMany(Array.from({ length: 1200 }, (_, n) => ({ n })));
  const found = await many.find({}).sort({ n: -1 }).batchSize(100).toArray();
  expect(found.map((doc) => doc.n)).toEqual(Array.from({ length: 1200 }, (_, n) => 1199 - n));
  expect((await many.find({}).toArray()).length).toBe(1200);
  expect(
    (
      await many
        .find({ n: { $gte: 10 } })
        .sort({ n: 1 })
        .skip(5)
        .limit(2)
        .toArray()
    ).map((d) => d.n),
  ).toEqual([15, 16]);
});

test('aggregation groups and counts', async () => {
  const sales = store.db.collection('sales');
  await sales.insertMany([
    { k: 'a', n: 1 },
    { k: 'b', n: 2 },
    { k: 'a', n: 3 },
  ]);
  const pipeline = [
    { $match: { n: { $gt: 0 } } },
    { $group: { _id: '$k', sum: { $sum: '$n' } } },
    { $sort: { _id: 1 } },
  ];
  expect(await sales.aggregate(pipeline).toArray()).toEqual([
    { _id: 'a', sum: 4 },
    { _id: 'b', sum: 2 },
  ]);
  await expect(sales.aggregate([{ $lookup: {} }]).toArray()).rejects.toMatchObject({ code: 238 });
});

test('a duplicate key is refused in the form of MongoDB', async () => {
  const users = store.db.collection('users');
  await users.createIndexes([{ key: { email: 1 }, unique: true }]);
  await users.insertOne({ email: 'a@b.dk' });
  const error: unknown = await users.insertOne({ email: 'a@b.dk' }).catch((refusal: unknown) => refusal);
  expect(error).toBeInstanceOf(MongoServerError);
  expect(error).toMatchObject({
    code: 11000,
    keyPattern: { email: 1 },
    keyValue: { email: 'a@b.dk' },
    message: 'E11000 duplicate key error collection: smil.users index: email_1 dup key: { email: "a@b.dk" }',
  });
  const attempt = users.findOneAndUpdate({ x: 1 }, { $set: { email: 'a@b.dk' } }, { upsert: true });
  await expect(attempt).rejects.toMatchObject({ code: 11000, keyValue: { email: 'a@b.dk' } });
  expect(await users.countDocuments()).toBe(1);
});

test('of 16 concurrent writers of one key, one succeeds', async () => {
  const names = store.db.collection('names');
  await names.createIndexes([{ key: { name: 1 }, unique: true }]);
  for (let round = 0; round < 10; round += 1) {
    const attempts = Array.from({ length: 16 }, () => names.insertOne({ name: `n${round}` }));
    const results = await Promise.allSettled(attempts);
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
  }
  expect(await names.countDocuments()).toBe(10);
});

test('what is not supported is refused by name', async () => {
  const any = store.db.collection('any');
  await any.insertOne({ list: [{ a: 1 }] });
  await expect(any.updateOne({ 'list.a': 1 }, { $set: { 'list.$.a': 2 } })).rejects.toMatchObject({
    code: 238,
  });
  await expect(any.updateOne({}, { $rename: { a: 'b' } })).rejects.toMatchObject({ code: 238 });
  await expect(any.findOne({ $where: 'true' })).rejects.toMatchObject({ code: 238 });
  await expect(any.createIndexes([{ key: { text: 'text' } }])).rejects.toMatchObject({ code: 238 });
  await expect(store.db.command({ mapReduce: 'any' })).rejects.toMatchObject({ code: 59 });
  await expect(store.db.command({ find: 'any', tailable: true })).rejects.toMatchObject({ code: 238 });
  await expect(store.db.command({ ping: 1, txnNumber: 1 })).rejects.toMatchObject({ code: 20 });
});

test('collections and indexes are listed and dropped', async () => {
  const gone = store.db.collection('gone');
  await gone.createIndexes([{ key: { a: 1, b: -1 } }]);
  expect((await gone.indexes()).map((index) => index.name)).toEqual(['_id_', 'a_1_b_-1']);
  await gone.dropIndex('a_1_b_-1');
  expect((await gone.indexes()).length).toBe(1);
  await gone.insertOne({ a: 1 });
  await gone.drop();
  expect(await gone.countDocuments()).toBe(0);
  expect(await store.db.listCollections({ name: 'gone' }).toArray()).toEqual([]);
});
