import { Worker } from 'node:worker_threads';
import type { SummaryContent } from './summary-content.ts';

export interface Printer {
  /** The summary as a PDF. Rejects when it could not be drawn. */
  printSummary(content: SummaryContent): Promise<Buffer>;
  /** Ends the thread; orders that are still open are rejected. */
  stop(): Promise<void>;
}

/** What goes to the thread, and what comes back under the same id. */
export interface PrintOrder {
  readonly id: number;
  readonly content: SummaryContent;
}

export type Printed =
  { readonly id: number; readonly pdf: Uint8Array } | { readonly id: number; readonly fault: Error };

/**
 * Makes PDFs in one thread beside the server. One is enough: a summary takes some hundredths of a second,
 * and a second thread would take the processor from the server itself. `inProcess` is for tests, which
 * run from the source.
 */
export function createPrinter({ inProcess = false }: { readonly inProcess?: boolean } = {}): Printer {
  return inProcess ? printerHere() : printerInThread();
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

interface OpenOrder {
  readonly resolve: (pdf: Buffer) => void;
  readonly reject: (fault: Error) => void;
}

/** The built program has a .js beside this file, the source a .ts. */
const workerFile = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

function printerInThread(): Printer {
  const open = new Map<number, OpenOrder>();
  let worker: Worker | null = null;
  let orders = 0;

  /** Started with the first order, and again after a thread that died. */
  const thread = (): Worker => {
    if (worker !== null) return worker;
    const started = new Worker(workerFile);
    // The server ends when it has nothing else to do, whether or not somebody stopped the printer.
    started.unref();
    started.on('message', (printed: Printed) => {
      const order = open.get(printed.id);
      open.delete(printed.id);
      if ('fault' in printed) order?.reject(printed.fault);
      else order?.resolve(Buffer.from(printed.pdf));
    });
    const died = (fault: Error) => {
      if (worker === started) worker = null;
      for (const { reject } of open.values()) reject(fault);
      open.clear();
    };
    started.on('error', died);
    started.on('exit', () => {
      if (worker === started) died(new Error('The printing thread has ended'));
    });
    worker = started;
    return started;
  };

  return {
    printSummary(content) {
      const id = (orders += 1);
      return new Promise((resolve, reject) => {
        open.set(id, { resolve, reject });
        thread().postMessage({ id, content } satisfies PrintOrder);
      });
    },
    async stop() {
      await worker?.terminate();
    },
  };
}
