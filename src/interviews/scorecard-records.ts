import type { Viewer } from '../domain/permissions.ts';
import type { InterviewSet } from '../domain/interview-set.ts';
import type { EntryAnswer, Scorecard } from '../domain/scorecard.ts';
import type { ReadyCheck } from '../domain/submission.ts';
import type { HiddenReason } from '../domain/visibility.ts';

/** One field to be written, as a page sends it. The service adds the digest. */
export interface FieldChange {
  /** Id of the operation, 128 random bits made on the device: the same id again gives the same answer. */
  readonly operation: string;
  readonly key: string;
  /** Empty clears the field. */
  readonly value: string;
  /** The operation whose value the device last saw in this field; empty when the field was empty. */
  readonly base: string;
}

/** What somebody had before them when they submitted. */
export interface LastLook {
  /** The digest of the scorecard that the review showed. */
  readonly shown: string;
  /** Confirmed that the interview has been held: asked for before its start. */
  readonly isHeld: boolean;
}

export type SubmissionAnswer =
  | { readonly submittedAt: Date }
  | { readonly missing: ReadyCheck }
  /** `changed`: the scorecard holds something else by now than the review showed. */
  | { readonly refused: 'changed' | 'not-held' };

/** What the live scoring page shows to one member of the panel. */
export interface OpenScorecard {
  readonly scorecard: Scorecard;
  /** Says what the scorecard holds, so that a submission can name it. */
  readonly digest: string;
  readonly set: InterviewSet;
  readonly interview: {
    readonly id: string;
    readonly candidateName: string;
    readonly positionTitle: string;
    readonly place: string;
    readonly startsAt: Date;
    readonly isCancelled: boolean;
  };
  readonly panelNames: readonly string[];
  readonly isDemo: boolean;
  /** The scorecards of the others on the panel, as far as the policy of the interview lets this viewer see. */
  readonly others: {
    readonly hidden: HiddenReason | null;
    readonly stillToCome: number;
    readonly visible: readonly { readonly name: string; readonly scorecard: Scorecard }[];
  };
}

export interface ScorecardService {
  /** Opens the scorecard and freezes the set at first opening. NotFound unless the viewer sits on the panel. */
  openScorecard(viewer: Viewer, interviewId: string): Promise<OpenScorecard>;
  /** NotFound where opening would say so; opens nothing. */
  checkOpenable(viewer: Viewer, interviewId: string): Promise<void>;
  saveEntry(viewer: Viewer, interviewId: string, change: FieldChange): Promise<EntryAnswer>;
  /** Several fields in one atomic write; each is decided on as if those before it were in. */
  saveQuestion(
    viewer: Viewer,
    interviewId: string,
    changes: readonly FieldChange[],
  ): Promise<readonly EntryAnswer[]>;
  /** The same operation again gives the same answer. */
  submitScorecard(
    viewer: Viewer,
    interviewId: string,
    operation: string,
    /** Left out where nobody looked: in the demonstration. */
    look?: LastLook,
  ): Promise<SubmissionAnswer>;
}
