import type { Stage } from './application.ts';
import type { InterviewSet } from './interview-set.ts';
import { ratingsAlone } from './question-ratings.ts';
import type { RaterSheet } from './competency-score.ts';
import type { Scorecard, ScorecardState } from './scorecard.ts';
import type { HiddenReason, VisibilityPolicy } from './visibility.ts';

/**
 * One application as one viewer may see it: the candidate, the interviews, and of the scorecards only
 * those that the visibility rule opens. Averages, comparison, page and PDF are all made from this, so
 * nothing that is hidden can reach them.
 */
export interface PanelMember {
  readonly personId: string;
  readonly name: string;
  readonly state: ScorecardState;
  /** False for a scorecard in which nothing was ever written, also when it has been opened. */
  readonly hasEntries: boolean;
  readonly submittedAt: Date | null;
}

export interface CandidacyInterview {
  readonly id: string;
  readonly startsAt: Date;
  readonly place: string;
  readonly policy: VisibilityPolicy;
  /** Null until the first scorecard of the interview opens. */
  readonly set: InterviewSet | null;
  readonly panel: readonly PanelMember[];
  /** Submitted scorecards that the viewer may read; never a draft. */
  readonly scorecards: readonly Scorecard[];
  readonly hidden: HiddenReason | null;
  readonly stillToCome: number;
}

export interface Candidacy {
  readonly applicationId: string;
  readonly candidateId: string;
  readonly candidateName: string;
  readonly position: { readonly id: string; readonly title: string; readonly place: string };
  readonly stage: Stage;
  readonly interviews: readonly CandidacyInterview[];
  readonly isDemo: boolean;
}

/** True when an interview of this candidacy is hidden from the viewer, so that no figure may be shown. */
export function hiddenReason(candidacy: Pick<Candidacy, 'interviews'>): HiddenReason | null {
  return candidacy.interviews.find(({ hidden }) => hidden !== null)?.hidden ?? null;
}

/** The ratings that count, one sheet per interviewer over all interviews of the candidacy. */
export function raterSheets(candidacy: Pick<Candidacy, 'interviews'>): readonly RaterSheet[] {
  const ratings = new Map<string, RaterSheet['ratings'][number][]>();
  for (const { set, scorecards } of candidacy.interviews) {
    if (set === null) continue;
    for (const scorecard of scorecards) {
      const own = ratingsAlone(scorecard, set);
      ratings.set(scorecard.interviewerId, [...(ratings.get(scorecard.interviewerId) ?? []), ...own]);
    }
  }
  return [...ratings].map(([raterId, cells]) => ({ raterId, ratings: cells }));
}
