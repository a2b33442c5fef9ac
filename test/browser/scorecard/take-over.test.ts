import { expect, test } from '@jest/globals';
import { createAcknowledged } from '../../../src/browser/scorecard/acknowledged.ts';
import { takeOver } from '../../../src/browser/scorecard/take-over.ts';
import { createRoom } from './room.ts';

/** The fields of a part as the server sent them. */
function partWith(fields: Readonly<Record<string, readonly [value: string, base: string]>>) {
  const shown = new Map(Object.entries(fields));
  return {
    shown,
    keys: [...shown.keys()],
    base: (key: string) => shown.get(key)?.[1] ?? '',
    show: (key: string, value: string) => shown.set(key, [value, shown.get(key)?.[1] ?? '']),
    settle: (key: string, value: string, operation: string) => shown.set(key, [value, operation]),
  };
}

test('a part fetched ahead shows what was saved since, what is not saved yet, and else what it brought', () => {
  const acknowledged = createAcknowledged();
  acknowledged.add('q/reason', 'Known before.', 'op-before');
  const asOf = acknowledged.count();
  acknowledged.add('q/rating', '4', 'op-since');
  const { queue, sent } = createRoom();
  queue.put('q/note', 'Typed.', 600);

  const part = partWith({
    'q/rating': ['', ''],
    'q/note': ['Old.', 'op-note'],
    'q/reason': ['From elsewhere.', 'op-else'],
  });
  takeOver(part, queue, acknowledged, asOf);

  expect(part.shown).toEqual(
    new Map([
      ['q/rating', ['4', 'op-since']],
      ['q/note', ['Typed.', 'op-note']],
      ['q/reason', ['From elsewhere.', 'op-else']],
    ]),
  );
  queue.put('q/rating', '5');
  expect(sent.map(({ key, base }) => [key, base])).toEqual([['q/rating', 'op-since']]);
});
