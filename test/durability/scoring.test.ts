import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectDatabase } from '../../src/data/connection.ts';
import { startEmbeddedStore } from '../../src/data/embedded/start.ts';
import { createScorecardStore } from '../../src/interviews/scorecard-store.ts';
import { openBrowser } from '../support/browser.ts';
import { cast, password } from '../support/cast.ts';
import { buildChild, spawnChild, type ChildProgram } from './child-program.ts';
import { createFormWriter } from './form-writer.ts';
import { prepareFolder, secret, type Prepared } from './prepare-folder.ts';
import { createChance } from './random.ts';
import { createScriptWriter } from './script-writer.ts';
import { places, type Writer } from './writer.ts';

const rounds = 20;

let folder: string;
let prepared: Prepared;
const children: ChildProgram[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'smil-durability-'));
  [prepared] = await Promise.all([prepareFolder(folder), buildChild()]);
}, 60_000);

afterAll(async () => {
  await Promise.all(children.map((child) => child.kill().catch(() => undefined)));
  await rm(folder, { recursive: true });
});

function spawned(): ChildProgram {
  const child = spawnChild(folder, secret);
  children.push(child);
  return child;
}

test('twenty kills during scoring lose no acknowledged entry and apply none twice', async () => {
  const seed = Number(process.env.SMIL_SEED ?? randomInt(2 ** 31));
  try {
    await killTwenty(seed);
  } catch (error) {
    throw new Error(`To try the same again: SMIL_SEED=${seed}`, { cause: error });
  }
}, 240_000);

async function killTwenty(seed: number): Promise<void> {
  const chance = createChance(seed);
  let address = '';
  let writers: readonly Writer[] = [];
  let acknowledgements = 0;
  let enough = Infinity;
  let reached: () => void = () => undefined;

  const onAcknowledged = () => {
    acknowledgements += 1;
    if (acknowledgements >= enough) reached();
  };

  let next = spawned();
  for (let round = 0; round < rounds; round += 1) {
    const program = next;
    address = await program.begin();
    next = spawned();
    if (round === 0) writers = await signIn();
    await Promise.all(writers.map((writer) => writer.check([chance.of(places)])));

    const written = new Promise<void>((resolve) => {
      reached = resolve;
    });
    enough = acknowledgements + 10 + chance.below(40);
    for (const writer of writers) writer.work();
    await written;
    await new Promise((later) => setTimeout(later, chance.next() * 8));
    await program.kill();
    await Promise.all(writers.map((writer) => writer.rest()));
  }

  address = await next.begin();
  await Promise.all(writers.map((writer) => writer.check(places)));
  await Promise.all(writers.map((writer) => writer.finish()));
  await Promise.all(writers.map((writer) => writer.check(places)));
  await next.kill();
  await compareWithStore(writers);

  /** Two people at the same two interviews with a script, a third at another interview without. */
  async function signIn(): Promise<readonly Writer[]> {
    const made: Writer[] = [];
    for (const [member, personId] of Object.entries(prepared.people)) {
      const browser = openBrowser(() => address);
      await browser.signIn(cast[member as keyof typeof cast].email, password);
      const person = { browser, personId, onAcknowledged };
      const chanceOfTheirs = () => createChance(chance.below(2 ** 31));
      if (member === 'chidi') {
        const [, , interviewId] = prepared.interviewIds;
        made.push(createFormWriter({ ...person, interviewId, chance: chanceOfTheirs() }));
        continue;
      }
      for (const interviewId of prepared.interviewIds.slice(0, 2)) {
        await browser.visit(`/interviews/${interviewId}/scorecard`);
        const script = { csrfToken: browser.token(), address: () => address, chance: chanceOfTheirs() };
        made.push(createScriptWriter({ ...person, ...script, interviewId }));
      }
    }
    return made;
  }
}

/** The documents themselves: every operation once, one version per operation, the values as acknowledged. */
async function compareWithStore(writers: readonly Writer[]): Promise<void> {
  const store = await startEmbeddedStore({ directory: join(folder, 'store'), inProcess: true });
  const connection = await connectDatabase(store.uri);
  const scorecards = createScorecardStore(connection);
  for (const { interviewId, personId, acknowledged, operations } of writers) {
    const found = await scorecards.find(interviewId, personId);
    const ids = found?.operations.map(({ id }) => id) ?? [];
    const values = [...(found?.scorecard.entries ?? [])].map(([key, { value }]) => [key, value] as const);
    expect(new Map(values)).toEqual(acknowledged());
    expect(new Set(ids).size).toBe(ids.length);
    if (operations !== null) expect(new Set(ids)).toEqual(operations);
    // Opening the scorecard is the one version without an operation.
    expect(found?.scorecard.version).toBe(ids.length + 1);
  }
  await connection.close();
  await store.stop();
}
