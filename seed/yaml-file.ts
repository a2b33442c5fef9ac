import { readFileSync } from 'node:fs';
import { isMap, isNode, isScalar, LineCounter, parseAllDocuments } from 'yaml';
import type { Document } from 'yaml';
import type { z } from 'zod';
import { ContentFault } from './content-fault.ts';
import type { KeyPath } from './content-fault.ts';
import { knownKeys, nearestKey } from './nearest-key.ts';

/** One checked document of a content file, able to say on which line a key of it stands. */
export interface ContentDocument<T> {
  readonly data: T;
  /** The fault to throw when something further on finds this document wrong. */
  readonly fault: (path: KeyPath, sentence: string) => ContentFault;
}

/** Reads every document of a YAML file and refuses the first one that does not fit the schema. */
export function readYamlFile<Schema extends z.ZodType>(
  path: string,
  file: string,
  schema: Schema,
): readonly ContentDocument<z.output<Schema>>[] {
  const lines = new LineCounter();
  const documents = parseAllDocuments(readFileSync(path, 'utf8'), { lineCounter: lines });
  // An empty file gives an empty list with properties of its own, hence the explicit test.
  if (!Array.isArray(documents) || documents.length === 0) {
    throw new ContentFault({ file, line: 1, path: [] }, 'the file is empty.');
  }
  return documents.map((document) => {
    const fault = (keys: KeyPath, sentence: string) =>
      new ContentFault({ file, line: lineOf(document, keys, lines), path: keys }, sentence);
    const problem = document.errors[0] ?? document.warnings[0];
    if (problem) {
      const { line } = lines.linePos(problem.pos[0]);
      throw new ContentFault({ file, line, path: [] }, `${firstLine(problem.message)}.`);
    }
    const parsed = schema.safeParse(document.toJS());
    if (!parsed.success) throw firstFault(parsed.error.issues, schema, fault);
    return { data: parsed.data, fault };
  });
}

function firstFault(
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodType,
  fault: (path: KeyPath, sentence: string) => ContentFault,
): ContentFault {
  // A mistyped key also leaves the right one missing; the mistyped one is what the author can see.
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  if (issue === undefined) return fault([], 'does not fit the format.');
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    const nearest = nearestKey(key, knownKeys(schema, path));
    const suggestion = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
    return fault([...path, key], `the key "${key}" is not known here.${suggestion}`);
  }
  return fault(path, `${plainReason(issue)}.`);
}

function plainReason(issue: z.core.$ZodIssue): string {
  if (issue.message.endsWith('received undefined')) return 'this key is missing';
  return issue.message.replace(/^Invalid input: /u, '').replace(/\.$/u, '');
}

/** The line of the key itself, or of the nearest thing above it when the key is missing. */
function lineOf(document: Document.Parsed, path: KeyPath, lines: LineCounter): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const last = path[depth - 1];
    const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    const pair = isMap(parent) && parent.items.find(({ key }) => isScalar(key) && key.value === last);
    const node = pair ? pair.key : document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  const start = document.contents?.range[0] ?? document.range[0];
  return lines.linePos(start).line;
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? message)
    .replace(/ at line \d+, column \d+:?$/u, '')
    .replace(/[.:]$/u, '');
}
