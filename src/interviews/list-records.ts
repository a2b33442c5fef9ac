import type { InterviewRow } from './records.ts';

export interface InterviewList {
  /** `mine`: the viewer sits on the panel. `all`: every interview the viewer oversees as well. */
  readonly show: 'mine' | 'all';
  /** True for those who oversee positions, so that both lists are offered. */
  readonly canShowAll: boolean;
  /** Of today and later, by start. */
  readonly coming: readonly InterviewRow[];
  /** Held, with a scorecard still to come: of the viewer's own in `mine`, of anybody's in `all`. */
  readonly owed: readonly InterviewRow[];
  readonly held: HeldPage;
}

/** One page of what is held, the latest first. */
interface HeldPage {
  readonly rows: readonly InterviewRow[];
  /** From 1. */
  readonly page: number;
  readonly hasOlder: boolean;
}
