import { levelNumbers, type LevelNumber } from '../domain/rubric.ts';
import { rounded, sharePosition } from './scale-position.ts';

/**
 * One row of the gap table as a bar on an axis from 1 to 5. All places are in per cent of the axis (0 is
 * level 1, 100 is level 5), so a page can lay them out without scaling its text and the PDF multiplies by
 * the width:
 *
 *     <rect x="0%" width="62.5%">      doc.rect(left, y, (bar.to / 100) * width, height)
 */
export interface GapBarInput {
  /** Null without enough evidence: then nothing but the target and an empty frame is drawn. */
  readonly score: number | null;
  readonly target: number;
  /** 95 % interval of the score in levels; clipped to the scale. */
  readonly interval: readonly [number, number] | null;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface GapBar {
  readonly ticks: readonly { readonly level: LevelNumber; readonly at: number }[];
  /** From level 1 to the score; null without a score. */
  readonly bar: Stretch | null;
  /** The score itself, drawn as a dot on the interval. */
  readonly dot: number | null;
  readonly interval: Stretch | null;
  /** Drawn as a tall tick. */
  readonly target: number;
  /** What is missing to the target, drawn as an open dashed bar; null at or above it and without a score. */
  readonly missing: Stretch | null;
  /** True without a score: draw a dashed frame over the whole axis and the reason in words inside. */
  readonly isEmpty: boolean;
}

export function gapBar({ score, target, interval }: GapBarInput): GapBar {
  return {
    ticks: levelNumbers.map((level) => ({ level, at: perCent(level) })),
    bar: score === null ? null : { from: 0, to: perCent(score) },
    dot: score === null ? null : perCent(score),
    interval: score === null || interval === null ? null : stretch(interval[0], interval[1]),
    target: perCent(target),
    missing: score === null || score >= target ? null : stretch(score, target),
    isEmpty: score === null,
  };
}

function stretch(from: number, to: number): Stretch {
  return { from: perCent(from), to: perCent(to) };
}

function perCent(value: number): number {
  return rounded(100 * sharePosition(value));
}
