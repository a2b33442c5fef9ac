import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Connection } from 'mongoose';
import { connectDatabase } from '../../src/data/connection.ts';
import { startEmbeddedStore } from '../../src/data/embedded/start.ts';
import { createEntryService } from '../../src/interviews/entry-service.ts';
import type { Interview } from '../../src/interviews/interview-schema.ts';
import { createScorecardStore, type ScorecardStore } from '../../src/interviews/scorecard-store.ts';
import { createInterviewStore, type InterviewStore } from '../../src/interviews/store.ts';
import { moment, smallSet } from '../domain/interview-cast.ts';

let directory: string;
let store: Awaited<ReturnType<typeof startEmbeddedStore>>;
let connection: Connection;
let scorecards: ScorecardStore;
let interviews: InterviewStore;
let clock = 0;
let interviewId = '';
let interview: Interview;
let started = 0;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'smil-entries-'));
  store = await startEmbeddedStore({ directory, inProcess: true });
  connection = await connectDatabase(store.uri);
  scorecards = createScorecardStore(connection);
  interviews = createInterviewStore(connection);
  await Promise.all(Object.values(connection.models).map((model) => model.init()));
});

afterAll(async () => {
  await connection.close();
  await store.stop();
  await rm(directory, { recursive: true });
});

beforeEach(async () => {
  started += 1;
  clock = 0;
  interviewId = `interview-${started}`;
  interview = {
    id: interviewId,
    applicationId: 'application',
    startsAt: moment(0),
    place: 'Skagen',
    panel: ['ben'],
    policy: 'never',
    isConsensusReached: false,
    setHash: smallSet.hash,
    scheduledBy: 'ada',
    scheduledAt: moment(0),
    changes: [],
    cancelled: null,
    submitters: [],
    writers: [],
  };
  await interviews.add(interview);
  await scorecards.addIfAbsent(`scorecard-${started}`, interviewId, 'ben');
  await scorecards.turn(
    { id: `scorecard-${started}`, interviewId, interviewerId: 'ben' },
    'assigned',
    'draft',
  );
});

const service = () => createEntryService({ interviews, scorecards, now: () => moment((clock += 1)) });
const change = (operation: string, key: string, value: string, base = '') => ({
  operation,
  key,
  value,
  base,
});
const saveAll = (...changes: readonly ReturnType<typeof change>[]) =>
  service().saveEntries(interview, 'ben', smallSet, changes);
async function save(...typed: Parameters<typeof change>) {
  const [answer] = await saveAll(change(...typed));
  if (answer === undefined) throw new Error('Each change has an answer');
  return answer;
}
const stored = async () => {
  const found = await scorecards.find(interviewId, 'ben');
  if (found === null) throw new Error('There is a scorecard');
  return found;
};

describe('one entry', () => {
  it('stores the value, its operation and the time, once for the same operation', async () => {
    const first = await save('one', 'table/rating', '4');
    const again = await save('one', 'table/rating', '4');

    expect(first).toEqual({ written: { value: '4', operation: 'one', at: moment(1) } });
    expect(again).toEqual({ alreadyWritten: true, at: moment(1) });
    const { scorecard, operations } = await stored();
    expect(scorecard.version).toBe(2);
    expect([...scorecard.entries]).toEqual([
      ['table/rating', { value: '4', operation: 'one', at: moment(1) }],
    ]);
    expect(operations.map(({ id, key, at }) => ({ id, key, at }))).toEqual([
      { id: 'one', key: 'table/rating', at: moment(1) },
    ]);
  });

  it('refuses an operation id with other content and a stale base, and overwrites nothing', async () => {
    await save('one', 'table/note', 'Heard this');

    expect(await save('one', 'table/note', 'Something else')).toEqual({ refused: 'operation-reused' });
    expect(await save('two', 'table/note', 'From another tab')).toEqual({
      refused: 'stale',
      current: { value: 'Heard this', operation: 'one', at: moment(1) },
    });
    expect((await stored()).scorecard.entries.get('table/note')?.value).toBe('Heard this');
  });

  it('gives exactly one of many racing writers the field, and tells the others', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => save(`racer-${index}`, 'table/note', `Text ${index}`)),
    );

    const written = answers.flatMap((answer) => ('written' in answer ? [answer.written] : []));
    expect(written).toHaveLength(1);
    expect(answers.filter((answer) => 'refused' in answer && answer.refused === 'stale')).toHaveLength(7);
    expect((await stored()).scorecard.entries.get('table/note')).toEqual(written[0]);
  });

  it('does not know a scorecard of somebody off the panel', async () => {
    const changes = [change('one', 'table/rating', '4')];

    await expect(service().saveEntries(interview, 'dina', smallSet, changes)).rejects.toThrow(
      'No scorecard of dina',
    );
  });
});

