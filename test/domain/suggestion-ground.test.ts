import { describe, expect, it } from '@jest/globals';
import { suggestionGround } from '../../src/domain/suggestion-ground.ts';
import { rubric } from './interview-cast.ts';

const wide = rubric.map((level) =>
  level.level === 5
    ? { ...level, behaviours: ['a', 'b', 'c'].map((id) => ({ id, text: { da: id, en: id } })) }
    : level,
);

describe('suggestionGround', () => {
  it.each([
    ['no ticks', [], null],
    ['what speaks for itself', ['b4-1'], null],
    ['half of level 5', ['a', 'b'], null],
    ['one of three at level 5', ['a'], { kind: 'few', level: 5, seen: 1, listed: 3 }],
    [
      'one of three at level 5 beside all of level 4',
      ['a', 'b4-1', 'b4-2'],
      { kind: 'few', level: 5, seen: 1, listed: 3 },
    ],
    ['a low tick among high ones', ['b2-1', 'b4-1', 'b4-2'], { kind: 'low' }],
    ['only low ticks that are even', ['b1-1', 'b2-1'], { kind: 'low' }],
  ] as const)('%s', (_, ticks, ground) => {
    expect(suggestionGround(wide, new Set(ticks))).toEqual(ground);
  });
});
