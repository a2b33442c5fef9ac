import type { QuestionBlock, TickedLevel } from '../summary-content.ts';
import type { Span } from './line-breaker.ts';
import { colour, type } from './look.ts';
import { drawLevel, smallChip } from './marks.ts';
import { ticksLeft, type Columns } from './question-columns.ts';
import { tagged, type Sheet, type Tag } from './sheet.ts';
import { broken, drawText, measuredText, type MeasuredText, type Text } from './text.ts';

const gutter = 12;
const afterChip = 3.5;

/** The levels from 5 down, each with its behaviours and the initials of those who ticked them, run in. */
export function ticksOf({ ticks, noTicks }: QuestionBlock): MeasuredText {
  const nothing = [{ text: noTicks, colour: colour.inkFaint }];
  return measuredText(ticks.length === 0 ? nothing : ticks.flatMap(spansOf), type.tick);
}

export function ticksIn(ticks: MeasuredText, { notes }: Columns): Text {
  return broken(ticks, notes - gutter - ticksLeft);
}

function spansOf(level: TickedLevel, index: number): readonly Span[] {
  // Two fixed spaces part the levels wherever they meet on one line.
  const apart = index === 0 ? '' : '\u00a0\u00a0 ';
  const behaviours = level.behaviours.flatMap(({ text, initials }, i) => [
    { text: `${i === 0 ? '' : ' · '}${text} `, colour: colour.inkSoft },
    // Initials stay on one line with each other.
    { text: initials.replaceAll(' ', '\u00a0'), weight: 'strong' as const },
  ]);
  return [{ text: apart }, { text: '', mark: { of: level, width: smallChip + afterChip } }, ...behaviours];
}

export function drawTicks(sheet: Sheet, section: Tag, ticks: Text, top: number): void {
  tagged(sheet, section, 'P', () => {
    drawText(sheet, ticks, ticksLeft, top, (mark, x, middle) => {
      const { level, isRated } = mark as TickedLevel;
      drawLevel(sheet, level, x + smallChip / 2, middle, isRated, smallChip);
    });
  });
}
