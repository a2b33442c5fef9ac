import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wordsIn } from '../../src/web/words.ts';

const english = wordsIn('en');
const danish = wordsIn('da');

describe('a gap', () => {
  it.each([
    [3.25, 3.5, '3.3', '−0.2'],
    [4.25, 3.5, '4.3', '+0.8'],
    [3, 3, '3.0', '0.0'],
    [3.52, 3.5, '3.5', '0.0'],
    [1, 4, '1.0', '−3.0'],
  ])('of %d to %d, shown as %s, is %s', (score, target, shown, gap) => {
    expect([english.score(score), english.gap(score, target)]).toEqual([shown, gap]);
  });

  it('has the comma of the language', () => {
    expect(danish.gap(3.25, 3.5)).toBe('−0,2');
  });

  it('is always what one gets who subtracts the shown numbers', () => {
    const level = fc.double({ min: 1, max: 5, noNaN: true });
    fc.assert(
      fc.property(level, level, (score, target) => {
        const shown = (10 * Number(english.score(score)) - 10 * Number(english.score(target))) / 10;
        expect(Number(english.gap(score, target).replace('−', '-'))).toBeCloseTo(shown, 9);
      }),
    );
  });
});

it('begins a heading with a capital, in the middle of a sentence with none', () => {
  const monday = new Date(2026, 10, 30, 10, 30);

  expect(danish.dateTimeHead(monday)).toBe('Mandag 30. november kl. 10.30');
  expect(danish.dateTime(monday)).toBe('mandag 30. november kl. 10.30');
  expect(english.dateTimeHead(monday)).toBe('Monday 30 November at 10:30');
});
