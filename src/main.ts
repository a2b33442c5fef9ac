import { loadFirstStart } from '../seed/load.ts';
import { readConfig } from './config.ts';
import { startProgram } from './program.ts';
import { StartFault } from './start-fault.ts';
import { logToStdout } from './web/request-log.ts';

const report = (line: string) => {
  process.stdout.write(`${line}\n`);
};

try {
  const program = await startProgram({
    config: readConfig(),
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
