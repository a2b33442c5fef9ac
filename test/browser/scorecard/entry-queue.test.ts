import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Answer, Change } from '../../../src/browser/scorecard/answers.ts';
import { createRoom } from './room.ts';

const stored = (value: string) => ({ value, operation: 'theirs', at: '2026-11-26T10:00:00.000Z' });
const away: Answer = { is: 'unreachable', retryAfter: null };

describe('the queue of entries', () => {
  test('a value is sent at once and counts as saved only when the server says so', async () => {
    const room = createRoom();
    room.queue.put('q/rating', '4');
    expect(room.sent).toEqual([{ operation: 'op-1', key: 'q/rating', value: '4', base: '' }]);
    expect(room.queue.state()).toMatchObject({ waiting: 1, savedAt: null });
    await room.answer({ is: 'saved', savedAt: '2026-11-26T10:42:07.000Z' });
    expect(room.queue.state()).toMatchObject({ waiting: 0, savedAt: '2026-11-26T10:42:07.000Z' });
  });

  test('a note waits until the typing stops and is sent once', () => {
    const room = createRoom();
    room.queue.put('q/note', 'T', 600);
    room.advance(300);
    room.queue.put('q/note', 'Ta', 600);
    room.advance(599);
    expect(room.sent).toEqual([]);
    room.advance(1);
    expect(room.sent.map(({ value }) => value)).toEqual(['Ta']);
  });

  test('leaving the field sends the note without waiting', () => {
    const room = createRoom();
    room.queue.put('q/note', 'Ta', 600);
    room.queue.hurry();
    expect(room.sent).toHaveLength(1);
  });

  test('fields go one after the other, in the order in which they were touched', async () => {
    const room = createRoom();
    room.queue.put('a/rating', '4');
    room.queue.put('b/rating', '3');
    room.queue.put('c/rating', '2');
    expect(room.sent).toHaveLength(1);
    await room.save();
    await room.save();
    await room.save();
    expect(room.sent.map(({ key }) => key)).toEqual(['a/rating', 'b/rating', 'c/rating']);
  });

  test('a field that changes on its way goes again and rests on what was sent', async () => {
    const room = createRoom();
    room.queue.put('q/rating', '4');
    room.queue.put('q/rating', '3');
    room.queue.put('q/rating', '2');
    await room.save();
    expect(room.sent).toEqual([
      { operation: 'op-1', key: 'q/rating', value: '4', base: '' },
      { operation: 'op-2', key: 'q/rating', value: '2', base: 'op-1' },
    ]);
  });

  test('whoever hears that a field is saved may put its next value in at once, and nothing is left out', async () => {
    let isFirst = true;
    const room = createRoom((key) => {
      if (isFirst) room.queue.put(key, '3');
      isFirst = false;
    });
    room.queue.put('a/rating', '4');
    room.queue.put('b/rating', '2');
    await room.save();
    await room.save();
    await room.save();
    expect(room.sent.map(({ key, value }) => [key, value])).toEqual([
      ['a/rating', '4'],
      ['b/rating', '2'],
      ['a/rating', '3'],
    ]);
    expect(room.queue.state().waiting).toBe(0);
  });

  test('what the page showed is the first base', () => {
    const room = createRoom();
    room.queue.begin('q/rating', 'shown');
    room.queue.put('q/rating', '4');
    expect(room.sent[0]?.base).toBe('shown');
  });

  test('a lost answer is asked for again under the same id, after 1, 2, 4 … 30 seconds', async () => {
    const room = createRoom();
    room.queue.put('q/rating', '4');
    const waits: number[] = [];
    for (let i = 0; i < 7; i += 1) {
      await room.answer(away);
      waits.push(room.untilNextCall());
      room.advance(room.untilNextCall());
    }
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    expect(new Set(room.sent.map(({ operation }) => operation))).toEqual(new Set(['op-1']));
    expect(room.queue.state()).toMatchObject({ isOffline: true, waiting: 1, savedAt: null });
  });

  test('a server that names a time is obeyed', async () => {
    const room = createRoom();
    room.queue.put('q/rating', '4');
    await room.answer({ is: 'unreachable', retryAfter: 7000 });
    expect(room.untilNextCall()).toBe(7000);
  });

  test('the network coming back sends at once', async () => {
    const room = createRoom();
    room.queue.put('q/rating', '4');
    await room.answer(away);
    room.queue.resume();
    expect(room.sent).toHaveLength(2);
    await room.save();
    expect(room.queue.state()).toMatchObject({ isOffline: false, waiting: 0 });
  });

  test('while offline, what is typed joins the queue and nothing is sent before its turn', async () => {
    const room = createRoom();
    room.queue.put('a/rating', '4');
    await room.answer(away);
    room.queue.put('b/rating', '3');
    room.queue.put('b/rating', '2');
    expect(room.sent).toHaveLength(1);
    expect(room.queue.state().waiting).toBe(2);
  });

  test.each([['signed-out'], ['other-person'], ['locked']] as const)(
    '%s stops the queue and keeps everything',
    async (pause) => {
      const room = createRoom();
      room.queue.put('a/rating', '4');
      room.queue.put('b/rating', '3');
      await room.answer({ is: pause });
      expect(room.queue.state()).toMatchObject({ pause, waiting: 2 });
      expect(room.sent).toHaveLength(1);
    },
  );

  test('signing in again sends the same operation', async () => {
    const room = createRoom();
    room.queue.put('a/rating', '4');
    await room.answer({ is: 'signed-out' });
    room.queue.resume();
    expect(room.sent.map(({ operation }) => operation)).toEqual(['op-1', 'op-1']);
  });

  test('a locked scorecard stays locked, however often the network comes back', async () => {
    const room = createRoom();
    room.queue.put('a/rating', '4');
    await room.answer({ is: 'locked' });
    room.queue.resume();
    expect(room.sent).toHaveLength(1);
  });

  test('two versions of a field stop that field alone', async () => {
    const room = createRoom();
    room.queue.put('a/note', 'mine');
    room.queue.put('b/rating', '3');
    await room.answer({ is: 'stale', current: stored('theirs') });
    expect(room.queue.state().troubles).toEqual([
      { kind: 'stale', key: 'a/note', mine: 'mine', current: stored('theirs') },
    ]);
    expect(room.sent.at(-1)?.key).toBe('b/rating');
  });

  test('keeping the own version sends it over the other one', async () => {
    const room = createRoom();
    room.queue.put('a/note', 'mine');
    await room.answer({ is: 'stale', current: stored('theirs') });
    room.queue.put('a/note', 'mine, longer');
    expect(room.sent).toHaveLength(1);
    expect(room.queue.choose('a/note', 'mine')).toBe('mine, longer');
    expect(room.sent.at(-1)).toEqual({
      operation: 'op-2',
      key: 'a/note',
      value: 'mine, longer',
      base: 'theirs',
    });
  });

  test('keeping the saved version sends nothing', async () => {
    const room = createRoom();
    room.queue.put('a/note', 'mine');
    await room.answer({ is: 'stale', current: stored('theirs') });
    expect(room.queue.choose('a/note', 'saved')).toBe('theirs');
    expect(room.sent).toHaveLength(1);
    expect(room.queue.state()).toMatchObject({ waiting: 0, troubles: [] });
  });

  test('an id that is taken is replaced, and the value goes again', async () => {
    const room = createRoom();
    room.queue.put('a/rating', '4');
    await room.answer({ is: 'reused' });
    expect(room.sent.map(({ operation, value }) => [operation, value])).toEqual([
      ['op-1', '4'],
      ['op-2', '4'],
    ]);
  });

  test('a refused value stands as trouble until it is changed', async () => {
    const room = createRoom();
    room.queue.put('a/note', 'too long');
    await room.answer({ is: 'refused', why: 'too-long' });
    expect(room.queue.state().troubles).toEqual([
      { kind: 'refused', key: 'a/note', mine: 'too long', why: 'too-long' },
    ]);
    room.queue.put('a/note', 'short');
    expect(room.queue.state().troubles).toEqual([]);
    expect(room.sent.at(-1)?.value).toBe('short');
  });

  test('what is left when the page goes away is what is not on its way', async () => {
    const room = createRoom();
    room.queue.put('a/rating', '4');
    room.queue.put('b/note', 'Ta', 600);
    expect(room.queue.leftovers().map(({ key, value }) => [key, value])).toEqual([['b/note', 'Ta']]);
    await room.answer(away);
    expect(room.queue.leftovers()[0]).toEqual(room.sent[0]);
  });

  test('whatever the network does, the server ends with what was typed last, each operation once', async () => {
    const step = fc.oneof(
      fc.record({
        type: fc.constant('put' as const),
        key: fc.constantFrom('a', 'b', 'c'),
        value: fc.string(),
      }),
      fc.constant({ type: 'lose-request' as const }),
      fc.constant({ type: 'lose-answer' as const }),
      fc.constant({ type: 'reply' as const }),
      fc.record({ type: fc.constant('wait' as const), ms: fc.nat(3000) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const room = createRoom();
        const typed = new Map<string, string>();
        for (const each of steps) {
          if (each.type === 'put') {
            typed.set(each.key, each.value);
            room.queue.put(each.key, each.value, each.key === 'c' ? 600 : 0);
          } else if (each.type === 'wait') room.advance(each.ms);
          else if (room.isWaiting()) await room.serve(each.type);
        }
        for (let i = 0; i < 200 && room.queue.state().waiting > 0; i += 1) {
          room.queue.hurry();
          room.queue.resume();
          if (room.isWaiting()) await room.serve('reply');
        }
        expect(room.queue.state()).toMatchObject({ waiting: 0, troubles: [] });
        expect(room.server.values()).toEqual(typed);
        expect(room.server.writes()).toBe(new Set(room.sent.map(({ operation }) => operation)).size);
      }),
    );
  });
});

test('a change is never altered after it was sent', async () => {
  const room = createRoom();
  room.queue.put('a/rating', '4');
  const first: Change = { ...room.sent[0] } as Change;
  room.queue.put('a/rating', '2');
  await room.answer(away);
  room.queue.resume();
  expect(room.sent[1]).toEqual(first);
});
