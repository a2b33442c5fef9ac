import { describe, expect, test } from '@jest/globals';
import { holdsBack } from '../../../src/browser/scorecard/queue-state.ts';
import { keptEntriesOn, type KeptEntry } from '../../../src/browser/scorecard/kept-entries.ts';
import { createRoom } from './room.ts';
import { shelf } from './shelf.ts';

const note: KeptEntry = { value: 'Heard it.', base: 'op-0', label: 'Question 1 of 2, Note' };

describe('what the device keeps', () => {
  test('is there for the next page, and gone once everything is saved', () => {
    const store = shelf();
    const kept = keptEntriesOn(() => store, 'ben');
    kept.keep(new Map([['q/note', note]]));
    expect(keptEntriesOn(() => store, 'ben').read()).toEqual(new Map([['q/note', note]]));
    expect(keptEntriesOn(() => store, 'chidi').read()).toEqual(new Map());
    kept.keep(new Map());
    expect(store.getItem('ben')).toBeNull();
  });

  test.each(['', '[', 'null', '"x"', '{"q/note":{"value":1}}', '{"q/note":null}'])(
    '%j is nothing',
    (text) => {
      expect(keptEntriesOn(() => shelf(new Map([['ben', text]])), 'ben').read()).toEqual(new Map());
    },
  );

  test('a browser that keeps nothing is known as such', () => {
    const kept = keptEntriesOn(() => {
      throw new Error('No storage');
    }, 'ben');
    expect(kept.read()).toEqual(new Map());
    kept.keep(new Map([['q/note', note]]));
    expect(kept.isWorking()).toBe(false);
  });
});

describe('a refused entry', () => {
  async function refused() {
    const room = createRoom();
    room.queue.put('q/note', 'Heard it.');
    await room.answer({ is: 'refused', why: 'other' });
    return room;
  }

  test('holds nobody back and stays unsaved', async () => {
    const { queue } = await refused();
    expect(holdsBack(queue.state())).toBe(false);
    expect(queue.unsaved()).toEqual(new Map([['q/note', { value: 'Heard it.', base: '' }]]));
  });

  test('goes once more when a person wants it, and is nowhere else once it is saved', async () => {
    const { queue, sent, save } = await refused();
    queue.again('q/note');
    expect(sent.map(({ value }) => value)).toEqual(['Heard it.', 'Heard it.']);
    expect(queue.state()).toMatchObject({ waiting: 1, troubles: [] });
    await save();
    expect(queue.unsaved()).toEqual(new Map());
  });

  test('two versions and what is on its way do hold back', async () => {
    const room = createRoom();
    room.queue.put('q/note', 'mine');
    expect(holdsBack(room.queue.state())).toBe(true);
    await room.answer({ is: 'stale', current: null });
    expect(holdsBack(room.queue.state())).toBe(true);
  });
});