describe('several entries', () => {
  it('are one write that counts as many versions as fields, each answered in order', async () => {
    const answers = await saveAll(
      change('one', 'table/rating', '4'),
      change('two', 'table/colour', 'red'),
      change('three', 'promise/rating', 'declined'),
    );

    expect(answers).toEqual([
      { written: { value: '4', operation: 'one', at: moment(1) } },
      { refused: 'unknown-field' },
      { written: { value: 'declined', operation: 'three', at: moment(3) } },
    ]);
    const { scorecard, operations } = await stored();
    expect([...scorecard.entries].map(([key, { value }]) => [key, value])).toEqual([
      ['table/rating', '4'],
      ['promise/rating', 'declined'],
    ]);
    expect(operations.map(({ id }) => id)).toEqual(['one', 'three']);
    expect(scorecard.version).toBe(3);
  });

  it('are decided on as if those before were in: the checklist opens with the last rating', async () => {
    const answers = await saveAll(
      change('early', 'checklist/greets', 'seen'),
      change('one', 'table/rating', '4'),
      change('two', 'promise/rating', '3'),
      change('three', 'checklist/greets', 'seen'),
    );

    expect(answers.map((answer) => ('refused' in answer ? answer.refused : 'written'))).toEqual([
      'checklist-too-early',
      'written',
      'written',
      'written',
    ]);
  });

  it('take effect once when an operation stands among them twice, and the last of one field stays', async () => {
    const answers = await saveAll(
      change('one', 'table/note', 'First'),
      change('one', 'table/note', 'First'),
      change('two', 'table/note', 'Second', 'one'),
      change('three', 'table/note', 'From nowhere'),
    );

    expect(answers).toEqual([
      { written: { value: 'First', operation: 'one', at: moment(1) } },
      { alreadyWritten: true, at: moment(1) },
      { written: { value: 'Second', operation: 'two', at: moment(3) } },
      { refused: 'stale', current: { value: 'Second', operation: 'two', at: moment(3) } },
    ]);
    const { scorecard, operations } = await stored();
    expect(scorecard.entries.get('table/note')).toEqual({
      value: 'Second',
      operation: 'two',
      at: moment(3),
    });
    expect(operations.map(({ id }) => id)).toEqual(['one', 'two']);
  });

  it('lose nothing and overwrite nothing when several senders race', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        saveAll(
          change(`own-${index}`, `${index % 2 === 0 ? 'table' : 'promise'}/probe/1`, 'asked'),
          change(`note-${index}`, 'table/note', `Text ${index}`),
        ),
      ),
    );

    const notes = answers.map(([, note]) => note);
    const written = notes.flatMap((note) => (note !== undefined && 'written' in note ? [note.written] : []));
    const { scorecard, operations } = await stored();
    expect(written).toHaveLength(1);
    expect(scorecard.entries.get('table/note')).toEqual(written[0]);
    expect(scorecard.entries.get('table/probe/1')?.value).toBe('asked');
    expect(scorecard.entries.get('promise/probe/1')?.value).toBe('asked');
    expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
    expect(scorecard.version).toBe(operations.length + 1);
  });
});

describe('submit', () => {
  it('lists what is missing and locks nothing', async () => {
    expect(await service().submit(interview, 'ben', smallSet, null)).toEqual({
      missing: {
        blocking: [
          { what: 'rating', questionId: 'table' },
          { what: 'rating', questionId: 'promise' },
        ],
        mentioned: [{ what: 'cues', open: 1 }],
      },
    });
    expect((await stored()).scorecard.state).toBe('draft');
  });

  it('locks once, gives the same answer again, and refuses every later entry', async () => {
    await save('one', 'table/rating', '4');
    await save('two', 'promise/rating', '3');

    const first = await service().submit(interview, 'ben', smallSet, null);
    const again = await service().submit(interview, 'ben', smallSet, null);
    const late = await save('three', 'table/rating', '2', 'one');

    expect(again).toEqual(first);
    expect(late).toEqual({ refused: 'not-a-draft' });
    const { scorecard } = await stored();
    expect({ state: scorecard.state, seal: scorecard.seal?.length }).toEqual({
      state: 'submitted',
      seal: 64,
    });
    expect(scorecard.entries.get('table/rating')?.value).toBe('4');
  });

  it('never acknowledges an entry that the seal does not cover', async () => {
    await save('one', 'table/rating', '4');
    await save('two', 'promise/rating', '3');

    const [submission, entry] = await Promise.all([
      service().submit(interview, 'ben', smallSet, null),
      save('late', 'table/note', 'At the last moment'),
    ]);

    expect(submission).toHaveProperty('submittedAt');
    const note = (await stored()).scorecard.entries.get('table/note')?.value;
    expect(note).toBe('written' in entry ? 'At the last moment' : undefined);
  });
});
