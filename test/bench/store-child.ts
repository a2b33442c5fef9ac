import { startEmbeddedStore } from '../../src/data/embedded/start.ts';

/** The store beside the thread of the application, where the built program has it as well. */
const directory = process.argv[2] ?? '';
const { uri, isNew } = await startEmbeddedStore({ directory, inProcess: true });
process.send?.({ uri, isNew });
// Nobody is left to ask anything.
process.once('disconnect', () => process.exit());
