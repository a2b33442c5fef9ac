import { runContent } from './content-command.ts';
import { ContentFault } from './content-fault.ts';

try {
  process.exitCode = runContent(process.argv.slice(2), (line) => {
    process.stdout.write(`${line}\n`);
  });
} catch (error) {
  if (!(error instanceof ContentFault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
