import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openChromium } from './browser.ts';
import { startBuiltProgram, type RunningProgram } from './program.ts';
import { openFrontlineScorecard, scorecardOf } from './scorecard.ts';
import { signIn, type Visitor } from './visitor.ts';

/** What can go wrong while scoring, and what must not be lost or hidden then. */
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
beforeEach(async () => {
  await visitor.page.goto('/interviews?show=mine');
  await openFrontlineScorecard(visitor.page);
  await visitor.page.waitForURL(/\?question=\d+$/u);
});

const focusedId = () => visitor.page.evaluate('document.activeElement.id');
const notices = () => visitor.page.getByRole('region', { name: visitor.t('scorecard.notice.label') });

it('a rating by key leads to what it asks for, no letter is lost, and a reload stays', async () => {
  const { page } = visitor;
  await page.keyboard.press('x');
  expect(await focusedId()).toBe('why');
  await page.keyboard.type('no time');
  expect(await page.inputValue('#why')).toBe('no time');
  await page.keyboard.press('Escape');
  await page.keyboard.press('5');
  expect(await focusedId()).toBe('note');
  await page.keyboard.press('Escape');
  await page.keyboard.press('3');
  expect(await scorecardOf(visitor).radio(3).isChecked()).toBe(true);
  await scorecardOf(visitor).saved();
  const address = page.url();
  await page.reload();
  expect(page.url()).toBe(address);
});

it('without a network the review says so and stays; what was written is saved when it is back', async () => {
  const { page, t } = visitor;
  const { note, place } = scorecardOf(visitor);
  const number = Number(new URL(page.url()).searchParams.get('question'));
  await page.context().setOffline(true);
  await note.fill('Written without a network');
  await visitor.link(t('scorecard.rail.review')).click();
  await notices().getByText(t('scorecard.notice.cutOff')).waitFor();
  await place(number).waitFor();
  expect(await isClear('.no-rating')).toBe(true);
  await page.context().setOffline(false);
  await notices().waitFor({ state: 'hidden' });
  await scorecardOf(visitor).saved();
  await page.reload();
  expect(await note.inputValue()).toBe('Written without a network');
});

it('a refused entry is named, holds nobody back, and can be sent again from the next question', async () => {
  const { page, t } = visitor;
  const { note, nextButton, place } = scorecardOf(visitor);
  const number = Number(new URL(page.url()).searchParams.get('question'));
  await page.route('**/entries', (route) =>
    route.fulfill({ status: 400, contentType: 'application/json', body: '{"error":"badRequest"}' }),
  );
  await note.fill('Refused at first');
  await notices().getByText(t('scorecard.notice.refusedOther')).waitFor();
  await nextButton.click();
  await place(number + 1).waitFor();
  await notices()
    .getByText(`${t('scorecard.ask.place', { number, count: 10 })}, ${t('scorecard.ask.note')}.`)
    .waitFor();
  await page.unroute('**/entries');
  await visitor.button(t('scorecard.notice.sendAgain')).click();
  await notices().waitFor({ state: 'hidden' });
  await scorecardOf(visitor).goTo(number);
  expect(await note.inputValue()).toBe('Refused at first');
});

it('what stands for no rating is in sight, and each box starts where its words start', async () => {
  const { page } = visitor;
  expect(await isClear('.no-rating')).toBe(true);
  const gaps = await page.evaluate<number[]>(`[...document.querySelectorAll('.behaviour')].map((label) => {
    const [box, words] = [...label.children].map((child) => child.getBoundingClientRect().top);
    return Math.round(Math.abs(words - box));
  })`);
  expect(gaps.filter((gap) => gap > 1)).toEqual([]);
});

/** In the window, and with nothing lying over it. */
async function isClear(selector: string): Promise<boolean> {
  return visitor.page.evaluate<boolean>(`(() => {
    const shown = document.querySelector('${selector}');
    const { left, top, width, height } = shown.getBoundingClientRect();
    return shown.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  })()`);
}
