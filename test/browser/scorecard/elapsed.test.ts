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

  const at = (day: number, hour: number, minute: number) => new Date(2026, 10, day, hour, minute).getTime();
  const untouched = { started: null, firstEntryHere: null, firstEntryStored: null };

  test('stands still until something is entered or it is started', () => {
    expect(elapsedSince(untouched, at(26, 10, 15), 45)).toBeNull();
  });

  test('of two first entries the earlier counts', () => {
    expect(elapsedSince({ ...untouched, firstEntryHere: 1000, firstEntryStored: 400 }, 2000, 45)).toBe(1600);
    expect(elapsedSince({ ...untouched, firstEntryHere: 1000 }, 2000, 45)).toBe(1000);
  });

  test('started by hand it counts from there, whatever was tried out before', () => {
    const begun = { started: at(26, 10, 0), firstEntryHere: at(26, 8, 0), firstEntryStored: at(26, 9, 50) };
    expect(elapsedSince(begun, at(26, 10, 15), 45)).toBe(15 * 60_000);
  });

  test('started by hand another day it does not hide the entries of today', () => {
    const begun = { ...untouched, started: at(25, 10, 0), firstEntryStored: at(26, 10, 0) };
    expect(elapsedSince(begun, at(26, 10, 15), 45)).toBe(15 * 60_000);
  });

  const begun = { ...untouched, firstEntryStored: at(26, 9, 30) };
  test.each([
    ['while it lasts', at(26, 10, 15), 45 * 60_000],
    ['just within twice the planned time', at(26, 10, 59), 89 * 60_000],
    ['after twice the planned time', at(26, 11, 0), null],
    ['the next day', at(27, 9, 30), null],
    ['when the clock of the device was set back', at(26, 9, 0), null],
  ])('%s', (_, now, elapsed) => {
    expect(elapsedSince(begun, now, 45)).toBe(elapsed);
  });

  test('an interview over midnight is shown without a clock on the new day', () => {
    expect(elapsedSince({ ...untouched, firstEntryHere: at(26, 23, 50) }, at(27, 0, 5), 45)).toBeNull();
  });
});
