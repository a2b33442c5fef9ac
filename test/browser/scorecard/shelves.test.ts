import { expect, test } from '@jest/globals';
import type { KeptEntry } from '../../../src/browser/scorecard/kept-entries.ts';
import { shelvesOn, type Locks } from '../../../src/browser/scorecard/shelves.ts';
import { createLocks, shelf } from './shelf.ts';

const entry = (value: string): KeptEntry => ({ value, base: '', label: 'Question 1 of 2, Note' });

/** A device on which pages of one scorecard are opened one after the other. */
function createDevice(hasLocks = true) {
  const texts = new Map<string, string>();
  const locks = createLocks();
  return {
    texts,
    async open(page: string, prefix = 'ben') {
      const taken: (readonly [string, string])[] = [];
      const own: (Locks & { close(): void }) | undefined = hasLocks ? locks.ofPage() : undefined;
      const shelves = shelvesOn({
        shelf: () => shelf(texts),
        names: () => [...texts.keys()],
        locks: own,
        prefix,
        page,
        take: (found) => {
          for (const [key, { value }] of found) taken.push([key, value]);
          shelves.keep(found);
          return Promise.resolve();
        },
      });
      void shelves.begin();
      await settled();
      return { ...shelves, taken, close: () => own?.close() };
    },
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

test('two pages keep beside each other, and the later one clears nothing of the first away', async () => {
  const device = createDevice();
  const one = await device.open('1');
  one.keep(new Map([['q/note', entry('First.')]]));
  const two = await device.open('2');
  two.keep(new Map([['q/note', entry('Second.')]]));
  expect(one.read()).toEqual(new Map([['q/note', entry('First.')]]));
  two.keep(new Map());
  expect([...device.texts.keys()]).toEqual(['ben/1']);
  expect(two.taken).toEqual([]);
});

test('what a page leaves behind goes to one that is open, as soon as it is gone', async () => {
  const device = createDevice();
  const one = await device.open('1');
  one.keep(new Map([['q/note', entry('First.')]]));
  const [two, three] = [await device.open('2'), await device.open('3')];
  one.close();
  await settled();
  expect([two.taken, three.taken]).toEqual([[['q/note', 'First.']], []]);
  expect([...device.texts.keys()]).toEqual(['ben/2']);
});

test('a page of another person or interview takes nothing', async () => {
  const device = createDevice();
  const one = await device.open('1');
  one.keep(new Map([['q/note', entry('First.')]]));
  one.close();
  const other = await device.open('2', 'chidi');
  expect(other.taken).toEqual([]);
  expect([...device.texts.keys()]).toEqual(['ben/1']);
});

test('without locks everything is taken at once', async () => {
  const device = createDevice(false);
  const one = await device.open('1');
  one.keep(new Map([['q/note', entry('First.')]]));
  const two = await device.open('2');
  expect(two.taken).toEqual([['q/note', 'First.']]);
  expect([...device.texts.keys()]).toEqual(['ben/2']);
});
