import { renderSummary } from '../../src/reports/pdf/render-summary.ts';
import { readPdf } from './read-pdf.ts';
import { contentOf, type CaseOptions } from './summary-fixture.ts';

const print = async (options: CaseOptions = {}) => readPdf(renderSummary(contentOf(options)));

/** The texts that follow one another from the given one. */
function from(told: readonly string[], start: string, count: number): readonly string[] {
  const index = told.indexOf(start);
  return index < 0 ? [] : told.slice(index, index + count);
}

describe('renderSummary', () => {
  it('puts ten questions and three interviewers with short notes on two pages, in both languages', async () => {
    expect((await print({ language: 'en' })).pageCount).toBe(2);
    expect((await print({ language: 'da' })).pageCount).toBe(2);
  });

  it('tells the result in reading order', async () => {
    const { pages } = await print();
    const told = pages[0]?.told ?? [];

    expect(from(told, 'Composite score', 6)).toEqual([
      'Composite score',
      '3.7 of 5',
      'likely 2.9 to 4.4 (95%) 10 of 10 questions, 3 interviewers',
      'Fit to the ideal profile',
      '92 of 100',
      'One point, no interval yet 5 of 5 competencies with evidence',
    ]);
    expect(from(told, 'Ownership and recovery 2 questions, 3 interviewers, must-have', 5)).toEqual([
      'Ownership and recovery 2 questions, 3 interviewers, must-have',
      '3.2',
      '3.5',
      '−0.3',
      'probable gap',
    ]);
    expect(from(pages[1]?.told ?? [], '3 A promise that will not hold', 9)).toEqual([
      '3 A promise that will not hold',
      'Open communication · Dilemma · v1',
      'AS 2',
      'EW 2',
      'JB 3',
      'mean 2.3, 3 of 3',
      '3 Tells the colleague where the information comes from JB 2 Keeps quiet to spare the colleague until the customer has paid AS EW · Tells the customer that the colleague is wrong AS',
      'AS Apologised at once, then waited for the manager.',
      'EW No time given to the guest.',
    ]);
  });

  it('tells it in Danish with Danish figures', async () => {
    const { pages, language, title, outline } = await print({ language: 'da' });

    expect([language, title]).toEqual([
      'da-DK',
      'Sammenfatning: Zofia Kærgård, Guest host, Nordhavn, Aarhus Ø',
    ]);
    expect(outline).toEqual([
      'Score og mål',
      'Formen',
      'Observationsliste',
      'Hvad mangler eller er ændret',
      'Spørgsmål for spørgsmål',
      'Metode og versioner',
    ]);
    expect(from(pages[0]?.told ?? [], 'Ro under pres 2 spørgsmål, 3 interviewere', 5)).toEqual([
      'Ro under pres 2 spørgsmål, 3 interviewere',
      '3,8',
      '3,5',
      '+0,3',
      'på eller over målet',
    ]);
    expect(pages.map(({ artifacts }) => artifacts.at(-1)?.slice(-73))).toEqual(
      [
        'Grundlag 7f3a91c4 · hentet 14. november 2026 kl. 08.12 af Lærke Højgaard 1 af 2',
        'Grundlag 7f3a91c4 · hentet 14. november 2026 kl. 08.12 af Lærke Højgaard 2 af 2',
      ].map((line) => line.slice(-73)),
    );
  });

  it('marks demo and draft at the top of every page, and tells it to those who hear the page', async () => {
    const { pages } = await print({
      states: ['submitted', 'draft', 'submitted'],
      candidacy: { isDemo: true },
    });
    const strip = 'Demo: invented people Draft 1 scorecard is still to come. Do not decide from this page.';

    expect(pages.map(({ artifacts }) => artifacts.at(-1)?.slice(0, strip.length))).toEqual(
      pages.map(() => strip),
    );
    expect(pages[0]?.roles.slice(0, 5)).toEqual(['Root', 'Document', 'P', 'P', 'H1']);
  });

  it('keeps every letter of a long note and of a word without end, over as many pages as it takes', async () => {
    const word = 'Donaudampfschiff'.repeat(25);
    const long = Array.from({ length: 8000 }, (_, i) => `word${i}`).join(' ');
    expect(long.length).toBeGreaterThan(50_000);

    const { text, pageCount } = await print({
      changes: [
        { rater: 1, question: 3, note: long },
        { rater: 2, question: 3, note: word },
      ],
    });

    expect(text.includes(long)).toBe(true);
    expect(text.replaceAll(' ', '').includes(word)).toBe(true);
    expect(pageCount).toBeGreaterThan(10);
  });

  it('prints names and notes of other alphabets, and the code of what no face has', async () => {
    const { pages, fonts } = await print({
      candidacy: { candidateName: 'Nguyễn Ngọc Łódź Ångström' },
      changes: [{ rater: 0, question: 1, note: 'Παναγιώτης Κωστής, Дмитрий. Smil 😀, tak' }],
    });

    expect(pages[0]?.told[0]).toBe('Nguyễn Ngọc Łódź Ångström');
    expect(pages[1]?.told.find((line) => line.startsWith('AS Π'))).toBe(
      'AS Παναγιώτης Κωστής, Дмитрий. Smil [U+1F600], tak',
    );
    expect(fonts).toEqual([
      'NotoSans-Regular',
      'NotoSans-SemiBold',
      'SchibstedGrotesk-Regular',
      'SchibstedGrotesk-SemiBold',
    ]);
  });

  it('makes control characters and direction marks harmless', async () => {
    const { pages } = await print({
      changes: [{ rater: 0, question: 1, note: 'Score \u202e5\u202c of\u0000 5\u200b,\tfirst\r\nsecond' }],
    });

    expect(pages[1]?.told.find((line) => line.startsWith('AS Score'))).toBe('AS Score 5 of 5, first second');
  });

  it('gives the same bytes for the same data, and embeds both faces', async () => {
    const [first, second] = [renderSummary(contentOf()), renderSummary(contentOf())];

    expect(first.equals(second)).toBe(true);
    expect((await readPdf(first)).fonts).toEqual(['SchibstedGrotesk-Regular', 'SchibstedGrotesk-SemiBold']);
  });

  it('tags headings, tables and figures', async () => {
    const { pages } = await print();
    const count = (role: string) => pages.flatMap(({ roles }) => roles).filter((one) => one === role).length;

    // Two pages each begin with Root and Document.
    expect([count('H1'), count('H2'), count('H3'), count('Table'), count('Figure')]).toEqual([
      1, 6, 10, 2, 8,
    ]);
  });

  it('prints a page for a candidacy without interviews', async () => {
    const { pageCount, pages } = await print({ candidacy: { interviews: [] } });

    expect(pageCount).toBe(1);
    expect(pages[0]?.told.slice(0, 4)).toEqual([
      'Zofia Kærgård',
      'Guest host, Nordhavn, Aarhus Ø',
      'Interview',
      'No interview yet',
    ]);
  });
});
