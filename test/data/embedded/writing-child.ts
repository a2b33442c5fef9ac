import { openStore } from './store-fixture.ts';

/** Writes until it is killed, and prints the id of each write that was acknowledged. */
const [directory = '', start = '0'] = process.argv.slice(2);
const store = await openStore(directory);
const writes = store.db.collection<{ _id: number; n: number }>('writes');
await writes.createIndexes([{ key: { n: 1 }, unique: true }]);
let next = Number(start);

async function writeForever(): Promise<never> {
  for (;;) {
    const id = next;
    next += 1;
    await writes.insertOne({ _id: id, n: id });
    process.stdout.write(`${id}\n`);
  }
}

await Promise.all(Array.from({ length: 8 }, writeForever));
