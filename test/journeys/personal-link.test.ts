import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openChromium } from './browser.ts';
import { startBuiltProgram, type RunningProgram } from './program.ts';
import { signIn, type Visitor } from './visitor.ts';

/** The personal link is shown once; a button copies it. */
let program: RunningProgram;
let browser: Browser;
let invited = 0;

beforeAll(async () => {
  [program, browser] = await Promise.all([startBuiltProgram(), openChromium()]);
});
afterAll(async () => {
  await browser.close();
  await program.stop();
});

async function invite(
  hasScripts: boolean,
  prepare?: (visitor: Visitor) => Promise<unknown>,
): Promise<Visitor> {
  const around = { browser, address: program.address, language: 'en', hasScripts } as const;
  const visitor = await signIn(around, 'admin');
  const { page, t } = visitor;
  invited += 1;
  await prepare?.(visitor);
  await page.goto('/people/new');
  await page.fill('#name', 'Åse Præst');
  await page.fill('#email', `new${invited}@example.org`);
  await page.check('#roles');
  await visitor.button(t('accounts.newPerson.submit')).click();
  await page.locator('#link').waitFor();
  return visitor;
}

it('is copied, and the page says so', async () => {
  const visitor = await invite(true, ({ page }) => page.context().grantPermissions(['clipboard-read']));
  const { page, t } = visitor;
  await visitor.button(t('accounts.people.copy')).click();
  await page.getByRole('status').getByText(t('accounts.people.copied')).waitFor();
  await visitor.look();

  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(await page.inputValue('#link'));
});

it('is copied as before where the browser has no clipboard for pages', async () => {
  const withoutClipboard = `Object.defineProperty(navigator, 'clipboard', { value: undefined });
    Object.defineProperty(window, 'copies', { value: [] });
    document.addEventListener('copy', () => window.copies.push(getSelection().toString()));`;
  const visitor = await invite(true, ({ page }) => page.addInitScript(withoutClipboard));
  const { page, t } = visitor;
  await visitor.button(t('accounts.people.copy')).click();
  await page.getByRole('status').getByText(t('accounts.people.copied')).waitFor();

  expect(await page.evaluate('window.copies')).toEqual([await page.inputValue('#link')]);
});

it('is there to be selected without scripts', async () => {
  const visitor = await invite(false);
  await visitor.look();

  expect(await visitor.page.inputValue('#link')).toContain('/invitations/');
  expect(await visitor.button(visitor.t('accounts.people.copy')).count()).toBe(0);
});
