import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openChromium } from './browser.ts';
import { startBuiltProgram, type RunningProgram } from './program.ts';
import { signIn, type Visitor } from './visitor.ts';

/** What becomes of a half-filled form when the session ends, in a real browser. */
let program: RunningProgram;
let browser: Browser;

beforeAll(async () => {
  [program, browser] = await Promise.all([startBuiltProgram(), openChromium()]);
});
afterAll(async () => {
  await browser.close();
  await program.stop();
});

async function openForm(hasScripts: boolean): Promise<Visitor> {
  const around = { browser, address: program.address, language: 'en', hasScripts } as const;
  const visitor = await signIn(around, 'admin');
  visitor.page.on('dialog', (dialog) => void dialog.accept());
  await visitor.page.goto('/people/new');
  await visitor.page.fill('#name', 'Åse Præst');
  await visitor.page.check('#roles-3');
  return visitor;
}

const signOut = async ({ page }: Visitor) => {
  await page.context().clearCookies({ name: 'smil' });
};

async function signInAgain(visitor: Visitor, account = 'admin'): Promise<void> {
  const { page, t } = visitor;
  await page.fill('#email', `${account}@demo.example`);
  await page.fill('#password', 'smil-demo');
  await visitor.button(t('accounts.signIn.submit')).click();
}

const kept = (page: Page) => page.evaluate<string>('JSON.stringify(sessionStorage)');

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('a form whose session ended, %s', (_name, hasScripts) => {
  it('is sent once its author is back, and looks right on the way', async () => {
    const visitor = await openForm(hasScripts);
    const { page, t } = visitor;
    await page.fill('#email', `ny-${String(hasScripts)}@example.org`);
    await signOut(visitor);

    await visitor.button(t('accounts.newPerson.submit')).click();
    await page.getByText(t('accounts.signIn.kept')).waitFor();
    await signInAgain(visitor);
    await visitor.heading(t('accounts.unsent.title')).waitFor();
    await visitor.look();
    await visitor.button(t('accounts.unsent.submit')).click();
    await page.waitForURL('**/people');

    expect(await page.locator('tr', { hasText: `ny-${String(hasScripts)}@example.org` }).count()).toBe(1);
    await page.context().close();
  });
});

describe('what was typed when the language is switched after the end', () => {
  let visitor: Visitor;
  beforeEach(async () => {
    visitor = await openForm(true);
    await signOut(visitor);
    await visitor.page.locator('.site-me summary').click();
    await visitor.page.locator('.site-me button[value="da"]').click();
    await visitor.page.waitForSelector('#password');
  });
  afterEach(() => visitor.page.context().close());

  it('stands in the form again for the same person', async () => {
    const { page } = visitor;
    await signInAgain(visitor);
    await page.waitForURL('**/people/new');
    await page.waitForLoadState('load');

    expect(await page.inputValue('#name')).toBe('Åse Præst');
    expect(await kept(page)).toBe('{}');
  });

  it('is gone for another one', async () => {
    const { page } = visitor;
    await signInAgain(visitor, 'hr');
    await page.waitForURL('**/people/new');
    await page.waitForLoadState('load');

    expect(await kept(page)).toBe('{}');
  });
});
