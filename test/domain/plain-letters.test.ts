import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plainLetters } from '../../src/domain/plain-letters.ts';

describe('plainLetters', () => {
  it.each([
    ['Åse Ærø', 'ase aero'],
    ['Nguyễn Trần', 'nguyen tran'],
    ['Łucja Đorđević', 'lucja dordevic'],
    ['Þóra Weiß', 'thora weiss'],
    ['İpek', 'ipek'],
    ['Ольга', 'ольга'],
    ['Zer\u200Bo So\u00ADphie', 'zero sophie'],
    ['Ａｎｎａ ℌ', 'anna h'],
  ])('writes %s as %s', (name, plain) => {
    expect(plainLetters(name)).toBe(plain);
  });

  it('changes nothing the second time, and finds a name by any part of itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const plain = plainLetters(before + after);
        expect(plainLetters(plain)).toBe(plain);
        expect(plain).toContain(plainLetters(after));
      }),
    );
  });
});
