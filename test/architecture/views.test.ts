import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../../src/project-folder.ts';

const folder = join(projectFolder, 'views');

async function readViews(): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ejs'));
  const views = names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const);
  return new Map(await Promise.all(views));
}

let views: ReadonlyMap<string, string>;

beforeAll(async () => {
  views = await readViews();
});

/** Every piece of a view that matches, with the view's name. */
function pieces(pattern: RegExp): readonly string[] {
  return [...views].flatMap(([name, text]) =>
    [...text.matchAll(pattern)].map(([piece]) => `${name}: ${piece}`),
  );
}

const includesOf = (text: string) => [...text.matchAll(/include\('([^']+)'/g)].map(([, name = '']) => name);

/** The view with this name from the top. Null for another: EJS would look for it on the disk at each use. */
function resolved(included: string): string | null {
  const name = `${included.slice(1)}.ejs`;
  return included.startsWith('/') && views.has(name) ? name : null;
}

/** True when the text, or a part that it includes, includes the component. */
function reaches(text: string, component: string): boolean {
  return includesOf(text).some((included) => {
    const name = resolved(included);
    return name !== null && (name === component || reaches(views.get(name) ?? '', component));
  });
}

describe('the views', () => {
  test('print raw text only for parts of pages', () => {
    const raw = pieces(/<%-[\s\S]*?%>/g);

    const allowed = /: <%- (include\('[\w/.-]+'(, [\s\S]+)?\)|body) %>$/;
    expect(raw.length).toBeGreaterThan(20);
    expect(raw.filter((piece) => !allowed.test(piece))).toEqual([]);
  });

  test('leave the body of the page to the layout', () => {
    const users = [...views].filter(([, text]) => text.includes('<%- body %>')).map(([name]) => name);

    expect(users.every((name) => name.startsWith('layout/'))).toBe(true);
  });

  test('include only what is there, named from the top', () => {
    const missing = [...views.values()].flatMap((text) =>
      includesOf(text).filter((included) => resolved(included) === null),
    );

    expect(missing).toEqual([]);
  });

  test('hold no inline script, style or handler', () => {
    expect(pieces(/<script(?![^>]*\bsrc=)[^>]*>|<style\b|\sstyle=|\son[a-z]+="/gi)).toEqual([]);
  });

  test('send every form that changes something with the token of the session', () => {
    const forms = [...views].flatMap(([name, text]) =>
      [...text.matchAll(/<form\b[^>]*method="post"[\s\S]*?<\/form>/g)].map(([form]) => ({ name, form })),
    );

    expect(forms.length).toBeGreaterThan(5);
    expect(forms.filter(({ form }) => !reaches(form, 'components/csrf.ejs')).map(({ name }) => name)).toEqual(
      [],
    );
  });

  test('are used, pages by a route and parts by a page', async () => {
    const sources = (await readdir(join(projectFolder, 'src'), { recursive: true })).filter((name) =>
      name.endsWith('.ts'),
    );
    const code = (
      await Promise.all(sources.map((name) => readFile(join(projectFolder, 'src', name), 'utf8')))
    ).join('\n');
    const included = new Set([...views.values()].flatMap((text) => includesOf(text).map(resolved)));
    const unused = [...views.keys()].filter(
      (name) => !included.has(name) && !code.includes(`'${name.replace(/\.ejs$/, '')}'`),
    );

    expect(unused).toEqual([]);
  });
});
