import { heldEarlyAt } from '../domain/submission.ts';
import type { Words } from '../web/format.ts';
import type { InterviewRow } from './records.ts';

/** The planned start alone would say that the interview is still to come; null where it says the truth. */
export function earlyText(held: Pick<InterviewRow, 'startsAt' | 'panel'>, words: Words): string | null {
  const submittedAt = heldEarlyAt(held);
  return submittedAt === null ? null : words.t('interviews.early', { when: words.dateTime(submittedAt) });
}
