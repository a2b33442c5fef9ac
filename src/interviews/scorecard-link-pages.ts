import type { ScorecardState } from '../domain/scorecard.ts';
import type { Words } from '../web/format.ts';
import type { InterviewRecord } from './records.ts';
import { scorecardPaths } from './scorecard-paths.ts';

/** The way to the viewer's own scorecard; null for those who have none to fill in or to read. */
export function ownScorecard(interviewId: string, state: ScorecardState | null, { t }: Words) {
  if (state === 'assigned' || state === 'draft') {
    return { href: scorecardPaths.scorecard(interviewId), text: t('interviews.openScorecard'), isMain: true };
  }
  if (state !== 'submitted') return null;
  return { href: scorecardPaths.review(interviewId), text: t('interviews.seeScorecard'), isMain: false };
}

/** What somebody wrote before an interview was cancelled stays readable to them. */
export function cancelledScorecard({ id, ownState, hasBegun }: InterviewRecord, { t }: Words) {
  return ownState === null || !hasBegun
    ? null
    : { href: scorecardPaths.review(id), text: t('interviews.seeScorecard'), isMain: false };
}
