import type { Words } from '../web/format.ts';
import type { HomeRecord } from './records.ts';
export function homePage(home: HomeRecord, now: Date, words: Words) {
  return { title: '' };
}
