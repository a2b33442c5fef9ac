import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { plainEmail } from '../domain/email.ts';
import type { GuessStore } from './throttle-store.ts';

/**
 * Slows down whoever guesses passwords. Three limits work together: an account is guessed at no more than
 * 30 times an hour, wherever the guesses come from; an address guesses no more than 100 times an hour,
 * whomever it tries; and one address that keeps failing on one account waits longer each time. That last
 * one holds only there and comes first, so that a stranger at one address never uses up the account's
 * guesses and keeps the owner out, nor those of the office the stranger sits in.
 */
export interface ThrottleLimits {
  readonly guessesPerAccount: number;
  readonly guessesPerAddress: number;
  /** Guesses of one address at one account before it has to wait. */
  readonly freeFailures: number;
}

const throttleLimits: ThrottleLimits = {
  guessesPerAccount: 30,
  guessesPerAddress: 100,
  freeFailures: 5,
};

const shortestWait = 5;
const longestWait = 15 * 60;

export interface Throttle {
  /** Counts the guess and says how many seconds it has to wait; with 0 it may be looked at. */
  beforeGuess(email: string, address: string): Promise<number>;
  afterSuccess(email: string, address: string): Promise<void>;
}

export function createThrottle(store: GuessStore, limits: ThrottleLimits = throttleLimits): Throttle {
  /** From the last free guess on, each one that is looked at holds the pair for twice as long. */
  async function waitOfPair(pair: string): Promise<number> {
    const waiting = await store.waiting(pair);
    if (waiting > 0) return waiting;
    const { guesses } = await store.count(pair);
    const beyond = guesses - limits.freeFailures;
    if (beyond < 0) return 0;
    const held = await store.hold(pair, Math.min(shortestWait * 2 ** beyond, longestWait));
    if (held > 0) await store.uncount(pair);
    return held;
  }

  return {
    async beforeGuess(email, address) {
      // Counted before the password is looked at, so that many guesses at the same moment count as many.
      const { pair, account, address: network } = keysOf(email, address);
      const wait = await waitOfPair(pair);
      if (wait > 0) return wait;
      const byAccount = await store.count(account);
      if (byAccount.guesses > limits.guessesPerAccount) return byAccount.secondsLeft;
      const byAddress = await store.count(network);
      if (byAddress.guesses <= limits.guessesPerAddress) return 0;
      await store.uncount(account);
      return byAddress.secondsLeft;
    },

    async afterSuccess(email, address) {
      const keys = keysOf(email, address);
      await Promise.all([store.forget(keys.account), store.forget(keys.pair), store.uncount(keys.address)]);
    },
  };
}

/** Hashed, so that the counters hold no e-mail and no address. */
function keysOf(email: string, address: string) {
  const account = plainEmail(email);
  const network = networkOf(address);
  return {
    account: digest(`account ${account}`),
    address: digest(`address ${network}`),
    pair: digest(`pair ${account} ${network}`),
  };
}

/** One household owns a whole IPv6 network of 64 bits, so its addresses count as one. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address.replace(/^::ffff:/, '');
  const [before = '', after] = address.split('::');
  const head = before === '' ? [] : before.split(':');
  const tail = after === undefined || after === '' ? [] : after.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0');
  return [...head, ...zeros, ...tail].slice(0, 4).join(':');
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
