import { Worker } from 'node:worker_threads';
import type { RunningServer } from './server.ts';

export interface EmbeddedStoreOptions {
  directory: string;
  /** Runs in this thread. Source files, which a worker cannot load, always do. */
  inProcess?: boolean;
}

/** Starts the store of a directory. Only one process at a time can have a directory. */
export async function startEmbeddedStore({
  directory,
  inProcess,
}: EmbeddedStoreOptions): Promise<RunningServer> {
  const isSource = import.meta.url.endsWith('.ts');
  if (!(inProcess ?? isSource)) return startWorker(directory);
  // Only now, because a thread that leaves the store to a worker need not load what it is made of.
  const { serve } = await import('./server.ts');
  return serve(directory);
}

type Report = { uri: string; isNew: boolean } | { refusal: string; code?: string | number };

function startWorker(directory: string): Promise<RunningServer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: { directory } });
    let isStarted = false;
    let isStopping = false;
    const ended = new Promise<void>((done) => {
      worker.once('exit', () => {
        done();
      });
    });
    worker.once('message', (report: Report) => {
      if ('refusal' in report) {
        const { refusal, ...code } = report;
        reject(Object.assign(new Error(refusal), code));
        return;
      }
      isStarted = true;
      const stop = async (): Promise<void> => {
        if (!isStopping) worker.postMessage('stop');
        isStopping = true;
        await ended;
      };
      resolve({ ...report, stop });
    });
    // Without its data the application cannot go on: an error in a started store ends the process.
    worker.once('error', (error) => {
      if (isStarted) throw error;
      reject(error);
    });
  });
}
