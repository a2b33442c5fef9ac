import { expect } from '@jest/globals';
import { competencyLabels, competencyNames, profile } from './content.ts';
import { expected } from './plan.ts';
import { meeting, openPosition } from './planning.ts';
import type { Visitor } from './visitor.ts';

/** The recruiter reads the comparison, pins the candidate and finds the same numbers as a table. */
export async function compare(visitor: Visitor): Promise<void> {
  const { page, words, t } = visitor;
  const { candidate } = meeting;
  await openPosition(visitor);
  await visitor.link(t('positions.compare')).click();
  await visitor.heading(t('comparison.heading', { count: 1 })).waitFor();
  await visitor.look();

  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: candidate, exact: true }) });
  const told = (await row.textContent()) ?? '';
  const { interval, spread } = expected;
  const label = competencyLabels.get(spread.competency)?.[words.language] ?? '';
  const widest = t('comparison.labelAndCode', { label, code: spread.competency });
  for (const part of [
    words.score(expected.composite),
    t('comparison.interval', { from: words.score(interval.from), to: words.score(interval.to) }),
    words.whole(expected.fit),
    t('comparison.weightCovered', { percent: 100 }),
    t('comparison.ratedQuestions', { rated: expected.rated, count: expected.planned }),
    t('words.interviewers', { count: 2 }),
    words.score(spread.levels),
    t('comparison.onCompetency', { competency: widest }),
  ]) {
    expect(told).toContain(part);
  }
  const cells = await row.getByRole('cell').allTextContents();
  expect(cells.slice(-expected.scores.length)).toEqual(
    expected.scores.map(({ score, target }) =>
      expect.stringMatching(`^${words.score(score)}\\s*${words.gap(score, target).replace('+', '\\+')}`),
    ),
  );

  await page.getByRole('checkbox', { name: t('comparison.pinName', { name: candidate }) }).check();
  await visitor.button(t('comparison.submit')).click();
  await page.getByRole('img', { name: t('comparison.radarLabel', { names: candidate }) }).waitFor();
  const table = page.getByRole('table', { name: t('comparison.pinnedCaption') });
  expect(profile.targets.map(({ competency }) => competency)).toEqual(
    expected.scores.map(({ competency }) => competency),
  );
  for (const { competency, score, target } of expected.scores) {
    const line = table
      .getByRole('row')
      .filter({ hasText: competencyNames.get(competency)?.[words.language] ?? competency });
    await line.getByText(words.score(score), { exact: true }).waitFor();
    await line.getByText(words.gap(score, target), { exact: true }).waitFor();
  }
  await visitor.look();
}
