/** What a key does: nothing of ours, a shortcut, or the first letter of the text that is asked for. */
export type KeyMeaning = 'rest' | 'shortcut' | 'text';

/**
 * While a reason or a note is asked for, letters are meant for it: none may fire a shortcut or be lost. That
 * ends when something is written, or with Escape.
 */
export function keyMeaning(press: {
  readonly key: string;
  readonly isWriting: boolean;
  readonly isExpecting: boolean;
}): KeyMeaning {
  if (press.isWriting) return 'rest';
  if (!press.isExpecting) return 'shortcut';
  // A space ticks or chooses what has the focus.
  return press.key.length === 1 && press.key !== ' ' ? 'text' : 'rest';
}
