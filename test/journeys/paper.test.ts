import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readContent } from '../../seed/read-content.ts';
import { languages } from '../../src/domain/language.ts';
import { projectFolder } from '../../src/project-folder.ts';
import { wordsIn } from '../../src/web/words.ts';
import { openChromium } from './browser.ts';
import { startBuiltProgram, type RunningProgram } from './program.ts';
import { signIn, type Visitor } from './visitor.ts';

/** The pages as sheets of paper, printed by the browser. */
let program: RunningProgram;
let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  [program, browser] = await Promise.all([startBuiltProgram(), openChromium()]);
  const around = { browser, address: program.address, language: 'en', hasScripts: true } as const;
  visitor = await signIn(around, 'recruiter');
});
afterAll(async () => {
  await browser.close();
  await program.stop();
});

interface Piece {
  readonly text: string;
  readonly y: number;
}

/** The lowest line of every sheet but the last. */
async function feetOf(page: Page): Promise<readonly string[]> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const feet: string[] = [];
  for (let number = 1; number < document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const pieces = items.flatMap((item): readonly Piece[] =>
      'str' in item && item.str.trim() !== '' ? [{ text: item.str, y: Number(item.transform[5]) }] : [],
    );
    const lowest = Math.min(...pieces.map(({ y }) => y));
    feet.push(
      pieces
        .filter(({ y }) => Math.abs(y - lowest) < 2)
        .map(({ text }) => text)
        .join(' '),
    );
  }
  return feet;
}

it('no head of a question stands alone at the foot of a sheet, wherever the sheet ends', async () => {
  const { page, t } = visitor;
  await page.goto('/questions/s1-asked-for-one-thing');
  const heads = await page.locator('main h2').allTextContents();
  const tableHeads = ['questions.level', 'questions.version'].map((key) => t(key));
  const feet: string[] = [];
  for (let push = 0; push < 1000; push += 50) {
    await page.evaluate(`document.querySelector('main').style.paddingTop = '${push}px'`);
    feet.push(...(await feetOf(page)));
  }
  const isHead = (foot: string) =>
    heads.some((head) => foot.startsWith(head)) || tableHeads.some((head) => foot.startsWith(`${head} `));
  expect(feet.length).toBeGreaterThan(20);
  // The version in words ends the head of the page itself.
  expect(feet.filter((foot) => isHead(foot) && !foot.startsWith(`${t('questions.version')} 1`))).toEqual([]);
});

/** The first line of every sheet. */
async function headsOf(page: Page): Promise<readonly string[]> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const sheets = Array.from({ length: document.numPages }, async (_, i) => {
    const { items } = await (await document.getPage(i + 1)).getTextContent();
    return items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.str] : []))[0] ?? '';
  });
  return Promise.all(sheets);
}

it('the candidate’s sheet is one sheet and nothing else, in both languages, however much there is to say', async () => {
  const { page, t } = visitor;
  const addresses: string[] = [];
  for (const list of ['/guides', '/positions', '/interviews']) {
    await page.goto(list);
    const hrefs = await page.evaluate<readonly string[]>(
      "[...document.querySelectorAll('main a')].map((link) => link.getAttribute('href'))",
    );
    const own = new Set(
      hrefs.filter((href) => new RegExp(`^${list}/(?:[0-9a-f]{24}|[a-z-]+-[0-9]{2})$`, 'u').test(href)),
    );
    addresses.push(...[...own].slice(0, 3).map((href) => `${href}/candidate-sheet`));
  }
  expect(addresses).toHaveLength(3 + 3 + 3);
  for (const address of addresses) {
    for (const language of languages) {
      await page.goto(`${address}?language=${language}`);
      const only = [wordsIn(language).t('sheet.heading')];
      expect([address, await headsOf(page)]).toEqual([address, only]);
      // As much as a guide of seven competencies, a crowded panel and the longest room can say.
      await page.evaluate(`(() => {
        const list = document.querySelector('.sheet-competencies');
        while (list.children.length < 7) list.append(list.children[0].cloneNode(true));
        for (const fact of document.querySelectorAll('.sheet-facts dd')) fact.textContent = 'Havestuen '.repeat(12);
      })()`);
      expect([address, await headsOf(page)]).toEqual([address, only]);
    }
  }
  await page.getByText(t('sheet.lede')).waitFor();
  await visitor.look();
});

it('sample answers are two sheets without their key, in both languages, even when the key stands open', async () => {
  const around = { browser, address: program.address, hasScripts: true } as const;
  const answered = readContent(join(projectFolder, 'seed')).warmUps.map(({ question }) => question);
  expect(answered).toHaveLength(7);
  for (const language of languages) {
    const hr = await signIn({ ...around, language }, 'hr');
    for (const question of answered) {
      await hr.page.goto(`/questions/${question}/warm-up`);
      await hr.page.getByText(hr.t('warmUp.show')).click();
      await hr.page.getByText(hr.t('warmUp.after')).waitFor();
      const [first, second, ...others] = await headsOf(hr.page);
      expect([question, first?.split(':')[0], second, others]).toEqual([
        question,
        hr.t('warmUp.title'),
        hr.t('warmUp.levels'),
        [],
      ]);
    }
    await hr.look();
  }
});

it('the comparison prints whole with ten competencies, and without the ground under the names', async () => {
  const { page } = visitor;
  await page.goto('/positions');
  await visitor.link('Receptionist, Odense').click();
  await visitor.link(visitor.t('positions.compare')).click();
  await page.locator('.compare').waitFor();
  await page.evaluate(`for (const row of document.querySelectorAll('.compare tr')) {
    const cells = [...row.querySelectorAll(':scope > .heat, :scope > .heat-head')];
    for (let more = cells.length; cells.length > 0 && more < 10; more += 1) {
      row.append(cells[more % cells.length].cloneNode(true));
    }
  }`);
  await page.emulateMedia({ media: 'print' });
  // A landscape sheet less its margins, in the browser's pixels.
  await page.setViewportSize({ width: Math.floor((277 / 25.4) * 96), height: 700 });
  const measured = await page.evaluate(`(() => {
    const { right } = document.querySelector('.compare').getBoundingClientRect();
    const name = document.querySelector('.compare tbody tr:not(.group) > th');
    return { isWhole: right <= innerWidth, ground: getComputedStyle(name).backgroundColor };
  })()`);
  expect(measured).toEqual({ isWhole: true, ground: 'rgba(0, 0, 0, 0)' });
});
