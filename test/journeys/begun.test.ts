import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openChromium } from './browser.ts';
import { startBuiltProgram, type RunningProgram } from './program.ts';
import { openFrontlineScorecard, scorecardOf } from './scorecard.ts';
import { signIn, type Visitor } from './visitor.ts';

/** What counts as begun on the scoring screen: an interview for its clock, a question in the list of questions. */
let program: RunningProgram;
let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  [program, browser] = await Promise.all([startBuiltProgram(), openChromium()]);
});
beforeEach(async () => {
  const around = { browser, address: program.address, language: 'en', hasScripts: true } as const;
  visitor = await signIn(around, 'interviewer2');
  await visitor.page.goto('/interviews?show=mine');
  const isAllThere = visitor.page.waitForResponse((response) => response.url().endsWith('part=checklist'));
  await openFrontlineScorecard(visitor.page);
  await isAllThere;
});
afterEach(async () => {
  await visitor.page.context().close();
});
afterAll(async () => {
  await browser.close();
  await program.stop();
});

const clock = () => visitor.page.locator('[data-clock] > :visible');
const states = () => visitor.page.locator('.rail-state').allInnerTexts();

it('looking at the questions starts no clock, starting it by hand does', async () => {
  const { page, t } = visitor;
  const scorecard = scorecardOf(visitor);
  // Longer than the clock needs to move.
  await page.waitForTimeout(1500);
  expect(await clock().allInnerTexts()).toEqual(['45 min', t('scorecard.bar.start')]);
  await scorecard.next();
  await scorecard.place(2).waitFor();
  expect(await clock().allInnerTexts()).toEqual(['45 min', t('scorecard.bar.start')]);

  await visitor.button(t('scorecard.bar.start')).click();
  await page.locator('[data-clock-elapsed]', { hasText: /^0:0[1-9]$/u }).waitFor();
  await page.reload();
  await page.locator('[data-clock-elapsed]', { hasText: /^0:\d\d$/u }).waitFor();
});

it('the first entry starts the clock, and a question with entries and no rating is begun, also without a network', async () => {
  const { page } = visitor;
  const scorecard = scorecardOf(visitor);
  await page.locator('.probes .tick').first().check();
  await page.locator('[data-clock-elapsed]', { hasText: /^0:0\d$/u }).waitFor();
  await scorecard.saved();
  await scorecard.next();
  await scorecard.place(2).waitFor();
  expect((await states()).slice(0, 3)).toEqual(['Begun, rating missing', 'Now', 'To come']);

  await page.context().setOffline(true);
  await scorecard.note.fill('Heard');
  await scorecard.next();
  await scorecard.place(3).waitFor();
  expect((await states()).slice(0, 3)).toEqual(['Begun, rating missing', 'Begun, rating missing', 'Now']);
});
