import { forgetFaces } from '../../src/reports/pdf/fonts.ts';
import { renderSummary } from '../../src/reports/pdf/render-summary.ts';
import { contentOf } from '../reports/summary-fixture.ts';
import { median, type Bench, type BenchResult } from './bench.ts';

/**
 * How much a summary gains from fonts that stay parsed: the usual use of PDFKit parses each font for each
 * document. Both draw the same content with the same code; rounds alternate, so that a busy machine slows
 * both, and the median of the rounds' ratios counts.
 */
const roundCount = 7;
const documentsPerRound = 4;

async function run(): Promise<BenchResult> {
  const contents = ['Zofia Kærgård', 'Freja Østergaard', 'Emil Ravn', 'Łucja Nowak'].map((candidateName) =>
    contentOf({ candidacy: { candidateName } }),
  );
  const measure = async (isShared: boolean) => {
    const start = performance.now();
    for (let i = 0; i < documentsPerRound; i += 1) {
      if (!isShared) forgetFaces();
      const content = contents[i % contents.length];
      if (content !== undefined) await renderSummary(content);
    }
    return (performance.now() - start) / documentsPerRound;
  };
  // Until the compiler has seen both ways, the first rounds would measure it and not them.
  await measure(false);
  await measure(true);
  const ratios: number[] = [];
  const lines: string[] = [];
  for (let round = 0; round < roundCount; round += 1) {
    const perDocument = await measure(false);
    // Not measured: the document that parses the fonts which the shared ones find.
    await measure(true);
    const shared = await measure(true);
    ratios.push(perDocument / shared);
    lines.push(`${perDocument.toFixed(1)} ms against ${shared.toFixed(1)} ms`);
  }
  return { ratio: median(ratios), lines };
}

export const pdfBench: Bench = { name: 'PDF summary: fonts per document ÷ ours', goal: 7, run };
