import type { GapWord } from '../domain/gaps.ts';

/** How each of the four words looks: never by colour alone. */
export const gapLook: Readonly<Record<GapWord, { readonly tone: string; readonly icon: string }>> = {
  clear: { tone: 'clear', icon: 'down2' },
  probable: { tone: 'probable', icon: 'down1' },
  even: { tone: 'even', icon: 'even' },
  above: { tone: 'above', icon: 'up1' },
};
