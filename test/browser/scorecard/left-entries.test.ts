import { expect, test } from '@jest/globals';
import { createLeftEntries } from '../../../src/browser/scorecard/left-entries.ts';
import { createRoom } from './room.ts';

const note = { value: 'Heard it.', base: 'op-0', label: 'Question 1 of 2, Note' };

function deskWith(room: ReturnType<typeof createRoom>) {
  const shown = new Map<string, string>();
  const here = ['q/note', 'q/reason'];
  const left = createLeftEntries(room.queue, () => ({
    of: (key) => (here.includes(key) ? [{}] : []),
    value: (key) => (key === 'q/reason' ? 'Arrived.' : ''),
    show: (key, value) => shown.set(key, value),
  }));
  return { left, shown };
}

test('what a page left goes into its field and is sent, also to another question, resting on what it rested on', async () => {
  const room = createRoom();
  const { left, shown } = deskWith(room);
  await left.take(
    new Map([
      ['q/note', note],
      ['q/reason', { ...note, value: 'Arrived.' }],
      ['other/rating', { ...note, value: '4', base: '' }],
    ]),
  );
  await room.save();
  expect(shown).toEqual(new Map([['q/note', 'Heard it.']]));
  expect(room.sent.map(({ key, value, base }) => [key, value, base])).toEqual([
    ['q/note', 'Heard it.', 'op-0'],
    ['other/rating', '4', ''],
  ]);
});

test('a field that is being written in comes first; then the person sees both versions', async () => {
  const room = createRoom();
  const { left, shown } = deskWith(room);
  room.queue.put('q/note', 'Typed here.');
  let isTaken = false;
  void left.take(new Map([['q/note', { ...note, base: '' }]])).then(() => {
    isTaken = true;
  });
  expect(shown).toEqual(new Map());
  await room.serve('reply');
  left.settle();
  await room.serve('reply');
  expect(isTaken).toBe(true);
  expect(shown).toEqual(new Map([['q/note', 'Heard it.']]));
  expect(room.queue.state().troubles).toMatchObject([
    { kind: 'stale', key: 'q/note', mine: 'Heard it.', current: { value: 'Typed here.' } },
  ]);
});

test('the same text in both places is one entry', async () => {
  const room = createRoom();
  const { left } = deskWith(room);
  room.queue.put('q/note', 'Heard it.');
  await left.take(new Map([['q/note', note]]));
  await room.save();
  expect(room.sent.map(({ key, value }) => [key, value])).toEqual([['q/note', 'Heard it.']]);
});
