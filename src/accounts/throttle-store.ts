import { Schema, type Connection } from 'mongoose';
import { RateLimiterMongo } from 'rate-limiter-flexible';

/**
 * Counters of guessed passwords in the database, so that neither a restart nor a second process gives an
 * attacker new guesses.
 */
export interface GuessStore {
  /** Adds one and returns the new count with the time until it is forgotten. */
  count(key: string): Promise<{ readonly guesses: number; readonly secondsLeft: number }>;
  /** Takes one guess back: it had the right password, or was not looked at. */
  uncount(key: string): Promise<void>;
  forget(key: string): Promise<void>;
  /**
   * Holds the key for so long. 0 when nobody held it before; otherwise the seconds until it is free. Of
   * many at the same moment, one gets it.
   */
  hold(key: string, seconds: number): Promise<number>;
  /** Seconds to wait; 0 when there is nothing to wait for. */
  waiting(key: string): Promise<number>;
}

/** Only for the indexes; the rate limiter reads and writes the counters itself. */
const guessSchema = new Schema(
  {
    key: { type: String, required: true, unique: true },
    points: Number,
    expire: { type: Date, index: { expireAfterSeconds: 0 } },
  },
  { versionKey: false, collection: 'guesses' },
);

const countedForSeconds = 60 * 60;

export function createGuessStore(connection: Connection): GuessStore {
  const { collection } = connection.model('Guess', guessSchema);
  const shared = {
    storeClient: connection,
    dbName: connection.name,
    tableName: collection.collectionName,
    disableIndexesCreation: true,
    duration: countedForSeconds,
    // The limits are the throttle's business; the counters only count.
    points: Number.MAX_SAFE_INTEGER,
  };
  const counts = new RateLimiterMongo({ ...shared, keyPrefix: 'count' });
  const waits = new RateLimiterMongo({ ...shared, keyPrefix: 'wait' });
  return {
    async count(key) {
      const { consumedPoints, msBeforeNext } = await counts.consume(key);
      return { guesses: consumedPoints, secondsLeft: Math.ceil(msBeforeNext / 1000) };
    },
    async uncount(key) {
      await counts.reward(key);
    },
    async forget(key) {
      await counts.delete(key);
      await waits.delete(key);
    },
    async hold(key, seconds) {
      // The types of this limiter leave out what its documentation gives every one.
      const options = { attrs: {}, customDuration: seconds };
      const { consumedPoints, msBeforeNext } = await waits.consume(key, 1, options);
      return consumedPoints === 1 ? 0 : Math.ceil(msBeforeNext / 1000);
    },
    async waiting(key) {
      const found = await waits.get(key);
      return found === null ? 0 : Math.ceil(found.msBeforeNext / 1000);
    },
  };
}
