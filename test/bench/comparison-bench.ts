import { join } from 'node:path';
import { median, type Bench, type BenchResult } from './bench.ts';
import type { ComparisonReport } from './comparison-child.ts';
import { pagesPerSecond, startServer } from './side-by-side.ts';

/**
 * The comparison of 200 candidates, read from the store, computed and rendered for each request, against the
 * same bytes from plain node:http, which is as fast as Node can be.
 */
const roundCount = 5;

async function run(): Promise<BenchResult> {
  const server = await startServer<ComparisonReport>(join(import.meta.dirname, 'comparison-child.ts'));
  try {
    const { report } = server;
    const ours = () => load(report.ours, report.cookie, 200);
    const plain = () => load(report.plain, report.cookie, 800);
    // Until the compiler has seen both ways, the first rounds would measure it and not them.
    await plain();
    await ours();
    const ratios: number[] = [];
    const lines = [`${report.kilobytes.toFixed(0)} kB`];
    for (let round = 0; round < roundCount; round += 1) {
      const base = await plain();
      const own = await ours();
      ratios.push(own / base);
      lines.push(`${own.toFixed(1)} against ${base.toFixed(0)} pages a second`);
    }
    return { ratio: median(ratios), lines };
  } finally {
    await server.stop();
  }
}

function load(url: string, cookie: string, amount: number): Promise<number> {
  return pagesPerSecond(url, { connections: 8, amount, cookie });
}

export const comparisonBench: Bench = {
  name: 'Comparison of 200: ours ÷ the same bytes from node:http',
  goal: 0.2,
  run,
};
