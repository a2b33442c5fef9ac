import { autosaveBench } from './autosave-bench.ts';
import type { Bench } from './bench.ts';
import { comparisonBench } from './comparison-bench.ts';
import { pdfBench } from './pdf-bench.ts';

/**
 * `npm run bench`, or `npm run bench -- pdf` for those whose name has that word. Ratios only: times say
 * more about the machine than about the program, so nothing passes or fails by them.
 */
const benches: readonly Bench[] = [pdfBench, autosaveBench, comparisonBench];

const [wanted = ''] = process.argv.slice(2);

for (const { name, goal, run } of benches.filter((bench) => bench.name.toLowerCase().includes(wanted))) {
  process.stdout.write(`${name}\n`);
  const { ratio, lines } = await run();
  for (const line of lines) process.stdout.write(`  ${line}\n`);
  const verdict = ratio >= goal ? 'met' : 'not met';
  process.stdout.write(`  median ${ratio.toFixed(2)}, goal ${goal}: ${verdict}\n\n`);
}
