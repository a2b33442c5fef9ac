import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get } from 'node:http';

/** A server in a process of its own, so that the load does not share its thread. */
export interface BenchServer<Report> {
  readonly report: Report;
  stop(): Promise<void>;
}

/** Starts a `*-child.ts`, which reports its addresses when it is ready. */
export async function startServer<Report>(
  file: string,
  ...args: readonly string[]
): Promise<BenchServer<Report>> {
  const child: ChildProcess = fork(file, args, { execArgv: ['--import', 'tsx'] });
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

/** Asks for one page again and again, each connection as soon as it is answered: pages per second. */
export async function pagesPerSecond(
  url: string,
  { connections, amount, cookie }: { connections: number; amount: number; cookie: string },
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let left = amount;
  const asking = async () => {
    while (left > 0) {
      left -= 1;
      await page(url, agent, cookie);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: connections }, asking));
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  return amount / seconds;
}

function page(url: string, agent: Agent, cookie: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = get(url, { agent, headers: { cookie } }, (response) => {
      response.resume().once('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`${url} answers ${response.statusCode ?? 'nothing'}`));
      });
    });
    asked.once('error', reject);
  });
}
