import { AsyncLocalStorage } from 'node:async_hooks';

export interface Clock {
  readonly now: () => Date;
  /** Does the work as if it were that moment; everything else goes on in its own time. */
  readonly at: <T>(moment: Date, work: () => Promise<T>) => Promise<T>;
}

/**
 * The time of the program. Only the demonstration tells of what was done before the first start, at the time
 * at which its people would have done it.
 */
export function createClock(now: () => Date): Clock {
  const told = new AsyncLocalStorage<Date>();
  return {
    now: () => told.getStore() ?? now(),
    at: (moment, work) => told.run(moment, work),
  };
}
