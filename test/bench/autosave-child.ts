import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express from 'express';
import type { RunningServer } from '../../src/data/embedded/server.ts';
import { startApp } from '../support/app.ts';
import { addInterview, openPosition } from './organisation.ts';
import { startServer } from './side-by-side.ts';

/** What the bench needs to know of the two servers. */
export interface AutosaveReport {
  readonly ours: string;
  readonly bare: string;
  readonly cookie: string;
  readonly csrfToken: string;
  readonly questionIds: readonly string[];
  /** Opened scorecards that nobody has written in yet. */
  readonly interviewIds: readonly string[];
}

const interviewCount = 96;

async function startStore(directory: string): Promise<RunningServer> {
  const store = await startServer<Omit<RunningServer, 'stop'>>(
    join(import.meta.dirname, 'store-child.ts'),
    directory,
  );
  return { ...store.report, stop: () => store.stop() };
}

interface BareCard {
  readonly _id: string;
}

/** Our program and a bare Express app on the same store, whose every write is on the disk when answered. */
const room = await startApp({ startStore });
const positionId = await openPosition(room);
const interviewIds: string[] = [];
let questionIds: readonly string[] = [];
for (let n = 0; n < interviewCount; n += 1) {
  const interviewId = await addInterview(room, positionId, `Candidate ${n}`);
  const { set } = await room.services.scorecards.openScorecard(room.people.ben, interviewId);
  questionIds = set.questions.map(({ questionId }) => questionId);
  interviewIds.push(interviewId);
}
const ben = await room.signedIn('ben');
await ben.visit(`/interviews/${interviewIds[0] ?? ''}/scorecard`);

const cards = room.connection.getClient().db().collection<BareCard>('bare_cards');
const bare = express();
bare.post('/cards/:id', express.json(), async (request, response) => {
  const { operation, key, value } = request.body as Record<string, string>;
  const at = new Date();
  await cards.updateOne(
    { _id: request.params.id },
    { $set: { [`entries.${key ?? ''}`]: { value, operation, at } } },
    { upsert: true },
  );
  response.json({ operation, savedAt: at.toISOString() });
});
const server = bare.listen(0, '127.0.0.1');
await once(server, 'listening');

const report: AutosaveReport = {
  ours: room.address,
  bare: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  cookie: ben.cookies(),
  csrfToken: ben.token(),
  questionIds,
  interviewIds,
};
process.send?.(report);
// Nobody is left to ask anything.
process.once('disconnect', () => process.exit());
