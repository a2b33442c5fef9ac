import { renderSummary } from '../../src/reports/pdf/render-summary.ts';
import type { SummaryContent } from '../../src/reports/summary-content.ts';
import { contentOf } from '../reports/summary-fixture.ts';
import { raterNotes } from '../reports/summary-notes.ts';
import { median, type Bench, type BenchResult } from './bench.ts';
import { printPlainly } from './pdf-bench-stock.ts';

/**
 * How much faster a summary is printed than with PDFKit as its guide shows it (see pdf-bench-stock.ts), from
 * the same content and on as many pages. No document comes twice: each candidate has a name, notes and words of
 * their own, so what we keep from one document to the next is only what real ones share. Rounds alternate, so
 * that a busy machine slows both.
 */
const roundCount = 9;
const documentsPerRound = 6;
const warmUps = 5;

let made = 0;

function nextContent(): SummaryContent {
  made += 1;
  const changes = [0, 1, 2].flatMap(
    (rater) =>
      raterNotes.en[(rater + made) % 3]?.map((note, i) => ({
        rater,
        question: ((i + made) % 10) + 1,
        note: note === '' ? '' : `${note} Guest${made}, seat${(31 * made + i) % 997}.`,
      })) ?? [],
  );
  return contentOf({ changes, candidacy: { candidateName: `Zofia Kærgård ${made}` } });
}

type Print = (content: SummaryContent) => Buffer | Promise<Buffer>;

/** Milliseconds per document. */
async function measure(print: Print): Promise<number> {
  const contents = Array.from({ length: documentsPerRound }, nextContent);
  const start = performance.now();
  for (const content of contents) await print(content);
  return (performance.now() - start) / documentsPerRound;
}

const pagesIn = (pdf: Buffer) => pdf.toString('latin1').split('/Type /Page\n').length - 1;

async function run(): Promise<BenchResult> {
  const content = nextContent();
  const [ours, theirs] = [pagesIn(renderSummary(content)), pagesIn(await printPlainly(content))];
  if (ours !== theirs) throw new Error(`${ours} pages against ${theirs}: not the same work`);
  // Until the compiler has seen both ways, the first rounds would measure it and not them.
  for (let i = 0; i < warmUps; i += 1) {
    await measure(printPlainly);
    await measure(renderSummary);
  }
  const ratios: number[] = [];
  const lines: string[] = [];
  for (let round = 0; round < roundCount; round += 1) {
    const plain = await measure(printPlainly);
    const own = await measure(renderSummary);
    ratios.push(plain / own);
    lines.push(`${plain.toFixed(1)} ms against ${own.toFixed(1)} ms: ${(plain / own).toFixed(1)} times`);
  }
  return { ratio: median(ratios), lines };
}

export const pdfBench: Bench = { name: 'PDF summary: PDFKit as its guide shows it ÷ ours', goal: 7, run };
