import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { cueStates } from '../../src/domain/checklist.ts';
import type { Rating } from '../../src/domain/scorecard.ts';
import { checklist, guideQuestions } from './content.ts';
import type { PlannedRating } from './plan.ts';
import type { Visitor } from './visitor.ts';

/** The first own scorecard in the list of interviews that has the guide these journeys know. */
export async function openFrontlineScorecard(page: Page): Promise<void> {
  const interviews = page.getByRole('listitem').filter({ hasText: 'Receptionist' });
  await interviews.locator('a[href$="/scorecard"]').first().click();
}

/** The live scoring screen of one question. */
export function scorecardOf(visitor: Visitor) {
  const { page, words, t } = visitor;
  const main = page.getByRole('main');

  const named = (rating: Rating) =>
    typeof rating === 'number'
      ? t('scorecard.levelNamed', { level: rating, word: t(`scorecard.level.${rating}`) })
      : t(`scorecard.state.${rating}`);

  const radio = (rating: Rating) => main.getByRole('radio', { name: named(rating), exact: true });
  const behaviours = (number: number, rating: Rating): readonly Locator[] => {
    const level = guideQuestions[number - 1]?.levels.find((one) => one.level === rating);
    // Behind the words stands the time of the tick.
    return (level?.behaviours ?? []).map(({ text }) =>
      main.getByRole('checkbox', {
        name: new RegExp(`^${escaped(words.of(text))}( \\d\\d[:.]\\d\\d)?$`, 'u'),
      }),
    );
  };
  const note = main.getByLabel(t('scorecard.ask.note'), { exact: true });
  const place = (number: number) =>
    main.getByText(t('scorecard.ask.place', { number, count: guideQuestions.length }));
  const nextButton = page
    .getByRole('contentinfo')
    .getByRole('button', { name: new RegExp(`^${t('scorecard.foot.next')}`, 'u') });
  // Without scripts the page cannot know yet what it will ask the reason for.
  const reason = (rating: Rating) =>
    main.getByLabel(
      t(
        visitor.hasScripts && rating === 'not-asked'
          ? 'scorecard.ask.reasonNotAsked'
          : 'scorecard.ask.reason',
      ),
      { exact: true },
    );

  return {
    named,
    radio,
    behaviours,
    note,
    place,
    nextButton,

    async rate(number: number, { rating, note: said, reason: why }: PlannedRating): Promise<void> {
      await place(number).waitFor();
      const ticks = behaviours(number, rating);
      for (const tick of ticks) await tick.check();
      if (ticks.length > 0) await this.advice('suggests', rating);
      await radio(rating).check();
      await this.advice(typeof rating === 'number' ? 'agrees' : rating, rating);
      if (said !== undefined) await note.fill(said);
      if (why !== undefined) await reason(rating).fill(why);
    },

    /** What the ladder says. Only the script says it at once; the plain page says it after saving. */
    async advice(kind: string, rating: Rating): Promise<void> {
      if (!visitor.hasScripts) return;
      const gaps = { level: named(rating), number: String(rating), suggested: named(rating) };
      const sentence = t(`scorecard.advice.${kind}`, gaps);
      // A rating without a level is said once more beside it, for narrow pages.
      await main.getByText(sentence, { exact: true }).first().waitFor();
    },

    /** With scripts the page saves by itself; without, the person does. Either way it says so. */
    async saved(): Promise<void> {
      if (!visitor.hasScripts)
        await page
          .getByRole('contentinfo')
          .getByRole('button', { name: t('scorecard.foot.save') })
          .click();
      const text = new RegExp(
        `^${t('scorecard.save.saved', { time: '\\d\\d[:.]\\d\\d' })}([:.]\\d\\d)?$`,
        'u',
      );
      await page.getByRole('banner').getByText(text).first().waitFor();
    },

    async shows(number: number, { rating, note: said = '' }: PlannedRating): Promise<void> {
      await place(number).waitFor();
      assert.equal(await radio(rating).isChecked(), true);
      for (const tick of behaviours(number, rating)) assert.equal(await tick.isChecked(), true);
      assert.equal(await note.inputValue(), said);
    },

    /**
     * By the list of questions, which saves first; where the page opens without one is the first that has no
     * rating.
     */
    async goTo(number: number): Promise<void> {
      const title = guideQuestions[number - 1]?.title;
      await page
        .getByRole('navigation', { name: t('scorecard.rail.label') })
        .getByRole(visitor.hasScripts ? 'link' : 'button', {
          name: title === undefined ? '' : words.of(title),
        })
        .click();
      await place(number).waitFor();
    },

    async next(): Promise<void> {
      await nextButton.click();
    },

    async observe(state: (typeof cueStates)[number]): Promise<void> {
      await main.getByRole('heading', { name: t('scorecard.checklist.lead') }).waitFor();
      for (const { cue } of checklist.cues) {
        await main
          .getByRole('group', { name: words.of(cue), exact: true })
          .getByRole('radio', { name: t(`scorecard.checklist.state.${state}`), exact: true })
          .check();
      }
    },
  };
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
