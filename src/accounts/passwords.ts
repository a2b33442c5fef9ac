import { randomBytes } from 'node:crypto';
import argon2 from 'argon2';

/** Cost of one argon2id hash; memory in KiB. */
export interface HashCost {
  readonly memoryCost: number;
  readonly timeCost: number;
  readonly parallelism: number;
}

export const hashCost: HashCost = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 };

/** A flood of sign-ins must not take all the memory, nor all the threads that files need as well. */
const atOnce = 2;

export interface Passwords {
  hash(password: string): Promise<string>;
  /** Without a hash (no such account) it fails after the same work, so that the time tells nothing. */
  verify(passwordHash: string | null, password: string): Promise<boolean>;
  /** True when the hash was made at a lower cost than today's. */
  isWeak(passwordHash: string): boolean;
}

export function createPasswords(cost: HashCost = hashCost): Passwords {
  const inTurn = createQueue(atOnce);
  const hash = (password: string) => inTurn(() => argon2.hash(password, { ...cost, type: argon2.argon2id }));
  const decoy = hash(randomBytes(32).toString('hex'));
  // Whoever verifies first meets the fault; until then it must not end the process.
  decoy.catch(() => undefined);

  return {
    hash,
    async verify(passwordHash, password) {
      const compared = passwordHash ?? (await decoy);
      const matches = await inTurn(() => argon2.verify(compared, password));
      return matches && passwordHash !== null;
    },
    isWeak: (passwordHash) => argon2.needsRehash(passwordHash, cost),
  };
}

function createQueue(limit: number) {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (running >= limit) await new Promise<void>((begin) => waiting.push(begin));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // The place passes on directly, so that nobody who comes later can slip in between.
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
