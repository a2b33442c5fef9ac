import { afterAll, expect, test } from '@jest/globals';
import { execFileSync, spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';
import { startEmbeddedStore } from '../../../src/data/embedded/start.ts';
import { newDirectory, openStore } from './store-fixture.ts';

const directory = newDirectory();
afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

/** One plain file starts several times faster than TypeScript that is translated at each start. */
function bundledChild(): string {
  const root = join(import.meta.dirname, '../../..');
  const output = join(root, 'node_modules/.cache/smil-test/writing-child.mjs');
  const source = join(import.meta.dirname, 'writing-child.ts');
  const options = [
    '--bundle',
    '--format=esm',
    '--platform=node',
    '--packages=external',
    '--log-level=warning',
  ];
  execFileSync(join(root, 'node_modules/.bin/esbuild'), [source, ...options, `--outfile=${output}`]);
  return output;
}

test('a reopened store has everything, and a second opener is refused', async () => {
  const first = await openStore(directory);
  expect(first.isNew).toBe(true);
  await first.db.collection('kept').createIndexes([{ key: { a: 1 }, unique: true }]);
  await first.db.collection('kept').insertOne({ a: 1 });
  await expect(startEmbeddedStore({ directory, inProcess: true })).rejects.toThrow(
    'is in use by another Smil process',
  );
  await first.close();
  const second = await openStore(directory);
  expect(second.isNew).toBe(false);
  expect(await second.db.collection('kept').countDocuments({ a: 1 })).toBe(1);
  await expect(second.db.collection('kept').insertOne({ a: 1 })).rejects.toMatchObject({ code: 11000 });
  await second.close();
});

test('an unknown format is refused', async () => {
  const other = newDirectory();
  writeFileSync(join(other, 'format-version'), '99\n');
  await expect(startEmbeddedStore({ directory: other, inProcess: true })).rejects.toThrow('format 99');
  rmSync(other, { recursive: true });
});

test('kill -9 loses no acknowledged write', async () => {
  const acknowledged = new Set<number>();
  const script = bundledChild();
  for (let round = 0; round < 5; round += 1) {
    const child = spawn(process.execPath, [script, directory, String(round * 1_000_000)], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    let text = '';
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        if (text.split('\n').length > 60 + round * 17) resolve();
      });
      child.once('exit', () => {
        resolve();
      });
    });
    const ended = once(child, 'close');
    child.kill('SIGKILL');
    await ended;
    const lines = text.split('\n').slice(0, -1);
    expect(lines.length).toBeGreaterThan(50);
    for (const line of lines) acknowledged.add(Number(line));
  }
  const store = await openStore(directory);
  const all = await store.db.collection('writes').find({}).toArray();
  const stored = new Set(all.map((doc) => Number(doc._id)));
  expect([...acknowledged].filter((id) => !stored.has(id))).toEqual([]);
  const byIndex = await store.db
    .collection('writes')
    .find({ n: { $gte: 0 } })
    .sort({ n: 1 })
    .toArray();
  expect(byIndex.map((doc) => Number(doc._id))).toEqual([...stored].sort((a, b) => a - b));
  await store.close();
}, 60_000);
