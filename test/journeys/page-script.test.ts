import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openChromium } from './browser.ts';
import { startBuiltProgram, type RunningProgram } from './program.ts';
import { signIn, type Visitor } from './visitor.ts';

/** The script of every page but the scoring screen: half-filled forms, and the menu under the own name. */
let program: RunningProgram;
let browser: Browser;
let visitor: Visitor;
let asked: number;

beforeAll(async () => {
  [program, browser] = await Promise.all([startBuiltProgram(), openChromium()]);
});
beforeEach(async () => {
  const around = { browser, address: program.address, language: 'en', hasScripts: true } as const;
  visitor = await signIn(around, 'admin');
  asked = 0;
  visitor.page.on('dialog', (dialog) => {
    asked += 1;
    void dialog.dismiss();
  });
  await visitor.page.goto('/people/new');
});
afterEach(async () => {
  await visitor.page.context().close();
});
afterAll(async () => {
  await browser.close();
  await program.stop();
});

async function fill({ page }: Visitor): Promise<void> {
  await page.fill('#name', 'Åse Præst');
  await page.fill('#email', 'not an address');
  await page.check('#roles-3');
  await page.selectOption('#language', 'da');
}

async function switchTo(page: Page, language: 'da' | 'en'): Promise<void> {
  await page.locator('.site-me summary').click();
  await page.locator(`.site-me button[value="${language}"]`).click();
  await page.locator(`html[lang="${language}"]`).waitFor();
  // The text is put back by a script.
  await page.waitForLoadState('load');
}

const filled = ['Åse Præst', 'not an address', ['recruiter'], 'da'];

/** A text, because the tests themselves know no document. */
const standing = (page: Page) =>
  page.evaluate(`[
    document.querySelector('#name').value,
    document.querySelector('#email').value,
    [...document.querySelectorAll('[name=roles]:checked')].map((tick) => tick.value),
    document.querySelector('#language').value,
  ]`);

describe('the switch of the language', () => {
  it('keeps what was typed, and asks nothing', async () => {
    const { page } = visitor;
    await fill(visitor);

    await switchTo(page, 'da');
    const danish = await standing(page);
    await switchTo(page, 'en');

    expect([danish, await standing(page), asked]).toEqual([filled, filled, 0]);
    expect(await page.evaluate('sessionStorage.length')).toBe(0);
  });

  it('keeps it also when it stands there because it could not be sent', async () => {
    const { page, t } = visitor;
    await fill(visitor);
    await visitor.button(t('accounts.newPerson.submit')).click();
    await page.locator('.error-summary').waitFor();

    await switchTo(page, 'da');

    expect([new URL(page.url()).pathname, await standing(page), asked]).toEqual(['/people/new', filled, 0]);
  });

  it('leaves a form alone that was not touched', async () => {
    const { page } = visitor;

    await switchTo(page, 'da');

    expect(await standing(page)).toEqual(['', '', [], 'da']);
  });
});

describe('an error on the way', () => {
  it('leaves what was typed in the form that Back leads to, until another page was seen', async () => {
    const { page, t } = visitor;
    await fill(visitor);
    const long = 'æ'.repeat(40_000);
    await page.fill('#name', long);
    await visitor.button(t('accounts.newPerson.submit')).click();
    await visitor.heading(t('errors.tooLarge.title')).waitFor();

    await page.goBack();
    const back = await standing(page);
    await visitor.link(t('accounts.newPerson.cancel')).click();
    await page.waitForURL('**/people');
    await page.goto('/people/new');

    expect([back, asked]).toEqual([[long, ...filled.slice(1)], 0]);
    expect(((await standing(page)) as string[])[0]).toBe('');
  });
});

describe('another way out', () => {
  it('is asked about, and the page stays', async () => {
    const { page, t } = visitor;
    await fill(visitor);

    const question = page.waitForEvent('dialog');
    await visitor.link(t('layout.menu.people')).first().click({ noWaitAfter: true });
    await question;

    expect([new URL(page.url()).pathname, await standing(page)]).toEqual(['/people/new', filled]);
  });

  it('is open when nothing was typed, and by the link that gives the form up', async () => {
    const { page, t } = visitor;
    await visitor.link(t('layout.menu.people')).first().click();
    await page.waitForURL('**/people');
    await page.goto('/people/new');
    await fill(visitor);
    await visitor.link(t('accounts.newPerson.cancel')).click();
    await page.waitForURL('**/people');

    expect(asked).toBe(0);
  });
});

describe('the menu under the own name', () => {
  const isOpen = (page: Page) => page.evaluate(`document.querySelector('.site-me').open`);
  const focused = (page: Page) => page.evaluate(`document.activeElement.textContent.trim()`);

  it('closes with Escape, and the name has the focus again', async () => {
    const { page } = visitor;
    await page.locator('.site-me summary').click();
    await page.keyboard.press('Tab');

    await page.keyboard.press('Escape');

    expect([await isOpen(page), await focused(page)]).toEqual([
      false,
      (await page.locator('.site-me summary').textContent())?.trim(),
    ]);
  });

  it('closes with a click beside it, and when Tab leaves it', async () => {
    const { page } = visitor;
    await page.locator('.site-me summary').click();
    await page.locator('h1').click();
    const afterClick = await isOpen(page);
    await page.locator('.site-me summary').click();
    for (let stop = 0; stop < 4; stop += 1) await page.keyboard.press('Tab');

    expect([afterClick, await isOpen(page)]).toEqual([false, false]);
  });

  it('is gone through with the arrow keys', async () => {
    const { page, t } = visitor;
    await page.locator('.site-me summary').focus();
    const stops = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'End']) {
      await page.keyboard.press(key);
      stops.push(await focused(page));
    }

    const [other, password, out] = [t('words.language.da'), t('layout.changePassword'), t('layout.signOut')];
    expect(stops).toEqual([other, password, out, other, out, other, out]);
  });
});
