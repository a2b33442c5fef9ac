import type { Stage, StageChange } from '../domain/application.ts';
import type { Candidacy, PanelMember } from '../domain/candidacy.ts';
import type { ComparedCandidate } from '../domain/comparison.ts';
import type { Competency } from '../domain/competency.ts';
import type { Bilingual } from '../domain/language.ts';
import type { Position } from '../domain/position.ts';
import type { ScorecardState } from '../domain/scorecard.ts';
import type { HiddenReason, VisibilityPolicy } from '../domain/visibility.ts';

export interface InterviewRow {
  readonly id: string;
  readonly startsAt: Date;
  readonly place: string;
  readonly candidateId: string;
  readonly candidateName: string;
  readonly appliedAt: Date;
  readonly position: { readonly title: string; readonly place: string };
  readonly panel: readonly PanelMember[];
  /** State of the viewer's own scorecard; null for those who do not sit on the panel. */
  readonly ownState: ScorecardState | null;
  readonly isCancelled: boolean;
}

/** A scorecard that a member of the panel has still to submit. */
export interface OwedScorecard {
  readonly id: string;
  readonly startsAt: Date;
  readonly place: string;
  readonly minutes: number;
  readonly candidateName: string;
  readonly position: { readonly title: string; readonly place: string };
  readonly state: 'assigned' | 'draft';
  /** Names of the others on the panel. */
  readonly others: readonly string[];
  /** True once somebody else on the panel has submitted: then the interview has been held, whatever its time. */
  readonly isHeld: boolean;
  /** When that was said before the planned start; null otherwise. */
  readonly heldEarlyAt: Date | null;
  /** Questions that have neither a rating nor one of the three states instead. */
  readonly openQuestions: number;
  /** How many of these have something entered. */
  readonly begunQuestions: number;
}

/** An interview that nobody goes to any more, for one who would have sat on its panel. */
export interface CancelledInterview {
  readonly id: string;
  readonly startsAt: Date;
  readonly candidateName: string;
  readonly byName: string;
  readonly reason: string;
}

export interface InterviewRecord extends InterviewRow {
  /** True when the viewer meets somebody else of this name. */
  readonly isNamesake: boolean;
  /** Points out the own row of the panel. */
  readonly viewerId: string;
  readonly applicationId: string;
  readonly policy: VisibilityPolicy;
  readonly guide: {
    readonly guideId: string;
    readonly number: number;
    readonly name: Bilingual;
    readonly minutes: number;
    readonly questions: number;
  };
  readonly hidden: HiddenReason | null;
  readonly stillToCome: number;
  /** True when the viewer may open the page of the application. */
  readonly canReadApplication: boolean;
  /** True when the viewer may still move or cancel it. */
  readonly canChange: boolean;
  /** True once a scorecard has been opened. */
  readonly hasBegun: boolean;
  readonly changes: InterviewHistory['changes'];
  readonly cancelled: InterviewHistory['cancelled'];
}

/** What happened to an interview: when it was planned, changed and cancelled, by whom and why. */
export interface InterviewHistory {
  readonly id: string;
  readonly startsAt: Date;
  readonly place: string;
  readonly panelNames: readonly string[];
  readonly scheduled: Signed;
  /** Who changed it, why, and how it stood before, oldest first. */
  readonly changes: readonly (Signed & {
    /** Null where it was changed before a reason was asked for. */
    readonly reason: string | null;
    readonly startsAt: Date;
    readonly place: string;
    /** Names. */
    readonly panel: readonly string[];
  })[];
  readonly cancelled: (Signed & { readonly reason: string }) | null;
}

/** Why an interview cannot be changed; `written`, `meanwhile`: what was done while the form was open. */
export type ChangeRefusal = 'cancelled' | 'submitted' | 'written' | 'meanwhile';

/** An interview as the forms for moving and cancelling it show it. */
export interface ChangeableInterview {
  readonly id: string;
  readonly applicationId: string;
  readonly startsAt: Date;
  readonly place: string;
  /** `stays`: something was written in the scorecard, so nobody takes this person off. */
  readonly panel: readonly { readonly personId: string; readonly name: string; readonly stays: boolean }[];
  /** How often it has been changed. */
  readonly seen: number;
  readonly hasBegun: boolean;
  readonly refusal: ChangeRefusal | null;
  readonly candidate: { readonly name: string; readonly personIds: readonly string[] };
  readonly position: Position;
}

/** Somebody who has another interview at the same time. */
export interface Clash {
  /** Null for the candidate. */
  readonly personId: string | null;
  readonly name: string;
  readonly startsAt: Date;
}

interface Signed {
  readonly at: Date;
  readonly byName: string;
}

/** A change of stage with the names of those who made it and took it back. */
export interface StageRow extends Omit<StageChange, 'by' | 'undone'>, Signed {
  readonly undone: Signed | null;
}

/** What all ratings of a candidacy come to, the same as in the comparison and the PDF. */
export interface CandidacyTotal {
  /** Null while an interview of it is hidden from the viewer. */
  readonly compared: ComparedCandidate | null;
  readonly competencies: readonly Competency[];
}

/** Everything of one candidacy, as the viewer may see it. */
export interface ApplicationRecord {
  readonly candidacy: Candidacy;
  /** Tells people of one name apart; null where the viewer meets nobody else of this name. */
  readonly apart: { readonly reach: string | null; readonly appliedAt: Date } | null;
  /** Null before there is a scorecard that the viewer may see. */
  readonly total: CandidacyTotal | null;
  /** Oldest first. */
  readonly stages: readonly StageRow[];
  /** Of every interview, also of one that was cancelled, by start. */
  readonly meetings: readonly InterviewHistory[];
  /** Id of the viewer, so that the page can point out the own scorecard. */
  readonly viewerId: string;
  readonly canSchedule: boolean;
  /** The stage before, right after a change of stage; null otherwise. */
  readonly movedFrom: Stage | null;
  /** A change of stage as it was typed, when it was not carried out; null otherwise. */
  readonly refused: RefusedStage | null;
}

interface RefusedStage {
  /** `stale`: somebody else changed the stage. `same`: it stands there already, so the reason has no place. */
  readonly why: 'stale' | 'same';
  readonly to: Stage;
  readonly reason: string;
}

/** What the form for a new interview lets one choose from. */
export interface InterviewChoices {
  readonly applicationId: string;
  readonly candidateName: string;
  readonly position: { readonly id: string; readonly title: string; readonly place: string };
  readonly guide: { readonly name: Bilingual };
  /** People who may interview; never the candidate's own account. */
  readonly people: readonly { readonly personId: string; readonly name: string }[];
  /** True when no more interviews can be scheduled. */
  readonly hasEnded: boolean;
}

/** The form as it was typed. */
export interface InterviewValues {
  /** As the browser's own field writes it: 2026-11-26. */
  readonly date: string;
  /** 10:30 */
  readonly time: string;
  readonly place: string;
  readonly panel: readonly string[];
  readonly policy: string;
}

/** What the forms for a new interview and for moving one have in common. */
export type ArrangementValues = Omit<InterviewValues, 'policy'>;

/** The form for moving an interview as it was typed. */
export interface ChangeValues extends ArrangementValues {
  readonly reason: string;
}
