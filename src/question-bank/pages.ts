import type { Words } from '../web/format.ts';
import type { QuestionFilters, QuestionList, QuestionRecord } from './records.ts';
export function questionsPage(list: QuestionList, filters: QuestionFilters, words: Words) {
  return { title: '' };
}
export function questionPage(record: QuestionRecord, words: Words) {
  return { title: '' };
}
