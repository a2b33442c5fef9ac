import { describe, expect, it } from '@jest/globals';
import { typedLine } from '../../src/web/forms.ts';

describe('one line of text', () => {
  it.each([
    ['  Åse Ærø ', 'Åse Ærø'],
    ['two\r\nlines', 'two lines'],
    ['\u0000', ''],
    ['\u200B\u2060\uFEFF', ''],
    ['\u0301\u2800', ''],
    ['\u202Eevil', 'evil'],
    ['a\u0308 family 👨‍👩‍👧', 'a\u0308 family 👨‍👩‍👧'],
    ['محمد', 'محمد'],
  ])('reads %j as %j', (typed, read) => {
    expect(typedLine.parse(typed)).toBe(read);
  });
});
