import { parentPort, workerData } from 'node:worker_threads';
import { outliveCommitFaults } from './commit-faults.ts';
import { serve } from './server.ts';

/** The store in its own thread: it reports its address, and stops when told. */
const { directory } = workerData as { directory: string };

outliveCommitFaults();

try {
  const server = await serve(directory);
  parentPort?.once('message', () => {
    void server.stop().then(() => parentPort?.close());
  });
  parentPort?.postMessage({ uri: server.uri, isNew: server.isNew });
} catch (error) {
  const refusal = error instanceof Error ? error.message : String(error);
  parentPort?.postMessage({
    refusal,
    ...(error instanceof Error && 'code' in error ? { code: error.code } : {}),
  });
  parentPort?.close();
}
