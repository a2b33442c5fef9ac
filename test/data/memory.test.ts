import { describe, expect, it } from '@jest/globals';
import { remembering } from '../../src/data/memory.ts';

interface Note {
  readonly text: string;
}

/** A database of notes, and a memory in front of it that counts what it asks for. */
function room(options: { readonly isOnlyWriter?: boolean; readonly most?: number } = {}) {
  const stored = new Map<string, Note>([
    ['a', { text: 'first' }],
    ['b', { text: 'second' }],
  ]);
  const asked: (readonly string[])[] = [];
  let answering = Promise.resolve();
  const notes = remembering(options.isOnlyWriter ?? true)<Note>({
    most: options.most ?? 10,
    weigh: ({ text }) => text.length,
    async read(keys) {
      asked.push(keys);
      // What the database says is settled when it is asked, and may arrive late.
      const found = keys.flatMap((key) => {
        const note = stored.get(key);
        return note === undefined ? [] : [[key, note] as const];
      });
      await answering;
      return new Map(found);
    },
  });
  const write = (key: string, text: string) => async () => {
    await Promise.resolve();
    stored.set(key, { text });
  };
  /** Makes the database answer only when the returned function is called. */
  const holdAnswers = () => {
    let release: (() => void) | null = null;
    answering = new Promise((resolve) => {
      release = resolve;
    });
    return () => {
      answering = Promise.resolve();
      release?.();
    };
  };
  return { notes, asked, write, holdAnswers };
}

describe('a memory', () => {
  it('asks once for what it knows, and only for what it does not', async () => {
    const { notes, asked } = room();

    await notes.get('a');
    await notes.get('a');
    const many = await notes.getMany(['a', 'b', 'c']);

    expect(asked).toEqual([['a'], ['b', 'c']]);
    expect([...many]).toEqual([
      ['a', { text: 'first' }],
      ['b', { text: 'second' }],
    ]);
  });

  it('never keeps that something is missing', async () => {
    const { notes, write } = room();

    expect(await notes.get('c')).toBeNull();
    await write('c', 'third')();
    expect(await notes.get('c')).toEqual({ text: 'third' });
  });

  it('forgets what was written, also when the write failed half-way', async () => {
    const { notes, write } = room();
    await notes.getMany(['a', 'b']);

    await notes.changing('a', write('a', 'newer'));
    const failed = notes.changing('b', async () => {
      await write('b', 'newer too')();
      throw new Error('The answer was lost');
    });

    await expect(failed).rejects.toThrow('The answer was lost');
    expect([await notes.get('a'), await notes.get('b')]).toEqual([{ text: 'newer' }, { text: 'newer too' }]);
  });

  it('does not keep what was read before a write and arrives after it', async () => {
    const { notes, write, holdAnswers } = room();
    const answer = holdAnswers();

    const reading = notes.get('a');
    await notes.changing('a', write('a', 'newer'));
    answer();

    expect(await reading).toEqual({ text: 'first' });
    expect(await notes.get('a')).toEqual({ text: 'newer' });
  });

  it('keeps a record as its write left it', async () => {
    const { notes, asked, write } = room();

    await notes.advancing('a', async () => {
      await write('a', 'newer')();
      return { text: 'newer' };
    });

    expect(await notes.get('a')).toEqual({ text: 'newer' });
    expect(asked).toEqual([]);
  });

  it('believes no writer who was not alone', async () => {
    const { notes, write } = room();
    const advance = (text: string) =>
      notes.advancing('a', async () => {
        await write('a', text)();
        return { text };
      });

    await Promise.all([advance('one'), advance('two'), notes.changing('a', write('a', 'three'))]);

    expect(await notes.get('a')).toEqual({ text: 'three' });
  });

  it('gives up the oldest when it is full, by weight', async () => {
    const { notes, asked } = room({ most: 8 });

    await notes.get('a');
    await notes.get('b');
    await notes.get('b');
    await notes.get('a');

    expect(asked).toEqual([['a'], ['b'], ['a']]);
  });

  it('keeps nothing where others write as well', async () => {
    const { notes, asked, write } = room({ isOnlyWriter: false });

    await notes.get('a');
    await notes.advancing('a', async () => {
      await write('a', 'newer')();
      return { text: 'newer' };
    });
    await write('a', 'by somebody else')();

    expect(await notes.get('a')).toEqual({ text: 'by somebody else' });
    expect(asked).toEqual([['a'], ['a']]);
  });
});
