import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openChromium } from './browser.ts';
import { startBuiltProgram, type RunningProgram } from './program.ts';
import { openFrontlineScorecard, scorecardOf } from './scorecard.ts';
import { signIn, type Visitor } from './visitor.ts';

/** One person with the same scorecard open twice, without a network: each page keeps what it has. */
let program: RunningProgram;
let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  [program, browser] = await Promise.all([startBuiltProgram(), openChromium()]);
  const around = { browser, address: program.address, language: 'en', hasScripts: true } as const;
  visitor = await signIn(around, 'interviewer2');
});
afterAll(async () => {
  await browser.close();
  await program.stop();
});

it('what both pages kept is sent by the next one, and two texts for one note are shown side by side', async () => {
  const { page, t } = visitor;
  const context = page.context();
  await page.goto('/interviews?show=mine');
  await openFrontlineScorecard(page);
  await scorecardOf(visitor).place(1).waitFor();
  const address = page.url();
  const [one, two] = [await context.newPage(), await context.newPage()];
  await page.goto('/');
  for (const each of [one, two]) {
    await each.goto(address);
    await each.locator('[data-keys-line]').waitFor();
  }

  await context.setOffline(true);
  const offline = (count: number) => t('scorecard.save.offline', { count });
  await one.fill('#note', 'From the first page');
  await one.locator('.probes .tick').first().check();
  await one.locator('[data-save-text]').getByText(offline(2)).waitFor();
  await two.fill('#note', 'From the second page');
  await two.locator('[data-save-text]').getByText(offline(1)).waitFor();
  await Promise.all([one.close(), two.close()]);
  await context.setOffline(false);

  await page.goto(address);
  const conflict = page.locator('.notice .versions');
  await conflict.waitFor();
  const versions = await conflict.locator('.version').allTextContents();
  expect(new Set(versions)).toEqual(new Set(['From the first page', 'From the second page']));
  // Which one is sent first is the browser's affair.
  const keep = versions[0] === 'From the second page' ? 'keepMine' : 'keepSaved';
  await visitor.button(t(`scorecard.conflict.${keep}`)).click();
  await conflict.waitFor({ state: 'hidden' });
  await scorecardOf(visitor).saved();
  await page.reload();
  expect(await page.inputValue('#note')).toBe('From the second page');
  expect(await page.locator('.probes .tick').first().isChecked()).toBe(true);
  expect(
    await page.evaluate(`Object.keys(localStorage).filter((name) => name.startsWith('smil-kept'))`),
  ).toEqual([]);
});
