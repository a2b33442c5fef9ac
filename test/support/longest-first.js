import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, URL } from 'node:url';

// Jest brings it along, so it is found from there.
const { default: Sequencer } = createRequire(createRequire(import.meta.url).resolve('jest'))(
  '@jest/test-sequencer',
);

const longest = [
  'durability/scoring.test.ts',
  'security/leaks.test.ts',
  'security/hostile-input.test.ts',
  'data/embedded/damage.test.ts',
  'seed/check-content.test.ts',
  'reports/extremes.test.ts',
  'program.test.ts',
  'web/head.test.ts',
  'comparison/costs.test.ts',
  'seed/demo-cut-short.test.ts',
  'journeys/five-stations-english.test.ts',
  'journeys/five-stations-danish.test.ts',
  'journeys/five-stations-without-scripts.test.ts',
  'journeys/paper.test.ts',
].map((file) => fileURLToPath(new URL(`../${file}`, import.meta.url)));

/**
 * Begins with what takes longest, so that no core waits for it at the end. Jest learns that by itself where it
 * has run before; on a new machine it goes by the size of the files.
 */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const gone = longest.filter((file) => !existsSync(file));
    if (gone.length > 0) throw new Error(`No longer among the tests: ${gone.join(', ')}`);
    const place = ({ path }) => (longest.includes(path) ? longest.indexOf(path) : longest.length);
    return super.sort(tests).sort((a, b) => place(a) - place(b));
  }
}
