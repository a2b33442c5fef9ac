import { MongoClient, MongoServerError } from 'mongodb';
import { outliveCommitFaults } from '../../../src/data/embedded/commit-faults.ts';
import { startEmbeddedStore } from '../../../src/data/embedded/start.ts';

/** Fills its store until there is no more room, and says what it met and what it still can do. */
outliveCommitFaults();
const store = await startEmbeddedStore({ directory: process.argv[2] ?? '', inProcess: true });
const client = await new MongoClient(store.uri, { writeConcern: { w: 'majority', journal: true } }).connect();
const notes = client.db().collection<{ _id: string; text: string }>('notes');
const text = 'x'.repeat(20_000);
let kept = 0;
const refusals = new Set<string>();
while (refusals.size === 0 && kept < 1000) {
  const added = await Promise.allSettled(
    [0, 1, 2].map((n) => notes.insertOne({ _id: `${kept} ${n}`, text })),
  );
  for (const one of added) {
    if (one.status === 'fulfilled') kept += 1;
    else refusals.add(one.reason instanceof MongoServerError ? String(one.reason.code) : 'another fault');
  }
}
const read = await notes.countDocuments({});
process.stdout.write(JSON.stringify({ kept, read, refusals: [...refusals] }));
process.exit();
