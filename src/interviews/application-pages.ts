import type { Words } from '../web/format.ts';
import type { ApplicationRecord } from './records.ts';
export function applicationPage(record: ApplicationRecord, words: Words) {
  return { title: '' };
}
