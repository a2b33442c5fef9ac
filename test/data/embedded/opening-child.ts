import { startEmbeddedStore } from '../../../src/data/embedded/start.ts';

/** Opens one directory after the other, and says what came of each. Apart, because a crash ends the process. */
const answers: string[] = [];
for (const directory of process.argv.slice(2)) {
  try {
    const store = await startEmbeddedStore({ directory, inProcess: true });
    await store.stop();
    answers.push(store.isNew ? 'new' : 'opened');
  } catch (error) {
    answers.push((error as Error).message);
  }
}
process.stdout.write(JSON.stringify(answers));
process.exit();
