import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../../src/project-folder.ts';

async function read(folder: string, pattern: RegExp): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(join(projectFolder, folder), { recursive: true });
  const files = names.filter((name) => pattern.test(name));
  return new Map(
    await Promise.all(
      files.map(async (name) => [name, await readFile(join(projectFolder, folder, name), 'utf8')] as const),
    ),
  );
}

const [styles, views, sources] = await Promise.all([
  read('public/styles', /\.css$/),
  read('views', /\.ejs$/),
  read('src', /\.ts$/),
]);

/** The names in a list such as ['aside', 'home']. */
const namesIn = (list: string) => [...list.matchAll(/'([\w-]+)'/g)].map(([, name]) => name);

test('every style sheet is asked for by the layout or a page, and no other', () => {
  const layout = (views.get('layout/page.ejs') ?? '')
    .split('\n')
    .filter((line) => line.includes('stylesheet'));
  const inLayout = layout.flatMap((line) => [
    ...line.matchAll(/\[('[^\]]+)\]/g),
    ...line.matchAll(/\/(\w+)\.css/g),
  ]);
  const inPages = [...sources.values()].flatMap((text) => [...text.matchAll(/\bstyles: \[([^\]]*)\]/g)]);
  const asked = [...inLayout, ...inPages].flatMap(([, found = '']) =>
    found.includes("'") ? namesIn(found) : [found],
  );

  const sheets = [...styles.keys()].map((name) => name.replace(/\.css$/, ''));
  expect([...new Set(asked)].toSorted()).toEqual(sheets.toSorted());
});

test('no style sheet names a class that nothing writes', () => {
  const writers = [...views, ...sources].filter(([name]) => !name.startsWith('web/sentences/'));
  const written = writers.map(([, text]) => text).join('\n');
  const words = new Set(written.match(/[\w-]+/g));
  /** Of a class that is put together, such as gap-<%= tone %>, only the beginning stands anywhere. */
  const beginnings = new Set(
    [...written.matchAll(/([\w-]+-)(?:<%|\$\{)/g)].map(([, beginning]) => beginning),
  );

  const unknown = [...styles].flatMap(([name, text]) => {
    const selectors = [...text.replaceAll(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{};]+)\{/g)].map(
      ([, one]) => one,
    );
    const classes = [...selectors.join(' ').matchAll(/\.([a-z][\w-]*)/g)].map(([, one = '']) => one);
    return [...new Set(classes)]
      .filter((one) => !words.has(one) && !beginnings.has(one.replace(/[^-]+$/, '')))
      .map((one) => `${name}: ${one}`);
  });

  expect(unknown).toEqual([]);
});
