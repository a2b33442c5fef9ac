import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../../src/project-folder.ts';

/** As ESLint holds it for everything in TypeScript; views and styles it does not read. */
const longest = 200;

async function linesOf(folder: string, ending: string): Promise<readonly (readonly [string, number])[]> {
  const names = await readdir(join(projectFolder, folder), { recursive: true });
  const files = names.filter((name) => name.endsWith(ending)).map((name) => join(folder, name));
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(projectFolder, file), 'utf8');
      return [file, text.replace(/\n$/, '').split('\n').length] as const;
    }),
  );
}

test.each([
  ['views', '.ejs'],
  ['public/styles', '.css'],
])('no file in %s is longer than one can see at once', async (folder, ending) => {
  const files = await linesOf(folder, ending);

  expect(files.length).toBeGreaterThan(20);
  expect(files.filter(([, lines]) => lines > longest)).toEqual([]);
});
