import { readConfig } from '../../src/config.ts';
import { startProgram } from '../../src/program.ts';
import { logToStdout } from '../../src/web/request-log.ts';

/**
 * The real program. It loads its modules first and begins at a word, so that loading, which takes most of
 * a start, goes on beside the round before.
 */
process.stdin.once('data', () => {
  void startProgram({
    config: readConfig(),
    load: () => Promise.reject(new Error('The folder was prepared; nothing is to be loaded.')),
    report(line) {
      process.stdout.write(`${line}\n`);
    },
    log: logToStdout,
    isCached: true,
  });
});
