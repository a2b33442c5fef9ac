import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openChromium } from './browser.ts';
import { checkPage, everyLook } from './page-checks.ts';

/** A page without fault, into which the tests plant one. */
const sound = (body: string, style = '') =>
  `<!doctype html><html lang="en"><title>Planted</title><style>${style}</style><main><h1>Planted</h1>${body}</main></html>`;

describe('the look over every page', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openChromium();
    page = await browser.newPage();
  });
  afterAll(() => browser.close());

  it('lets a sound page pass', async () => {
    await page.setContent(sound('<p>Nothing is wrong here.</p>'));
    await checkPage(page, [], everyLook);
  });

  it.each([
    ['a picture without words', sound('<img src="data:,">'), 'image-alt'],
    ['a level that the headings jump over', sound('<h3>Too deep</h3>'), 'heading-order'],
    [
      'letters that only fail in the dark',
      sound(
        '<p>Grey</p>',
        '@media (prefers-color-scheme: dark) { body { color: #999; background: #111 } p { color: #555 } }',
      ),
      'dark: color-contrast',
    ],
    ['something wider than a telephone', sound('<div>Wide</div>', 'div{width:500px}'), 'narrow: '],
  ])('finds %s', async (_fault, html, finding) => {
    await page.setContent(html);
    await expect(checkPage(page, [], everyLook)).rejects.toThrow(finding);
  });

  it('finds what the browser complained about', async () => {
    await page.setContent(sound(''));
    await expect(checkPage(page, ['Refused to run a script'], everyLook)).rejects.toThrow(
      'Refused to run a script',
    );
  });
});
