import type { Words } from '../web/format.ts';
import type { GuideRecord, GuideRow } from './records.ts';
export function guidesPage(guides: readonly GuideRow[], words: Words) {
  return { title: '' };
}
export function guidePage(record: GuideRecord, words: Words) {
  return { title: '' };
}
