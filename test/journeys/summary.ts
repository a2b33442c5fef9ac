import { expect } from '@jest/globals';
import { readPdf } from '../reports/read-pdf.ts';
import { expected, first, notesOf, second } from './plan.ts';
import { meeting, openPosition } from './planning.ts';
import type { Visitor } from './visitor.ts';

/** The recruiter opens the candidacy and takes the PDF along. */
export async function takeTheSummary(visitor: Visitor): Promise<void> {
  const { page, words, t } = visitor;
  await openPosition(visitor);
  await visitor.link(meeting.candidate).click();
  await visitor.heading(meeting.candidate).waitFor();
  await page.getByText(t('interviews.candidacy.allIn')).waitFor();
  await visitor.look();

  // Chromium shows a PDF in a viewer of its own, which nothing can read; so the link is followed beside it.
  const href = await visitor.link(t('interviews.candidacy.summary')).getAttribute('href');
  const response = await page.request.get(href ?? '');
  expect([response.status(), response.headers()['content-type']]).toEqual([200, 'application/pdf']);
  const pdf = await readPdf(await response.body());
  expect(pdf.language).toBe(words.language === 'da' ? 'da-DK' : 'en-GB');
  expect(pdf.title).toBe(
    t('summary.title', { name: meeting.candidate, position: t('words.positionAt', { ...meeting.position }) }),
  );
  for (const part of [
    meeting.candidate,
    first.name,
    second.name,
    ...[first, second].flatMap(notesOf),
    words.score(expected.composite),
    words.whole(expected.fit),
    ...expected.scores.map(({ score }) => words.score(score)),
  ]) {
    expect(pdf.text).toContain(part);
  }
}
