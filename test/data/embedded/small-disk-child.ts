import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MongoClient, MongoServerError } from 'mongodb';
import { outliveCommitFaults } from '../../../src/data/embedded/commit-faults.ts';
import { startEmbeddedStore } from '../../../src/data/embedded/start.ts';

/** Fills the disk and frees it again while many write, and says what was acknowledged and what is there. */
outliveCommitFaults();
const disk = process.argv[2] ?? '';
const filler = join(disk, 'filler');

interface Doc {
  _id: number;
  n: number;
  text: string;
}

async function open() {
  const store = await startEmbeddedStore({ directory: join(disk, 'store'), inProcess: true });
  const client = await new MongoClient(store.uri).connect();
  const collection = (name: string) => client.db('smil').collection<Doc>(name);
  return { collection, close: () => client.close().then(store.stop) };
}

const refusals = new Set<string>();
const acknowledged: [collection: string, id: number][] = [];
let next = 0;

async function write(store: Awaited<ReturnType<typeof open>>, name: string, length: number): Promise<void> {
  const id = next;
  next += 1;
  try {
    await store.collection(name).insertOne({ _id: id, n: id, text: 'x'.repeat(length) });
    acknowledged.push([name, id]);
  } catch (error) {
    refusals.add(error instanceof MongoServerError ? String(error.code) : String(error));
  }
}

const store = await open();
await store.collection('kept').createIndexes([{ key: { n: 1 }, unique: true }]);
let keptAgain = 0;
for (let round = 0; round < 10; round += 1) {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - 60_000)));
  for (let wave = 0; wave < 6; wave += 1) {
    // Some write to collections that nobody has heard of, which a refused write must not leave behind half-made.
    const names = ['kept', 'kept', 'kept', 'kept', 'kept', `new${round}-${wave}`, `new${round}-${wave}`];
    await Promise.all(names.map((name, at) => write(store, name, at === 2 ? 30_000 : 200)));
  }
  rmSync(filler);
  const before = acknowledged.length;
  await write(store, 'kept', 200);
  keptAgain += acknowledged.length - before;
}
await store.close();

const reopened = await open();
let lost = 0;
for (const [name, id] of acknowledged) {
  if ((await reopened.collection(name).findOne({ _id: id })) === null) lost += 1;
}
const kept = reopened.collection('kept');
const counts = [
  (await kept.find({}).toArray()).length,
  (
    await kept
      .find({ n: { $gte: 0 } })
      .sort({ n: 1 })
      .toArray()
  ).length,
];
await reopened.close();
process.stdout.write(JSON.stringify({ refusals: [...refusals], lost, keptAgain, counts }));
process.exit();
