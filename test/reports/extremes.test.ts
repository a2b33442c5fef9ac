import fc from 'fast-check';
import { page } from '../../src/reports/pdf/look.ts';
import { renderSummary } from '../../src/reports/pdf/render-summary.ts';
import type { SummaryContent } from '../../src/reports/summary-content.ts';
import { readPdf, type Drawn, type ReadPdf } from './read-pdf.ts';
import { contentOf } from './summary-fixture.ts';

/** A summary with these questions, and of each the length of every rater's note. */
function withNotes(lengths: readonly (readonly number[])[]): SummaryContent {
  const content = contentOf();
  const [set] = content.questionSets;
  const [block] = set?.questions ?? [];
  const [note] = block?.notes ?? [];
  const [rating] = block?.ratings ?? [];
  if (set === undefined || block === undefined || note === undefined || rating === undefined)
    throw new Error('Nothing to repeat');
  const raters = ['AA', 'BB', 'CC', 'DD', 'EE', 'FF'];
  const questions = lengths.map((ofQuestion, q) => ({
    ...block,
    number: q + 1,
    ratings: raters.map((initials) => ({ ...rating, initials, spoken: `${initials} 4` })),
    notes: ofQuestion.map((letters, r) => ({
      ...note,
      initials: raters[r] ?? '',
      lead: '',
      text: noteOf(q, r, letters),
    })),
  }));
  return { ...content, questionSets: [{ ...set, questions }] };
}

/** At most so many letters, each word once in the whole document. */
function noteOf(question: number, rater: number, letters: number): string {
  let text = '';
  for (let word = 0; text.length <= letters - 'q59r5w999'.length; word += 1) {
    text += `q${question}r${rater}w${word} `;
  }
  return text.trimEnd();
}

/** The notes of which a word is missing or stands elsewhere than it was written. */
function lostNotes(text: string, lengths: readonly (readonly number[])[]): readonly string[] {
  const words: readonly string[] = text.match(/q\d+r\dw\d+/gu) ?? [];
  return lengths.flatMap((ofQuestion, q) =>
    ofQuestion.flatMap((letters, r) => {
      const found = words.filter((word) => word.startsWith(`q${q}r${r}w`)).join(' ');
      return found === noteOf(q, r, letters) ? [] : [`question ${q}, rater ${r}, ${letters} letters`];
    }),
  );
}

/** Texts that begin or end outside the page, and the pages' own numbers. */
function laidOut({ pages }: ReadPdf) {
  const isInside = ({ text, x, y, width }: Drawn) => {
    const space = text.endsWith(' ') ? 3 : 0;
    return x >= 0 && x + width - space <= page.right + 1 && y >= 0 && y <= page.height;
  };
  return {
    outside: pages.flatMap(({ drawn }, i) =>
      drawn.flatMap((one) => (one.text.trim() === '' || isInside(one) ? [] : [`${i + 1}: ${one.text}`])),
    ),
    numbers: pages.map(
      ({ drawn }) => drawn.flatMap(({ text }) => /\d+ of \d+$/.exec(text.trim()) ?? []).at(-1) ?? '',
    ),
  };
}

const squeezed = (text: string) => text.replaceAll(/\s/gu, '');

describe('a summary of extremes', () => {
  it('holds 60 questions with six notes each, one of full length, page by page, and loses nothing', async () => {
    const lengths = Array.from({ length: 60 }, (_, q) =>
      Array.from({ length: 6 }, (__, r) => (r === q % 6 ? 4000 : 400)),
    );
    const read = await readPdf(renderSummary(withNotes(lengths)));
    const { text, pageCount } = read;
    const { outside, numbers } = laidOut(read);

    expect([lostNotes(text, lengths), outside]).toEqual([[], []]);
    expect(numbers).toEqual(Array.from({ length: pageCount }, (_, i) => `${i + 1} of ${pageCount}`));
  }, 60_000);

  it('loses nothing whatever the lengths of the notes', async () => {
    // Mostly such as stay in their column, some that leave it: the two meet at the foot of a page.
    const letters = fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 20, max: 600 }) },
      { weight: 1, arbitrary: fc.integer({ min: 600, max: 4000 }) },
    );
    const some = fc.array(fc.array(letters, { minLength: 1, maxLength: 6, size: 'max' }), {
      minLength: 3,
      maxLength: 8,
      size: 'max',
    });
    await fc.assert(
      fc.asyncProperty(some, async (lengths) => {
        const read = await readPdf(renderSummary(withNotes(lengths)));
        expect([lostNotes(read.text, lengths), laidOut(read).outside]).toEqual([[], []]);
      }),
      { numRuns: 12, endOnFailure: true },
    );
  }, 60_000);

  it.each(['W'.repeat(300), 'Å'.repeat(300), 'Δ'.repeat(300)])(
    'breaks a name without spaces: %.3s',
    async (name) => {
      const content = contentOf({
        candidacy: { candidateName: name },
        exportedBy: name,
        changes: [{ rater: 0, question: 1, note: name }],
      });
      const read = await readPdf(renderSummary(content));

      expect(squeezed(read.pages[0]?.told[0] ?? '')).toBe(name);
      expect(laidOut(read).outside).toEqual([]);
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
    const questionSets = set === undefined ? [] : [{ ...set, questions }];
    const read = await readPdf(renderSummary({ ...content, questionSets }));
    const count = questions.reduce((total, { ticks }) => total + ticks.length, 0);

    expect(squeezed(read.text).split(wide).length - 1).toBe(count);
    expect(laidOut(read).outside).toEqual([]);
  });
});
