import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { page } from '../../src/reports/pdf/look.ts';
import { renderSummary } from '../../src/reports/pdf/render-summary.ts';
import type { SummaryContent } from '../../src/reports/summary-content.ts';
import { readPdf } from './read-pdf.ts';
import { contentOf } from './summary-fixture.ts';

/** More than anybody should ask, from more people than should sit there, who write more than they should. */
function endless(): SummaryContent {
  const content = contentOf();
  const [set] = content.questionSets;
  const [block] = set?.questions ?? [];
  const [note] = block?.notes ?? [];
  const [rating] = block?.ratings ?? [];
  if (set === undefined || block === undefined || note === undefined || rating === undefined)
    throw new Error('Nothing to repeat');
  const raters = ['AA', 'BB', 'CC', 'DD', 'EE', 'FF'];
  const questions = Array.from({ length: 60 }, (_, q) => ({
    ...block,
    number: q + 1,
    ratings: raters.map((initials) => ({ ...rating, initials, spoken: `${initials} 4` })),
    notes: raters.map((initials, r) => ({ ...note, initials, lead: '', text: noteOf(q, r) })),
  }));
  return { ...content, questionSets: [{ ...set, questions }] };
}

/** 4000 letters, each word once in the whole document. */
function noteOf(question: number, rater: number): string {
  let text = '';
  for (let word = 0; text.length < 4000; word += 1) text += `q${question}r${rater}w${word} `;
  return text.slice(0, 4000).trimEnd();
}

/** Texts that begin or end outside the page, and the pages' own numbers. */
async function laidOut(pdf: Buffer) {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const outside: string[] = [];
  const numbers: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , , , x = 0, y = 0] = item.transform as number[];
      const space = item.str.endsWith(' ') ? 3 : 0;
      const isInside = x >= 0 && x + item.width - space <= page.right + 1 && y >= 0 && y <= page.height;
      if (!isInside) outside.push(`${number}: ${item.str}`);
    }
    numbers.push(
      items.flatMap((one) => ('str' in one ? (/\d+ of \d+$/.exec(one.str.trim()) ?? []) : [])).at(-1) ?? '',
    );
  }
  return { outside, numbers };
}

const squeezed = (text: string) => text.replaceAll(/\s/gu, '');

describe('a summary of extremes', () => {
  it('holds 60 questions with six long notes each, page by page, and loses nothing', async () => {
    const pdf = renderSummary(endless());
    const { text, pageCount } = await readPdf(pdf);
    const { outside, numbers } = await laidOut(pdf);
    const lost = Array.from({ length: 360 }, (_, i) => noteOf(Math.floor(i / 6), i % 6)).filter(
      (note) => !text.includes(note),
    );

    expect([lost, outside]).toEqual([[], []]);
    expect(numbers).toEqual(Array.from({ length: pageCount }, (_, i) => `${i + 1} of ${pageCount}`));
  }, 60_000);

  it.each(['W'.repeat(300), 'Å'.repeat(300), 'Δ'.repeat(300)])(
    'breaks a name without spaces: %.3s',
    async (name) => {
      const pdf = renderSummary(
        contentOf({
          candidacy: { candidateName: name },
          exportedBy: name,
          changes: [{ rater: 0, question: 1, note: name }],
        }),
      );

      expect(squeezed((await readPdf(pdf)).pages[0]?.told[0] ?? '')).toBe(name);
      expect((await laidOut(pdf)).outside).toEqual([]);
    },
  );

  it('keeps the mark of the level before a behaviour that is wider than its column', async () => {
    const content = contentOf();
    const wide = 'Donaudampfschiff'.repeat(12);
    const [set] = content.questionSets;
    const questions = (set?.questions ?? []).map((question) => ({
      ...question,
      ticks: question.ticks.map((tick) => ({ ...tick, behaviours: [{ text: wide, initials: 'AS' }] })),
    }));
    const pdf = renderSummary({ ...content, questionSets: set === undefined ? [] : [{ ...set, questions }] });
    const { text } = await readPdf(pdf);
    const count = questions.reduce((total, { ticks }) => total + ticks.length, 0);

    expect(squeezed(text).split(wide).length - 1).toBe(count);
    expect((await laidOut(pdf)).outside).toEqual([]);
  });
});
