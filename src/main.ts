import { readConfig } from './config.ts';
import { openOwnStore } from './own-store.ts';
import { StartFault } from './start-fault.ts';

const report = (line: string) => {
  process.stdout.write(`${line}\n`);
};

try {
  const config = readConfig();
  // The store has a thread of its own, so it opens while the rest of the program is still being loaded.
  const opening = config.mongodbUri === null ? { store: openOwnStore(config.dataFolder) } : {};
  // The program reports what goes wrong with it once it is there.
  opening.store?.catch(() => undefined);
  const [{ startProgram }, { loadFirstStart }, { logToStdout }] = await Promise.all([
    import('./program.ts'),
    import('../seed/load.ts'),
    import('./web/request-log.ts'),
  ]);
  const program = await startProgram({
    ...opening,
    config,
    load: loadFirstStart,
    report,
    log: logToStdout,
    // The source is run while it is being changed; what was built stays as it is.
    isCached: import.meta.filename.endsWith('.js'),
  });
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    report('Smil is stopping …');
    void program.stop().then(() => {
      report('Smil has stopped.');
      process.exit(0);
    });
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
} catch (error) {
  if (!(error instanceof StartFault)) throw error;
  for (const line of error.lines) process.stderr.write(`Smil cannot start: ${line}\n`);
  process.exitCode = 1;
}
