import { describe, expect, it } from '@jest/globals';
import { suggestedLevel } from '../../src/domain/rubric.ts';
import { rubric } from './interview-cast.ts';

describe('suggestedLevel', () => {
  it.each([
    ['no ticks', [], null],
    ['one tick at 1', ['b1-1'], 1],
    ['more ticks at 2 than at 1', ['b1-1', 'b2-1', 'b2-2'], 2],
    ['as many ticks at 1 as at 2', ['b1-1', 'b2-1'], 1],
    ['mostly low ticks beside a high one', ['b2-1', 'b2-2', 'b3-1'], 2],
    ['a low tick among high ones', ['b2-1', 'b4-1', 'b4-2', 'b5-1'], 3],
    ['all of level 3', ['b3-1', 'b3-2'], 3],
    ['half of level 4', ['b3-1', 'b3-2', 'b4-1'], 4],
    ['half of level 5', ['b3-1', 'b4-1', 'b5-2'], 5],
    ['an unknown tick', ['gone'], null],
  ])('%s gives %s', (_, ticks, level) => {
    expect(suggestedLevel(rubric, new Set(ticks))).toBe(level);
  });

  it('takes one level off when less than half of the highest level was seen', () => {
    const wide = rubric.map((level) =>
      level.level === 5
        ? { ...level, behaviours: ['a', 'b', 'c'].map((id) => ({ id, text: { da: id, en: id } })) }
        : level,
    );

    expect(suggestedLevel(wide, new Set(['a']))).toBe(4);
    expect(suggestedLevel(wide, new Set(['a', 'b']))).toBe(5);
  });
});
