import { expect, test } from '@jest/globals';
import { createClock } from '../src/clock.ts';

test('what is done as if at a moment happens then, and everything beside it in its own time', async () => {
  const today = new Date('2026-11-26T10:00:00Z');
  const before = new Date('2026-11-20T09:40:00Z');
  const clock = createClock(() => today);
  const later = async () => {
    await Promise.resolve();
    return clock.now();
  };
  expect(await Promise.all([clock.at(before, later), later()])).toEqual([before, today]);
});
