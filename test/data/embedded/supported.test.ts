import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as supported from '../../../src/data/embedded/supported.ts';

const source = join(import.meta.dirname, '../../../src');
const stores = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('store.ts'),
);
const known = new Set(Object.values(supported).flatMap((names) => [...names]));

test('there are stores to look at', () => {
  expect(stores.length).toBeGreaterThan(3);
});

test.each(stores)('%s asks for nothing that the embedded store does not know', (path) => {
  // Names with a dollar as a key or in quotes; `${…}` in a template is neither.
  const used = readFileSync(join(source, path), 'utf8').match(/(?<=[{,\s['"`])\$[a-zA-Z]+/g) ?? [];
  expect(used.filter((name) => !known.has(name))).toEqual([]);
});
