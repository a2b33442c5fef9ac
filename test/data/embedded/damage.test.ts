import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { testOnSmallDisk } from './small-disk.ts';
import { newDirectory, openStore } from './store-fixture.ts';

const pageSize = 4096;
const whole = newDirectory();
const copies: string[] = [];

beforeAll(async () => {
  const store = await openStore(whole);
  const kept = store.db.collection('kept');
  await kept.createIndexes([{ key: { name: 1 } }]);
  await kept.insertMany(
    Array.from({ length: 400 }, (_, n) => ({ name: `Name ${n}`, text: 'x'.repeat(500) })),
  );
  await kept.insertOne({ name: 'Long', text: 'x'.repeat(50_000) });
  await store.close();
});

afterAll(() => {
  for (const directory of [whole, ...copies]) rmSync(directory, { recursive: true });
});

type Harm = (data: string, directory: string) => void;

function harmed(harm: Harm): string {
  const directory = newDirectory();
  cpSync(whole, directory, { recursive: true, filter: (path) => !path.endsWith('.sock') });
  harm(join(directory, 'data.mdb'), directory);
  copies.push(directory);
  return directory;
}

function overwrite(data: string, position: number, bytes: Buffer): void {
  const content = readFileSync(data);
  bytes.copy(content, position);
  writeFileSync(data, content);
}

/** Overwrites the first thing that this finds, in every copy of it that the file has. */
function respell(data: string, from: string, to: string): void {
  const content = readFileSync(data, 'latin1');
  expect(content).toContain(from);
  writeFileSync(data, content.replaceAll(from, to), 'latin1');
}

async function opened(...directories: string[]): Promise<readonly string[]> {
  const child = join(import.meta.dirname, 'opening-child.ts');
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', child, ...directories], {
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return JSON.parse(stdout) as string[];
}

function hashOf(directory: string): string {
  try {
    return createHash('sha256')
      .update(readFileSync(join(directory, 'data.mdb')))
      .digest('hex');
  } catch {
    return 'none';
  }
}

test.each<[string, Harm, RegExp]>([
  [
    'is empty',
    (data) => {
      truncateSync(data, 0);
    },
    /it is empty, though it had data/,
  ],
  [
    'is gone',
    (data) => {
      rmSync(data);
    },
    /it is gone, though the folder had data/,
  ],
  [
    'was cut off in its head',
    (data) => {
      truncateSync(data, 100);
    },
    /its beginning is not that of a database/,
  ],
  [
    'was cut off after a page',
    (data) => {
      truncateSync(data, pageSize);
    },
    /its beginning is not that of a database/,
  ],
  [
    'was cut off in the middle',
    (data) => {
      truncateSync(data, 100_000);
    },
    /it ends before page \d+/,
  ],
  [
    'has something else at its beginning',
    (data) => {
      overwrite(data, 0, randomBytes(64));
    },
    /its beginning is not that of a database/,
  ],
  [
    'has something else in its pages',
    (data) => {
      overwrite(data, 2 * pageSize, randomBytes(60 * pageSize));
    },
    /page \d+ holds something else|it ends before page/,
  ],
  [
    'has a record of a collection that nobody can read',
    (data) => {
      respell(data, '{"id":1,"name":"smil.kept"', 'X"id":1,"name":"smil.kept"');
    },
    /what it notes of the collection smil\.kept cannot be read/,
  ],
])(
  'a data file that %s is refused in one sentence and left alone',
  async (_what, harm, said) => {
    const directory = harmed(harm);
    const before = hashOf(directory);

    const [answer = ''] = await opened(directory);

    expect(answer).toMatch(said);
    expect(answer).toContain(`The database ${join(directory, 'data.mdb')} is damaged: `);
    expect(answer).toContain('Nothing was changed. Put the folder back from a backup');
    expect(answer).not.toContain('\n');
    expect(hashOf(directory)).toBe(before);
  },
  30_000,
);

test('bytes that are wrong anywhere end in a sentence or do no harm, but never in a crash', async () => {
  const { length } = readFileSync(join(whole, 'data.mdb'));
  const directories = Array.from({ length: 40 }, () =>
    harmed((data) => {
      for (let n = 0; n < 20; n += 1) {
        overwrite(data, randomInt(length), randomBytes(1));
      }
    }),
  );

  const answers = await opened(...directories);

  const strange = answers.filter(
    (answer) => answer !== 'opened' && !/^The database .* is damaged: /.test(answer),
  );
  expect(strange).toEqual([]);
  expect(answers).toHaveLength(directories.length);
}, 60_000);

test('a first start that was cut short is no damage', async () => {
  const beforePages = newDirectory();
  writeFileSync(join(beforePages, 'data.mdb'), Buffer.alloc(pageSize));
  const beforeMark = newDirectory();
  await (await openStore(beforeMark)).close();
  rmSync(join(beforeMark, 'format-version'));
  const markHalfWritten = newDirectory();
  await (await openStore(markHalfWritten)).close();
  rmSync(join(markHalfWritten, 'format-version'));
  writeFileSync(join(markHalfWritten, 'format-version.new'), '');
  copies.push(beforePages, beforeMark, markHalfWritten);

  expect(await opened(beforePages, beforeMark, markHalfWritten)).toEqual(['new', 'new', 'new']);
  for (const directory of [beforePages, beforeMark, markHalfWritten]) {
    expect(readFileSync(join(directory, 'format-version'), 'utf8')).toBe('1\n');
  }
}, 30_000);

test('data without the mark of their format are refused as before', async () => {
  const directory = harmed((_data, folder) => {
    rmSync(join(folder, 'format-version'));
  });

  expect(await opened(directory)).toEqual([`${directory} has data without a format version.`]);
}, 30_000);

testOnSmallDisk(
  'a folder without room is refused before anything is in it',
  1,
  async (disk) => {
    const [answer] = await opened(join(disk, 'store'));
    expect(answer).toMatch(/^There is no room left for the data: .* Make room, and start again\.$/);
    expect(readdirSync(join(disk, 'store')).filter((name) => !name.endsWith('.sock'))).toEqual([]);
  },
  30_000,
);
