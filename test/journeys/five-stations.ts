import { afterAll, beforeAll, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { Language } from '../../src/domain/language.ts';
import { readTheBank } from './bank.ts';
import { openChromium } from './browser.ts';
import { compare } from './comparison.ts';
import { rateByKeys, rateByTab } from './keyboard.ts';
import { first, notesOf, second } from './plan.ts';
import { planAnInterview } from './planning.ts';
import { startBuiltProgram, type RunningProgram } from './program.ts';
import { fillIn, openScorecard, submit } from './scoring.ts';
import { takeTheSummary } from './summary.ts';
import { signIn, type Surroundings } from './visitor.ts';

/** One whole walk, each station going on from the one before. */
export function walkTheFiveStations(language: Language, hasScripts: boolean): void {
  let program: RunningProgram;
  let browser: Browser;
  let around: Surroundings;

  beforeAll(async () => {
    [program, browser] = await Promise.all([startBuiltProgram(), openChromium()]);
    around = { browser, address: program.address, language, hasScripts };
  });
  afterAll(async () => {
    await browser.close();
    await program.stop();
  });

  it('HR filters the bank and reads a dilemma with its rubric in both languages', async () => {
    await readTheBank(await signIn(around, 'hr'));
  });

  it('the recruiter makes a position, takes in a candidate and schedules an interview', async () => {
    await planAnInterview(await signIn(around, 'recruiter'));
  });

  it('the first interviewer scores question by question, finds it all after a reload, and submits', async () => {
    const visitor = await signIn(around, first.account);
    await openScorecard(visitor, { isHeld: false });
    await visitor.look();
    await fillIn(visitor, first);
    await submit(visitor, first, second);
    await visitor.page.getByText(visitor.t('scorecard.others.none')).waitFor();
  });

  it('the second interviewer sees nothing of the first before submitting, and everything after', async () => {
    const visitor = await signIn(around, second.account);
    await openScorecard(visitor, { isHeld: true });
    const [one, two] = second.ratings;
    const isByKeyboard = hasScripts && one !== undefined && two !== undefined;
    if (isByKeyboard) {
      await rateByKeys(visitor, 1, one);
      await rateByTab(visitor, 2, two);
    }
    await fillIn(visitor, second, isByKeyboard ? 3 : 1);
    await submit(visitor, second, first);
    const others = visitor.page.getByRole('table', { name: visitor.t('scorecard.others.caption') });
    for (const note of notesOf(first)) await others.getByText(note, { exact: true }).waitFor();
  });

  it('the recruiter compares by composite, fit, coverage and radar, and has the numbers as a table', async () => {
    await compare(await signIn(around, 'recruiter'));
  });

  it('the recruiter takes along a PDF with names, notes and the same numbers', async () => {
    await takeTheSummary(await signIn(around, 'recruiter'));
  });
}
