import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startApp } from '../support/app.ts';
import { addCandidates, openPosition } from './organisation.ts';

/** What the bench needs to know of the two servers. */
export interface ComparisonReport {
  readonly ours: string;
  readonly plain: string;
  readonly cookie: string;
  readonly kilobytes: number;
}

const candidateCount = 200;

/** Our comparison page of a full position, and the same bytes from a server that does nothing else. */
const room = await startApp();
const positionId = await openPosition(room);
await addCandidates(room, positionId, candidateCount);
const recruiter = await room.signedIn('recruiter');
const path = `/positions/${positionId}/comparison`;
const page = await recruiter.visit(path);
const rows = page.$('input[name=pin]').length;
if (page.status !== 200 || rows !== candidateCount) throw new Error(`${page.status} with ${rows} rows`);

const bytes = Buffer.from(page.text);
const server = createServer((_request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(bytes);
}).listen(0, '127.0.0.1');
await once(server, 'listening');

const report: ComparisonReport = {
  ours: room.address + path,
  plain: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
  cookie: recruiter.cookies(),
  kilobytes: bytes.length / 1000,
};
process.send?.(report);
// Nobody is left to ask anything.
process.once('disconnect', () => process.exit());
