import { join } from 'node:path';
import type { LoadFirstStart } from '../src/first-start.ts';
import { projectFolder } from '../src/project-folder.ts';
import { allOf } from './demo/all-of.ts';
import { loadDemo, loadPeople } from './demo/load-demo.ts';
import { readDemo } from './demo/read-demo.ts';
import { loadContent } from './load-content.ts';
import { readContent } from './read-content.ts';

const seedFolder = join(projectFolder, 'seed');

/** Can be run again after a start that was cut short: what is there already stays. */
export const loadFirstStart: LoadFirstStart = async ({ services, isDemo, report, at }) => {
  const content = readContent(seedFolder);
  // Read before anything is written, so that a fault in a file leaves an empty database behind.
  const demo = isDemo ? readDemo(seedFolder, content) : null;
  // Hashing the passwords takes other threads than writing the content.
  const people = demo === null ? null : loadPeople(services, demo.organisation);
  await allOf([loadContent(content, { ...services, report }), ...(people === null ? [] : [people])]);
  if (demo !== null && people !== null) {
    await loadDemo(demo, await people, { services, now: new Date(), report, at });
  }
};
