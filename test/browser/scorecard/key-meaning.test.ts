import { expect, test } from '@jest/globals';
import { keyMeaning } from '../../../src/browser/scorecard/key-meaning.ts';

test.each([
  ['a letter fires its shortcut', 'n', false, false, 'shortcut'],
  ['while somebody writes, nothing fires', 'n', true, false, 'rest'],
  ['while a reason is asked for, a letter belongs to it', 'n', false, true, 'text'],
  ['a digit as well', '4', false, true, 'text'],
  ['a space still ticks what has the focus', ' ', false, true, 'rest'],
  ['no arrow leads away from it', 'ArrowRight', false, true, 'rest'],
  ['in the field itself everything is text', '4', true, true, 'rest'],
] as const)('%s', (_, key, isWriting, isExpecting, meaning) => {
  expect(keyMeaning({ key, isWriting, isExpecting })).toBe(meaning);
});
