import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import autocannon, { type Options } from 'autocannon';

/** A server in a process of its own, so that the load does not share its thread. */
export interface BenchServer<Report> {
  readonly report: Report;
  stop(): Promise<void>;
}

/** Starts a `*-child.ts`, which reports its addresses when it is ready. */
export async function startServer<Report>(file: string): Promise<BenchServer<Report>> {
  const child: ChildProcess = fork(file, { execArgv: ['--import', 'tsx'] });
  const ended = once(child, 'exit');
  const [report] = (await Promise.race([
    once(child, 'message'),
    ended.then(() => {
      throw new Error(`${file} did not start`);
    }),
  ])) as [Report];
  return {
    report,
    async stop() {
      child.kill();
      await ended;
    },
  };
}

/** Sends requests as fast as they are answered, and returns how many were answered in a second. */
export async function requestsPerSecond(options: Options): Promise<number> {
  const began = performance.now();
  const { non2xx, errors, requests } = await autocannon(options);
  if (non2xx + errors > 0) throw new Error(`${non2xx} refusals and ${errors} errors of ${options.url}`);
  return (requests.total / (performance.now() - began)) * 1000;
}
