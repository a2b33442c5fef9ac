import { parentPort } from 'node:worker_threads';
import { renderSummary } from './pdf/render-summary.ts';
import type { Printed, PrintOrder } from './print.ts';

/**
 * Runs in a thread of its own and makes one PDF after the other, so that an interviewer's autosave never
 * waits for somebody's summary. Fonts stay parsed between orders.
 */
if (parentPort === null) throw new Error('The printing worker runs in a thread of its own');
const port = parentPort;

port.on('message', ({ id, content }: PrintOrder) => {
  renderSummary(content).then(
    (pdf) => {
      port.postMessage({ id, pdf } satisfies Printed);
    },
    (error: unknown) => {
      port.postMessage({
        id,
        fault: error instanceof Error ? error : new Error(String(error)),
      } satisfies Printed);
    },
  );
});
