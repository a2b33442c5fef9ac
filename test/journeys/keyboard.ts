import { expect } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { guideQuestions } from './content.ts';
import type { PlannedRating } from './plan.ts';
import { scorecardOf } from './scorecard.ts';
import type { Visitor } from './visitor.ts';

/** More stops than the scoring screen has. */
const mostStops = 80;

/** One question with the single keys: probe, behaviours, level, note, and on to the next. */
export async function rateByKeys(visitor: Visitor, number: number, planned: PlannedRating): Promise<void> {
  const { page, words, t } = visitor;
  const { keyboard } = page;
  const scorecard = scorecardOf(visitor);
  // The line about the keys appears when they work; a machine is quicker than a hand.
  await visitor.button(t('scorecard.keys.off')).waitFor();
  await keyboard.press('p');
  await keyboard.press('Space');
  const probe = guideQuestions[number - 1]?.probes[0];
  expect(
    await page.getByRole('checkbox', { name: probe === undefined ? '' : words.of(probe) }).isChecked(),
  ).toBe(true);
  for (const tick of scorecard.behaviours(number, planned.rating)) {
    await tabTo(visitor, tick);
    await keyboard.press('Space');
  }
  await scorecard.advice('suggests', planned.rating);
  await keyboard.press(String(planned.rating));
  // A rating that needs a note has moved to it already; there, N is a letter.
  if (![1, 5].includes(Number(planned.rating))) await keyboard.press('n');
  await keyboard.type(planned.note ?? '');
  await keyboard.press('Escape');
  await scorecard.saved();
  await scorecard.shows(number, planned);
  await keyboard.press('ArrowRight');
  await scorecard.place(number + 1).waitFor();
}

/** The same with the single keys switched off: Tab, arrows, Space and Enter alone. */
export async function rateByTab(visitor: Visitor, number: number, planned: PlannedRating): Promise<void> {
  const { page, t } = visitor;
  const { keyboard } = page;
  const scorecard = scorecardOf(visitor);
  await tabTo(visitor, visitor.button(t('scorecard.keys.off')));
  await keyboard.press('Enter');
  await visitor.button(t('scorecard.keys.on')).waitFor();
  for (const tick of scorecard.behaviours(number, planned.rating)) {
    await tabTo(visitor, tick);
    await keyboard.press('Space');
  }
  // A group of radio buttons is one stop. Before a choice that is its first button, and arrows go down it.
  await tabTo(visitor, scorecard.radio(5));
  for (let level = 5; level > Number(planned.rating); level -= 1) await keyboard.press('ArrowDown');
  await scorecard.advice('agrees', planned.rating);
  await scorecard.saved();
  await scorecard.shows(number, planned);
  await tabTo(visitor, scorecard.nextButton);
  await keyboard.press('Enter');
  await scorecard.place(number + 1).waitFor();
}

async function tabTo({ page }: Visitor, wanted: Locator): Promise<void> {
  for (let stop = 0; stop < mostStops; stop += 1) {
    if ((await wanted.and(page.locator(':focus')).count()) === 1) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${wanted.toString()}`);
}
