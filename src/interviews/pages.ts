import type { Words } from '../web/format.ts';
import type { FieldErrors } from '../web/form-page.ts';
import type { InterviewChoices, InterviewList, InterviewRecord, InterviewValues } from './records.ts';
export function interviewsPage(list: InterviewList, now: Date, words: Words) {
  return { title: '' };
}
export function interviewPage(record: InterviewRecord, words: Words) {
  return { title: '' };
}
export function newInterviewPage(
  choices: InterviewChoices,
  values: InterviewValues,
  errors: FieldErrors<keyof InterviewValues>,
  words: Words,
) {
  return { title: '' };
}
