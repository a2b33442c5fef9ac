import { expect } from '@jest/globals';
import { checklist, guideQuestions } from './content.ts';
import { notesOf, type PlannedScorecard } from './plan.ts';
import { meeting } from './planning.ts';
import { scorecardOf } from './scorecard.ts';
import type { Visitor } from './visitor.ts';

/** From the page of the day to the first question; once somebody has submitted, the interview counts as held. */
export async function openScorecard(visitor: Visitor, { isHeld }: { isHeld: boolean }): Promise<void> {
  const { page, t } = visitor;
  await visitor.look();
  const row = page.getByRole('listitem').filter({ has: visitor.heading(meeting.candidate) });
  if (isHeld) {
    await row.getByRole('link', { name: t('home.finish') }).waitFor();
    await visitor.menu('interviews');
    await visitor.look();
    await visitor.link(meeting.candidate).click();
  } else await row.getByRole('link', { name: t('home.prepare') }).click();
  await visitor.heading(meeting.candidate).waitFor();
  await page.getByText(t('interviews.hidden.own-first')).waitFor();
  await visitor.look();
  await visitor.link(t('interviews.openScorecard')).click();
  await scorecardOf(visitor).place(1).waitFor();
}

/** Everything one interviewer enters, up to the last look before submission. */
export async function fillIn(visitor: Visitor, { ratings, cues }: PlannedScorecard, from = 1): Promise<void> {
  const scorecard = scorecardOf(visitor);
  for (const [index, planned] of ratings.entries()) {
    const number = index + 1;
    if (number < from) continue;
    await scorecard.rate(number, planned);
    if (number === from) {
      await scorecard.goTo(number + 1);
      await scorecard.goTo(number);
      await scorecard.shows(number, planned);
      await survivesReload(visitor, async () => {
        await scorecard.goTo(number);
        await scorecard.shows(number, planned);
      });
    }
    await scorecard.next();
  }
  await scorecard.observe(cues);
  await survivesReload(visitor, async () => {
    const chosen = visitor.page.getByRole('radio', {
      name: visitor.t(`scorecard.checklist.state.${cues}`),
      exact: true,
      checked: true,
    });
    await chosen.first().waitFor();
    expect(await chosen.count()).toBe(checklist.cues.length);
  });
  await scorecard.next();
  await visitor.heading(visitor.t('scorecard.review.heading')).waitFor();
}

async function survivesReload(visitor: Visitor, shows: () => Promise<void>): Promise<void> {
  await scorecardOf(visitor).saved();
  await visitor.page.reload();
  await shows();
  await visitor.look();
}

/** The last look and the submission. The other's scorecard is nowhere to be seen, although it may be in. */
export async function submit(
  visitor: Visitor,
  own: PlannedScorecard,
  hidden: PlannedScorecard,
): Promise<void> {
  const { page, words, t } = visitor;
  const { named } = scorecardOf(visitor);
  await page.getByText(t('scorecard.review.ready')).waitFor();
  await page.getByText(t('scorecard.others.own-first')).waitFor();
  for (const note of notesOf(hidden)) expect(await page.content()).not.toContain(note);
  const rows = page.getByRole('region', { name: t('scorecard.review.caption') }).getByRole('listitem');
  for (const [index, { rating, note }] of own.ratings.entries()) {
    const title = guideQuestions[index]?.title;
    const row = rows.nth(index);
    await row
      .getByRole('heading', {
        name: `${index + 1} ${title === undefined ? '' : words.of(title)}`,
        exact: true,
      })
      .waitFor();
    await row.getByText(named(rating), { exact: true }).waitFor();
    if (note !== undefined) await row.getByText(note, { exact: true }).waitFor();
  }
  await visitor.look();
  // The journey does not wait until the day that was agreed on.
  await page.getByLabel(t('scorecard.review.held')).check();
  await visitor.button(t('scorecard.review.submit')).click();
  await visitor.heading(t('scorecard.review.headingSubmitted')).waitFor();
  await visitor.look();
}
