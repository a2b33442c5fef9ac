import type { Stage } from '../domain/application.ts';
import type { Comparison } from '../domain/comparison.ts';
import type { Competency } from '../domain/competency.ts';
import type { ProfileVersion } from '../domain/ideal-profile.ts';
import type { Bilingual } from '../domain/language.ts';
import type { HiddenReason } from '../domain/visibility.ts';
import type { CandidacyTotal } from '../interviews/records.ts';

export const comparisonOrders = ['composite', 'name', 'coverage', 'spread'] as const;

export type ComparisonOrder = (typeof comparisonOrders)[number];

/** `running`: without those who were rejected or withdrew. */
export const comparisonShows = ['running', 'all'] as const;

/** At most so many candidates can be pinned: more lines than that cannot be told apart. */
export const mostPins = 4;

/** What the address of the page asks for. */
export interface ComparisonChoice {
  readonly order: ComparisonOrder;
  readonly show: (typeof comparisonShows)[number];
  /** Application ids. */
  readonly pins: readonly string[];
}

/** A candidate who is left out because the viewer may not see all scorecards yet. */
export interface HiddenCandidate {
  readonly applicationId: string;
  readonly name: string;
  readonly stage: Stage;
  readonly reason: HiddenReason;
  /** The interview whose scorecard the viewer still owes; null unless the reason is `own-first`. */
  readonly owedInterviewId: string | null;
}

export interface ComparisonRecord {
  readonly position: { readonly id: string; readonly title: string; readonly place: string };
  readonly guide: {
    readonly guideId: string;
    readonly number: number;
    readonly name: Bilingual;
    readonly questions: number;
  };
  readonly profile: ProfileVersion;
  readonly competencies: readonly Competency[];
  /** Made only from what the viewer may see, of every stage; which of them a page shows is its choice. */
  readonly comparison: Comparison;
  /** Stage of every candidate in the comparison, by application id. */
  readonly stages: ReadonlyMap<string, Stage>;
  /** Of every candidate in the comparison: how many scorecards of all their panels are in. */
  readonly scorecards: ReadonlyMap<string, ScorecardCount>;
  readonly hidden: readonly HiddenCandidate[];
}

export interface ComparedAlone extends CandidacyTotal {
  /** `errorDegrees` of the whole comparison. */
  readonly errorDegrees: number;
}

export interface ScorecardCount {
  readonly submitted: number;
  readonly expected: number;
}
