import { scale } from '../domain/rubric.ts';

/** Where a value lies on the scale: 0 at the lowest level, 1 at the highest. Values outside are clipped. */
export function sharePosition(value: number): number {
  const clipped = Math.min(scale.highest, Math.max(scale.lowest, value));
  return (clipped - scale.lowest) / (scale.highest - scale.lowest);
}

/** Two decimals are finer than any printer or screen and keep paths short and equal on every machine. */
export function rounded(value: number): number {
  const hundredths = Math.round(value * 100);
  // Not −0, which would print as "-0" in one place and "0" in another.
  return hundredths === 0 ? 0 : hundredths / 100;
}
