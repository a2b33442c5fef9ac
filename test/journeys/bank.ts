import { expect } from '@jest/globals';
import { languages } from '../../src/domain/language.ts';
import { levelNumbers } from '../../src/domain/rubric.ts';
import { bankQuestion, competencyName, questions } from './content.ts';
import type { Visitor } from './visitor.ts';

/** HR looks for the dilemmas of one competency and reads the first with its rubric, in both languages. */
export async function readTheBank(visitor: Visitor): Promise<void> {
  const { page, words, t } = visitor;
  const { competency, title, text, levels, kind } = bankQuestion('s4-missing-table');
  await visitor.menu('questions');
  await visitor.heading(t('questions.heading', { count: questions.length })).waitFor();
  await visitor.look();

  const ofCompetency = questions.filter((one) => one.competency === competency);
  const counted = { name: competencyName(competency, words), count: ofCompetency.length };
  await page
    .getByLabel(t('questions.filter.competency'))
    .selectOption({ label: t('questions.filter.counted', counted) });
  await page.getByLabel(t('questions.filter.kind')).selectOption({ label: t(`words.kind.${kind}`) });
  await visitor.button(t('questions.filter.show')).click();
  const matching = questions.filter((one) => one.competency === competency && one.kind === kind);
  await page.getByText(t('questions.match', { count: matching.length })).waitFor();
  const titles = await page.getByRole('main').getByRole('heading', { level: 3 }).allTextContents();
  expect(titles.toSorted()).toEqual(matching.map((one) => words.of(one.title)).toSorted());
  await visitor.look();

  await visitor.link(words.of(title)).click();
  await page.getByRole('heading', { level: 1, name: words.of(title) }).waitFor();
  const rubric = page.getByRole('table', { name: t('questions.rubricCaption') });
  for (const language of languages) {
    await page.getByText(text[language], { exact: true }).waitFor();
    for (const { anchor, behaviours } of levels) {
      await rubric.getByText(anchor[language], { exact: true }).waitFor();
      for (const behaviour of behaviours)
        await rubric.getByText(behaviour.text[language], { exact: true }).waitFor();
    }
  }
  expect(await rubric.getByRole('rowheader').count()).toBe(levelNumbers.length);
  await visitor.look();
}
