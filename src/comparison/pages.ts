import type { Words } from '../web/format.ts';
import type { ComparisonChoice, ComparisonRecord } from './records.ts';
export function comparisonPage(record: ComparisonRecord, choice: ComparisonChoice, words: Words) {
  return { title: '' };
}
