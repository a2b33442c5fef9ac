import { describe, expect, it } from '@jest/globals';
import { createKept, createKeptUntilWritten } from '../../src/data/kept.ts';
import { remembering } from '../../src/data/memory.ts';

describe('a kept result', () => {
  it('is handed out again while everything it was made from is the very same', () => {
    const kept = createKept<object>(10);
    const [card, other] = [{}, {}];

    const first = kept('one', [card, 'Ada'], () => ({}));

    expect(kept('one', [card, 'Ada'], () => ({}))).toBe(first);
    expect(kept('one', [other, 'Ada'], () => ({}))).not.toBe(first);
    expect(kept('one', [other, 'Ada', 1], () => ({}))).not.toBe(kept('one', [other, 'Ada'], () => ({})));
  });
});

/** Two memories that are counted together, and a result that is kept while neither is written. */
function room({ isOnlyWriter = true } = {}) {
  const remember = remembering(isOnlyWriter);
  const none = { most: 10, read: () => Promise.resolve(new Map<string, object>()) };
  const [cards, people] = [remember<object>(none), remember<object>(none)];
  const kept = createKeptUntilWritten<object>(10, remember.writes);
  let made = 0;
  const make = () => {
    made += 1;
    return Promise.resolve({ made });
  };
  return { cards, people, kept, make };
}

describe('a result kept until something is written', () => {
  const viewer = {};

  it('is made once for the same viewer', async () => {
    const { kept, make } = room();

    const all = [await kept('one', viewer, make), await kept('one', viewer, make)];

    expect(all).toEqual([{ made: 1 }, { made: 1 }]);
    expect(await kept('one', {}, make)).toEqual({ made: 2 });
    expect(await kept('two', viewer, make)).toEqual({ made: 3 });
  });

  it('is made anew after a write of any kind, also one that failed', async () => {
    const { cards, people, kept, make } = room();
    const ask = () => kept('one', viewer, make);
    await ask();

    await cards.changing('a', () => Promise.resolve());
    expect(await ask()).toEqual({ made: 2 });
    await people.advancing('a', () => Promise.resolve({}));
    expect(await ask()).toEqual({ made: 3 });
    await expect(cards.changing('a', () => Promise.reject(new Error('lost')))).rejects.toThrow('lost');
    expect(await ask()).toEqual({ made: 4 });
  });

  it('is not kept when a write began or ended while it was made', async () => {
    const { cards, kept, make } = room();
    let end: () => void = () => undefined;
    const begin = () =>
      cards.changing(
        'a',
        () =>
          new Promise<void>((resolve) => {
            end = resolve;
          }),
      );
    let writing = Promise.resolve();

    await kept('one', viewer, () => {
      writing = begin();
      return make();
    });
    expect(await kept('one', viewer, make)).toEqual({ made: 2 });
    await kept('two', viewer, async () => {
      end();
      await writing;
      return make();
    });
    expect(await kept('two', viewer, make)).toEqual({ made: 4 });
  });

  it('is always made anew where others write too', async () => {
    const { kept, make } = room({ isOnlyWriter: false });

    await kept('one', viewer, make);

    expect(await kept('one', viewer, make)).toEqual({ made: 2 });
  });
});
