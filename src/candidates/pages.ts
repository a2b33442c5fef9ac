import type { Words } from '../web/format.ts';
import type { FieldErrors } from '../web/form-page.ts';
import type { CandidateChoices, CandidateList, CandidateRecord, CandidateValues } from './records.ts';
export function candidatesPage(list: CandidateList, words: Words) {
  return { title: '' };
}
export function candidatePage(record: CandidateRecord, words: Words) {
  return { title: '' };
}
export function newCandidatePage(
  choices: CandidateChoices,
  values: CandidateValues,
  errors: FieldErrors<keyof CandidateValues>,
  words: Words,
) {
  return { title: '' };
}
