import { setTimeout as pause } from 'node:timers/promises';
import { Schema, trusted, type Connection } from 'mongoose';
import { Busy } from '../domain/errors.ts';
import { newId } from './new-id.ts';

/** Longer than any work that is done under a claim; a process that died leaves it behind for so long. */
const heldMilliseconds = 30_000;
const mostWaitingMilliseconds = 10_000;
const betweenTriesMilliseconds = 20;

interface ClaimRow {
  readonly _id: string;
  readonly holder: string;
  readonly until: Date;
}

const claimSchema = new Schema<ClaimRow>(
  {
    _id: { type: String, required: true },
    holder: { type: String, required: true },
    until: { type: Date, required: true },
  },
  { versionKey: false },
);
// What is left behind does not stay.
claimSchema.index({ until: 1 }, { expireAfterSeconds: 0 });

/**
 * Lets one at a time look and then write, of all processes that share the database, where what has to be
 * looked at stands in more documents than one and no index can hold the rule.
 */
export function createClaims(connection: Connection) {
  const claims = connection.model<ClaimRow>('Claim', claimSchema);

  /** False while somebody else holds it. The clock is the computer's own: nobody ever sees these times. */
  async function take(key: string, holder: string): Promise<boolean> {
    const taken = { $set: { holder, until: new Date(Date.now() + heldMilliseconds) } };
    try {
      const overdue = { _id: key, until: trusted({ $lt: new Date() }) };
      await claims.updateOne(overdue, taken, { upsert: true });
      return true;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 11000) return false;
      throw error;
    }
  }

  return {
    async whileAlone<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
      const holder = newId();
      const end = Date.now() + mostWaitingMilliseconds;
      while (!(await take(key, holder))) {
        if (Date.now() > end) throw new Busy(`Somebody else holds ${key} and does not end`);
        await pause(betweenTriesMilliseconds);
      }
      try {
        return await work();
      } finally {
        await claims.deleteOne({ _id: key, holder });
      }
    },
  };
}
