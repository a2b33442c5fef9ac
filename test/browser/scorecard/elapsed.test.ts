import { describe, expect, test } from '@jest/globals';
import { clockText, elapsedSince } from '../../../src/browser/scorecard/elapsed.ts';

describe('the clock', () => {
  test.each([
    [0, '0:00'],
    [59_999, '0:59'],
    [245_000, '4:05'],
    [3_690_000, '61:30'],
    [-5, '0:00'],
  ])('%d milliseconds read as %s', (milliseconds, text) => {
    expect(clockText(milliseconds)).toBe(text);
  });

  test('the earlier of the two beginnings counts', () => {
    expect(elapsedSince({ here: 1000, there: 400 }, 2000)).toBe(1600);
    expect(elapsedSince({ here: 1000, there: null }, 2000)).toBe(1000);
  });

  test('a scorecard opened days later has no running clock', () => {
    expect(elapsedSince({ here: 0, there: null }, 5 * 60 * 60 * 1000)).toBeNull();
  });
});
