import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readPdf } from '../reports/read-pdf.ts';
import type { Browser } from '../support/browser.ts';
import type { CastName } from '../support/cast.ts';
import { routesOf } from '../support/routes.ts';
import { planted, startPlanted, type Planted, type PlantedApp } from './planted.ts';

/**
 * Every page, JSON answer and PDF of the program, asked for by everyone, with every id there is. What each
 * person finds is compared as a whole: a word too many is a leak, a word too few a broken page.
 */
let smil: PlantedApp;

beforeAll(async () => {
  smil = await startPlanted();
});
afterAll(() => smil.stop());

/** The addresses of a route, one for each combination of ids, and what its lists can show. */
function addressesOf(pattern: string): readonly string[] {
  const parameter = /:(\w+)/.exec(pattern)?.[1];
  if (parameter === undefined) return [pattern];
  const ids = smil.ids[parameter];
  if (ids === undefined) throw new Error(`The test knows no ids for :${parameter}`);
  return ids.flatMap((id) => addressesOf(pattern.replace(`:${parameter}`, id)));
}

const moreViews: Readonly<Record<string, readonly string[]>> = {
  '/interviews': ['?show=all', '?show=mine'],
  // Not the whole word: the page repeats what was searched for.
  '/candidates': ['?q=quark', `?q=${planted.majaName.slice(0, -1)}`],
  '/applications/:applicationId': ['?moved=applied'],
  '/interviews/:interviewId/scorecard': ['?question=1', '?question=2', '?part=checklist'],
  '/positions/:positionId/comparison': ['?order=spread', '?order=name'],
};

async function textOf(browser: Browser, method: 'get' | 'post', path: string, accept: string) {
  const asked = browser.request(method, path).set('Accept', accept).buffer(true);
  const sent =
    method === 'post'
      ? asked.set('x-csrf-token', browser.token()).send({ operation: 'a'.repeat(22), key: 'table/note' })
      : asked.parse((response, done) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () => {
            done(null, Buffer.concat(parts));
          });
        });
  const response = await sent;
  const body = Buffer.isBuffer(response.body) ? response.body : Buffer.from(response.text);
  const isPdf = response.headers['content-type'] === 'application/pdf';
  return {
    status: response.status,
    isPdf,
    text: `${JSON.stringify(response.headers)} ${isPdf ? (await readPdf(body)).text : body.toString()}`,
  };
}

/** What the person finds anywhere, and how many pages and PDFs opened on the way. */
async function searched(member: CastName | null) {
  const browser = member === null ? smil.browser() : await smil.signedIn(member);
  await browser.visit(member === null ? '/sign-in' : '/');
  const found = new Set<Planted>();
  let opened = 0;
  let pdfs = 0;
  for (const { method, path } of routesOf(smil.app)) {
    const isUnsafe = method !== 'get';
    // Sent as a script would: refused for what it holds, but the refusal must not tell anything either.
    if (isUnsafe && (path === '/sign-out' || !path.startsWith('/interviews/'))) continue;
    const views = [path, ...(moreViews[path] ?? []).map((query) => path + query)];
    for (const address of isUnsafe ? addressesOf(path) : views.flatMap(addressesOf)) {
      for (const accept of path.endsWith('.pdf') ? ['*/*'] : ['text/html', 'application/json']) {
        const answer = await textOf(browser, isUnsafe ? 'post' : 'get', address, accept);
        if (answer.status === 200) opened += 1;
        if (answer.isPdf) pdfs += 1;
        for (const [name, word] of Object.entries(planted)) {
          if (answer.text.toLowerCase().includes(word)) found.add(name as Planted);
        }
      }
    }
  }
  return { found: [...found].toSorted(), opened, pdfs };
}

const hosts: readonly Planted[] = ['hostPosition', 'hostPlace'];
const maja: readonly Planted[] = [
  'majaName',
  'majaEmail',
  'majaPhone',
  'stageReason',
  'openRoom',
  'shutRoom',
];
const twinOfAda: readonly Planted[] = ['twinPhoneOfAda', 'twinReasonOfAda'];
const noah: readonly Planted[] = ['noahName', 'panelRoom'];
const own: readonly Planted[] = ['ownName', 'ownRoom', 'ownNoteOfBen'];
const grys: readonly Planted[] = ['grysPosition', 'grysCandidate', 'twinPhoneOfGry', 'grysRoom', 'grysNote'];
const sorted = (...words: readonly (readonly Planted[])[]) => words.flat().toSorted();

describe('before Chidi has submitted', () => {
  test('a stranger and the administrator find nothing', async () => {
    expect((await searched(null)).found).toEqual([]);
    expect((await searched('admin')).found).toEqual([]);
  });

  test('Ben finds his interviews and his own notes, and neither the candidates’ addresses nor Chidi’s draft', async () => {
    const { found, opened, pdfs } = await searched('ben');

    expect(found).toEqual(
      sorted(hosts, ['majaName', 'openRoom', 'openNoteOfBen', 'shutRoom', 'shutNoteOfBen'], own),
    );
    expect(opened).toBeGreaterThan(20);
    expect(pdfs).toBe(0);
  });

  test('Chidi finds his own two interviews, nothing of Ben’s, and nothing of his own application', async () => {
    expect((await searched('chidi')).found).toEqual(
      sorted(hosts, ['majaName', 'openRoom', 'openDraftOfChidi'], noah, ['panelNoteOfChidi']),
    );
  });

  test('Ada finds her team’s submitted notes, but on the panel of Noah only her own draft', async () => {
    const { found, pdfs } = await searched('recruiter');

    expect(found).toEqual(
      sorted(hosts, maja, twinOfAda, noah, own, ['openNoteOfBen', 'shutNoteOfBen', 'panelDraftOfAda']),
    );
    expect(pdfs).toBe(4);
  });

  test('Hanne of HR finds both teams, but nothing that Ben wrote where she sits beside him', async () => {
    expect((await searched('hr')).found).toEqual(
      sorted(hosts, maja, twinOfAda, noah, own, ['openNoteOfBen', 'panelNoteOfChidi'], grys),
    );
  });

  test('Gry finds her own team and nothing else', async () => {
    expect((await searched('gry')).found).toEqual(sorted(grys));
  });
});

describe('once Chidi has submitted', () => {
  const found = new Map<CastName, readonly Planted[]>();

  beforeAll(async () => {
    await smil.submit('chidi', smil.openInterview);
    for (const member of ['ben', 'chidi', 'recruiter', 'hr'] as const) {
      found.set(member, (await searched(member)).found);
    }
  }, 120_000);

  test.each([
    ['ben', 'openDraftOfChidi'],
    ['chidi', 'openNoteOfBen'],
    ['recruiter', 'openDraftOfChidi'],
  ] as const)('%s finds %s as well', (member, word) => {
    expect(found.get(member)).toContain(word);
  });

  test.each([
    ['recruiter', 'panelNoteOfChidi'],
    ['hr', 'shutNoteOfBen'],
    ['hr', 'panelDraftOfAda'],
  ] as const)(
    '%s still does not find %s, because of the policies of the other interviews',
    (member, word) => {
      expect(found.get(member)).toContain('majaName');
      expect(found.get(member)).not.toContain(word);
    },
  );
});
