import type { Words } from '../web/format.ts';
import type { FieldErrors } from '../web/form-page.ts';
import type { PositionChoices, PositionRecord, PositionRow, PositionValues } from './records.ts';
export function positionsPage(positions: readonly PositionRow[], words: Words) {
  return { title: '' };
}
export function positionPage(record: PositionRecord, words: Words) {
  return { title: '' };
}
export function newPositionPage(
  choices: PositionChoices,
  values: PositionValues,
  errors: FieldErrors<keyof PositionValues>,
  words: Words,
) {
  return { title: '' };
}
