import { Agent, request } from 'node:http';
import { join } from 'node:path';
import type { AutosaveReport } from './autosave-child.ts';
import { median, type Bench, type BenchResult } from './bench.ts';
import { operationOf } from './organisation.ts';
import { startServer } from './side-by-side.ts';

/**
 * One entry saved by our program (session, CSRF token, schema, gate, what the entry rests on, operation id)
 * against a bare Express app that upserts with the official driver. Both write durably to the same store, which
 * has a thread of its own as in the built program, and are reached over as many connections; each connection fills in a scorecard of its own, as interviewers do.
 */
const connections = 8;
const roundCount = 7;
const warmUpCount = 4;
/** About what one interviewer writes in an interview. */
const entriesPerCard = 80;

async function run(): Promise<BenchResult> {
  const server = await startServer<AutosaveReport>(join(import.meta.dirname, 'autosave-child.ts'));
  try {
    const { report } = server;
    const unused = [...report.interviewIds];
    const ours = () => load(`${report.ours}/interviews/`, '/scorecard/entries', report, unused);
    const bare = () => load(`${report.bare}/cards/`, '', report, [...report.interviewIds]);
    // Until the compiler has seen both ways, the first rounds would measure it and not them.
    for (let round = 0; round < warmUpCount; round += 1) {
      await bare();
      await ours();
    }
    const ratios: number[] = [];
    const lines: string[] = [];
    for (let round = 0; round < roundCount; round += 1) {
      const base = await bare();
      const own = await ours();
      ratios.push(own / base);
      lines.push(`${own.toFixed(0)} against ${base.toFixed(0)} entries a second`);
    }
    return { ratio: median(ratios), lines };
  } finally {
    await server.stop();
  }
}

/** Fills in one scorecard per connection, each entry when the one before is answered. */
async function load(
  before: string,
  after: string,
  report: AutosaveReport,
  unused: string[],
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const began = performance.now();
  const fillIn = async () => {
    const url = `${before}${unused.pop() ?? ''}${after}`;
    const bases = new Map<string, string>();
    for (let count = 0; count < entriesPerCard; count += 1) {
      const [key, value] = entryAt(count, report.questionIds);
      const operation = operationOf(String(count));
      await post(url, agent, report, { operation, key, value, base: bases.get(key) ?? '' });
      bases.set(key, operation);
    }
  };
  await Promise.all(Array.from({ length: connections }, fillIn));
  agent.destroy();
  return ((connections * entriesPerCard) / (performance.now() - began)) * 1000;
}

function post(
  url: string,
  agent: Agent,
  { cookie, csrfToken }: AutosaveReport,
  entry: object,
): Promise<void> {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    cookie,
    'x-csrf-token': csrfToken,
  };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume().once('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`${url} answers ${response.statusCode ?? 'nothing'}`));
      });
    });
    sent.once('error', reject);
    sent.end(JSON.stringify(entry));
  });
}

const note =
  'Said that she would have asked the guest what had been promised, and by whom, before anything else. ';

/** Question after question: a rating, a note that grows, and changes of mind. */
function entryAt(count: number, questionIds: readonly string[]): readonly [string, string] {
  const questionId = questionIds[Math.floor(count / 8) % questionIds.length] ?? '';
  if (count % 4 === 0) return [`${questionId}/rating`, String(1 + (count % 5))];
  return [`${questionId}/note`, `${note}${note.slice(0, 12 * (count % 8))}`];
}

export const autosaveBench: Bench = {
  name: 'Autosave: ours ÷ bare Express with the driver, same store',
  goal: 0.55,
  run,
};
