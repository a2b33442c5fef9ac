import { runPdfBench } from './pdf-bench.ts';

/** `npm run bench`: ratios taken side by side in one run, never times to pass or fail by. */
const { ratio, rounds } = await runPdfBench();

process.stdout.write('PDF summary, fonts parsed once against parsed per document (goal: 7 times or more)\n');
for (const { perDocument, shared, ratio: own } of rounds) {
  process.stdout.write(
    `  ${perDocument.toFixed(1)} ms against ${shared.toFixed(1)} ms: ${own.toFixed(1)} times\n`,
  );
}
process.stdout.write(`  median ${ratio.toFixed(1)} times\n`);
