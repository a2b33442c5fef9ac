import type { GapBar } from '../charts/gap-bar.ts';
import type { RadarInput } from '../charts/radar.ts';
import type { GapWord } from '../domain/gaps.ts';
import type { Language } from '../domain/language.ts';
import type { LevelNumber } from '../domain/rubric.ts';

/**
 * Everything that the summary of one candidacy says, as plain texts and numbers in one language. Nothing
 * here can be changed by the drawing, and it can be handed to another thread as it is.
 */
export interface SummaryContent {
  readonly language: Language;
  readonly title: string;
  readonly candidateName: string;
  readonly position: string;
  readonly edition: string;
  readonly runningHead: string;
  readonly footer: string;
  /** With the places {page} and {pages}, since only the drawing knows how many pages there are. */
  readonly pageNumber: string;
  readonly exportedAt: Date;
  /** In the file's metadata whole; the foot of the page may have to cut a very long name. */
  readonly exportedBy: string;
  /** Marks across the top of every page: demo, draft. */
  readonly strips: readonly { readonly word: string; readonly text: string }[];
  readonly facts: readonly Fact[];
  readonly stage: { readonly label: string; readonly value: string; readonly note: string };
  readonly composite: Figure;
  readonly fit: Figure;
  /** Why figures are hidden from the exporter; null when nothing is. */
  readonly notice: { readonly heading: string; readonly text: string } | null;
  readonly sentence: readonly Phrase[];
  readonly gaps: GapTable | null;
  readonly shape: Shape | null;
  readonly checklists: readonly ChecklistTable[];
  readonly missing: Rows;
  readonly questionSets: readonly QuestionSet[];
  readonly method: Rows;
}

/** A piece of text that may be set in the strong weight. */
export interface Phrase {
  readonly text: string;
  readonly isStrong: boolean;
}

export interface Fact {
  readonly label: string;
  /** With `initials`, the line names an interviewer and explains the ring used further down. */
  readonly lines: readonly { readonly initials: string | null; readonly text: string }[];
}

export interface Figure {
  readonly label: string;
  readonly value: string;
  readonly outOf: string;
  readonly lines: readonly string[];
  /** Per cent of the axis; null without a figure. */
  readonly at: number | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly alt: string;
}

export interface GapTable {
  readonly heading: string;
  readonly columns: {
    readonly competency: string;
    readonly chart: string;
    readonly score: string;
    readonly target: string;
    readonly gap: string;
    readonly inWords: string;
  };
  readonly rows: readonly GapRow[];
  readonly key: {
    readonly score: string;
    readonly range: string;
    readonly target: string;
    readonly missing: string;
    readonly inWords: string;
  };
}

export interface GapRow {
  readonly competency: string;
  /** The n of every figure in the row: questions and interviewers. */
  readonly coverage: string;
  /** True when fewer questions or interviewers speak than could. */
  readonly isThin: boolean;
  readonly bar: GapBar;
  readonly alt: string;
  readonly score: string;
  readonly target: string;
  readonly gap: string;
  readonly word: string;
  readonly mark: GapWord | 'none';
  /** Stands where the bar would be; empty with a score. */
  readonly reason: string;
}

export interface Shape {
  readonly heading: string;
  readonly radar: Pick<RadarInput, 'axes' | 'target' | 'series'>;
  readonly caption: string;
  readonly score: string;
  readonly target: string;
  readonly alt: string;
}

export interface ChecklistTable {
  readonly heading: string;
  readonly intro: string;
  readonly cueColumn: string;
  readonly raters: readonly Rater[];
  readonly rows: readonly { readonly cue: string; readonly states: readonly string[] }[];
  readonly printedLine: string;
}

export interface Rater {
  readonly personId: string;
  readonly name: string;
  /** Unique within the summary. */
  readonly initials: string;
}

export interface Rows {
  readonly heading: string;
  readonly rows: readonly { readonly label: string; readonly text: string }[];
}

export interface QuestionSet {
  readonly heading: string;
  readonly intro: string;
  readonly questions: readonly QuestionBlock[];
  /** In place of the questions when there is nothing to show; empty otherwise. */
  readonly nothing: string;
}

export interface QuestionBlock {
  readonly number: number;
  readonly title: string;
  readonly meta: string;
  readonly ratings: readonly {
    readonly initials: string;
    readonly level: LevelNumber | null;
    /** For those who hear the page: "Ada Holm: 4". */
    readonly spoken: string;
  }[];
  /** Mean with its n; empty when it may not be shown. */
  readonly mean: string;
  readonly ticks: readonly TickedLevel[];
  readonly noTicks: string;
  readonly notes: readonly QuestionNote[];
  readonly noNotes: string;
  /** Repeated where a long note goes on, on the next page. */
  readonly continued: string;
}

export interface TickedLevel {
  readonly level: LevelNumber;
  readonly spoken: string;
  readonly isRated: boolean;
  /** Behaviours with the initials of those who ticked them. */
  readonly behaviours: readonly { readonly text: string; readonly initials: string }[];
}

export interface QuestionNote {
  readonly initials: string;
  /** Full name, for those who hear the page. */
  readonly name: string;
  /** True when there is no rating: the ring is dashed. */
  readonly isUnrated: boolean;
  /** Stands first, in the strong weight; may be empty. */
  readonly lead: string;
  readonly text: string;
  readonly continued: string;
}
