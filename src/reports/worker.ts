import { parentPort } from 'node:worker_threads';
import { renderSummary } from './pdf/render-summary.ts';
import type { Printed } from './print.ts';
import type { SummaryContent } from './summary-content.ts';

/** Runs in a thread of its own and makes one PDF after the other. Fonts stay parsed between orders. */
if (parentPort === null) throw new Error('The printing worker runs in a thread of its own');
const port = parentPort;
const answer = (printed: Printed) => {
  port.postMessage(printed);
};

port.on('message', (content: SummaryContent) => {
  try {
    answer({ pdf: renderSummary(content) });
  } catch (error) {
    answer({ fault: error instanceof Error ? error : new Error(String(error)) });
  }
});
