import { Worker } from 'node:worker_threads';
import { Busy } from '../domain/errors.ts';
import type { SummaryContent } from './summary-content.ts';

export interface Printer {
  /** The summary as a PDF. Rejects when it could not be drawn. */
  printSummary(content: SummaryContent): Promise<Buffer>;
  /** Ends the thread; orders that are still open are rejected. */
  stop(): Promise<void>;
}

/** What a thread sends back for the order it was given. */
export type Printed = { readonly pdf: Uint8Array } | { readonly fault: Error };

export interface PrinterSettings {
  /** Draws where the server runs, for tests, which run from the source. */
  readonly inProcess?: boolean;
  /** What runs in the thread. */
  readonly threadFile?: URL;
  /** After so long an order is given up, and the thread that hangs with it. */
  readonly orderMs?: number;
  /** More than that are turned away at once: nobody waits for the last of a thousand. */
  readonly mostWaiting?: number;
}

/** The built program has a .js beside this file, the source a .ts. */
const workerFile = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

/**
 * Makes PDFs in one thread beside the server, so that an interviewer's autosave never waits for somebody's
 * summary. One is enough: a summary takes some hundredths of a second, and a second thread would take the
 * processor from the server itself.
 */
export function createPrinter(settings: PrinterSettings = {}): Printer {
  const { inProcess = false, threadFile = workerFile, orderMs = 20_000, mostWaiting = 100 } = settings;
  return inProcess ? printerHere() : printerInThread(threadFile, orderMs, mostWaiting);
}

function printerHere(): Printer {
  return {
    async printSummary(content) {
      const { renderSummary } = await import('./pdf/render-summary.ts');
      return renderSummary(content);
    },
    stop: () => Promise.resolve(),
  };
}

interface Order {
  readonly content: SummaryContent;
  readonly resolve: (pdf: Buffer) => void;
  readonly reject: (fault: Error) => void;
}

/** The thread gets one order at a time, so that an order that hangs or kills it takes no other with it. */
function printerInThread(threadFile: URL, orderMs: number, mostWaiting: number): Printer {
  const waiting: Order[] = [];
  let current: Order | null = null;
  let limit: NodeJS.Timeout | undefined;
  let worker: Worker | null = null;
  let isStopped = false;

  /** Started with the first order, and again after a thread that died or was given up. */
  function thread(): Worker {
    if (worker !== null) return worker;
    const started = new Worker(threadFile);
    // The server ends when it has nothing else to do, whether or not somebody stopped the printer.
    started.unref();
    started.on('message', (printed: Printed) => {
      if (worker === started) finish(printed);
    });
    const died = (fault: Error) => {
      if (worker !== started) return;
      worker = null;
      finish({ fault });
    };
    started.on('error', died);
    started.on('exit', () => {
      died(new Error('The printing thread has ended'));
    });
    worker = started;
    return started;
  }

  function next(): void {
    if (current !== null || isStopped) return;
    current = waiting.shift() ?? null;
    if (current === null) return;
    limit = setTimeout(giveUp, orderMs);
    thread().postMessage(current.content);
  }

  function finish(printed: Printed): void {
    clearTimeout(limit);
    const order = current;
    current = null;
    if ('fault' in printed) order?.reject(printed.fault);
    else order?.resolve(Buffer.from(printed.pdf));
    next();
  }

  function giveUp(): void {
    void dismiss();
    finish({ fault: new Error(`A summary was not printed within ${orderMs} ms`) });
  }

  async function dismiss(): Promise<void> {
    const dismissed = worker;
    worker = null;
    await dismissed?.terminate();
  }

  return {
    printSummary(content) {
      return new Promise((resolve, reject) => {
        if (isStopped) reject(new Error('The printer has been stopped'));
        else if (waiting.length >= mostWaiting) reject(new Busy('Too many summaries are waiting'));
        else waiting.push({ content, resolve, reject });
        next();
      });
    },
    async stop() {
      isStopped = true;
      const fault = new Error('The printer has been stopped');
      for (const { reject } of waiting.splice(0)) reject(fault);
      finish({ fault });
      await dismiss();
    },
  };
}
