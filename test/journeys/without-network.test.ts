import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { keyText } from '../../src/domain/scorecard-entries.ts';
import { openChromium } from './browser.ts';
import { checklist, guideQuestions } from './content.ts';
import { first } from './plan.ts';
import { startBuiltProgram, type RunningProgram } from './program.ts';
import { openFrontlineScorecard, scorecardOf } from './scorecard.ts';
import { signIn, type Visitor } from './visitor.ts';

/** A whole interview after the network has gone: nothing is lost, and nothing is written twice. */
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

/** Every entry as it should be stored, by its key. */
function planned(): ReadonlyMap<string, string> {
  const ofQuestions = first.ratings.flatMap(({ rating, note, reason }, index) => {
    const question = guideQuestions[index];
    if (question === undefined) return [];
    const { id: questionId } = question;
    const ticks = question.levels.find(({ level }) => level === rating)?.behaviours ?? [];
    return [
      ...ticks.map(({ id }) => [keyText({ kind: 'tick', questionId, behaviourId: id }), 'seen'] as const),
      [keyText({ kind: 'rating', questionId }), String(rating)] as const,
      ...(note === undefined ? [] : [[keyText({ kind: 'note', questionId }), note] as const]),
      ...(reason === undefined ? [] : [[keyText({ kind: 'reason', questionId }), reason] as const]),
    ];
  });
  const cues = checklist.cues.map(({ id }) => [keyText({ kind: 'cue', cueId: id }), first.cues] as const);
  return new Map([...ofQuestions, ...cues]);
}

interface Posted {
  readonly operation: string;
  readonly key: string;
  readonly value: string;
}

/** What a page that is made now has in its hidden fields: value and operation of every entry. */
async function storedOn(page: Page): Promise<readonly Posted[]> {
  return page.evaluate<Posted[]>(`(async () => {
    const stored = [];
    for (const { href } of document.querySelectorAll('.rail li a, .rail-observations')) {
      const html = await (await fetch(href, { headers: { accept: 'text/html' } })).text();
      const part = new DOMParser().parseFromString(html, 'text/html');
      for (const base of part.querySelectorAll('[name^="base/"]')) {
        const key = base.name.slice('base/'.length);
        const value = part.querySelector('[name="was/' + key + '"]').value;
        if (base.value !== '') stored.push({ operation: base.value, key, value });
      }
    }
    return stored;
  })()`);
}

it('goes on from the second question to the last and the observations, and is saved once when it is back', async () => {
  const { page, t } = visitor;
  const scorecard = scorecardOf(visitor);
  const posted = new Map<string, Posted>();
  page.on('response', (response) => {
    if (!response.url().endsWith('/entries') || response.status() !== 200) return;
    const change = response.request().postDataJSON() as Posted;
    expect(posted.has(change.operation)).toBe(false);
    posted.set(change.operation, { operation: change.operation, key: change.key, value: change.value });
  });

  await page.goto('/interviews?show=mine');
  const isAllThere = page.waitForResponse((response) => response.url().endsWith('part=checklist'));
  await openFrontlineScorecard(page);
  await scorecard.place(1).waitFor();
  await isAllThere;
  expect(await storedOn(page)).toEqual([]);

  for (const [index, rating] of first.ratings.entries()) {
    await scorecard.rate(index + 1, rating);
    await scorecard.next();
    if (index > 0) continue;
    await scorecard.place(2).waitFor();
    await page.context().setOffline(true);
  }
  await scorecard.observe(first.cues);
  await scorecard.goTo(3);
  await scorecard.shows(3, first.ratings[2] ?? { rating: 3 });
  await page.goBack();
  await visitor.heading(t('scorecard.checklist.lead')).waitFor();
  await scorecard.next();
  await page.getByText(t('scorecard.notice.cutOff')).waitFor();
  // Nothing is lost and nobody has to do anything, so it is not in the tone of a fault.
  const notice = page.locator('.notice', { hasText: t('scorecard.notice.cutOff') });
  expect(await notice.getAttribute('class')).toBe('flash notice');
  await page.getByText(t('scorecard.rail.checklistDone')).waitFor();
  expect(posted.size).toBeLessThan(planned().size);

  await page.context().setOffline(false);
  await scorecard.saved();
  await page.getByText(t('scorecard.notice.cutOff')).waitFor({ state: 'hidden' });
  const stored = await storedOn(page);
  expect(new Map(stored.map(({ key, value }) => [key, value]))).toEqual(planned());
  expect(new Map(stored.map((entry) => [entry.operation, entry]))).toEqual(posted);

  await scorecard.next();
  await page.getByText(t('scorecard.review.ready')).waitFor();
});

it('stays on the review without a network, says so, and submits when it is back', async () => {
  const { page, t } = visitor;
  // Whether the interview of the demonstration lies ahead depends on the hour at which this runs.
  for (const held of await page.getByLabel(t('scorecard.review.held')).all()) await held.check();
  await page.context().setOffline(true);
  await visitor.button(t('scorecard.review.submit')).click();
  await page.getByRole('alert').getByText(t('scorecard.review.cutOff')).waitFor();
  await page.context().setOffline(false);
  await visitor.button(t('scorecard.review.submit')).click();
  await visitor.heading(t('scorecard.review.headingSubmitted')).waitFor();
});
