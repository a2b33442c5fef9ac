import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ShippedContent } from '../content-types.ts';
import { readYamlFile, type ContentDocument } from '../yaml-file.ts';
import { checkCandidate, checkOrganisation } from './check-demo.ts';
import { candidateFile, organisationFile, type DemoCandidate, type Organisation } from './schema.ts';

/** The invented organisation, with the document of each candidate so that a fault has a line. */
export interface Demo {
  readonly organisation: Organisation;
  readonly candidates: readonly ContentDocument<DemoCandidate>[];
}

/**
 * Reads `demo/` below the seed folder and throws a `ContentFault` at the first thing that does not fit the
 * format or the shipped content: the demonstration refers to questions and behaviours by their ids.
 */
export function readDemo(seedFolder: string, content: ShippedContent): Demo {
  const read = (file: string) => [join(seedFolder, file), file] as const;
  const [organisation] = readYamlFile(...read('demo/organisation.yaml'), organisationFile);
  if (organisation === undefined) throw new Error('A file without a document is refused before');
  checkOrganisation(organisation, content);
  const candidates = readdirSync(join(seedFolder, 'demo/candidates'))
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .flatMap((name) => readYamlFile(...read(`demo/candidates/${name}`), candidateFile));
  const emails = new Set<string>();
  for (const candidate of candidates) {
    const { email } = candidate.data;
    if (emails.has(email)) throw candidate.fault(['email'], `"${email}" belongs to another candidate.`);
    emails.add(email);
    checkCandidate(candidate, organisation.data, content);
  }
  return { organisation: organisation.data, candidates };
}
