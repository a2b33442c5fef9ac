import type { TestApp } from './app.ts';

/** Notes each command that goes to the database, as its method and collection. */
export function watchCommands({ connection }: Pick<TestApp, 'connection'>) {
  let asked: string[] = [];
  connection.set('debug', (collection: string, method: string) => {
    asked.push(`${method} ${collection}`);
  });

  /** What was asked of the database meanwhile, in alphabetical order. */
  return async function costOf(work: () => Promise<unknown>): Promise<readonly string[]> {
    asked = [];
    await work();
    return asked.toSorted();
  };
}
