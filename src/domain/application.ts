/**
 * A candidate for one position. The stage says where the application stands; a stage change is recorded
 * with who made it and when.
 */
export const stages = [
  'applied',
  'interviewing',
  'interviewed',
  'offered',
  'hired',
  'rejected',
  'withdrawn',
] as const;

export type Stage = (typeof stages)[number];

/** Stages that end an application: no further interviews are scheduled. */
export const endedStages: readonly Stage[] = ['hired', 'rejected', 'withdrawn'];

/**
 * False for a candidate whom nobody can choose any more. Whoever was hired stays: a decision is defended
 * against those it was made among.
 */
export function isInTheRunning(stage: Stage): boolean {
  return stage !== 'rejected' && stage !== 'withdrawn';
}

/** Why a stage was changed is said in a few sentences. */
export const longestReason = 500;

/** What the history of an application holds: the stage it came to, when and by whom. */
export interface StageEntry {
  readonly stage: Stage;
  readonly at: Date;
  /** Id of the person. */
  readonly by: string;
  /** Why, in the words of the person; absent where nobody was asked. */
  readonly reason?: string | undefined;
  /** True when it only takes the change before it back. */
  readonly isUndo?: boolean | undefined;
}

/** One change of stage as somebody made it, and whether it was taken back. */
export interface StageChange {
  /** Null for the first stage of all. */
  readonly from: Stage | null;
  readonly to: Stage;
  readonly at: Date;
  readonly by: string;
  readonly reason: string;
  readonly undone: { readonly at: Date; readonly by: string } | null;
}

/**
 * The history as changes, oldest first. An undo stands with the change that it takes back; one that takes
 * nothing back is a change like any other.
 */
export function stageChanges(history: readonly StageEntry[]): readonly StageChange[] {
  const changes: StageChange[] = [];
  let from: Stage | null = null;
  for (const { stage, at, by, reason = '', isUndo = false } of history) {
    const last = changes.at(-1);
    if (isUndo && last?.undone === null && last.from === stage) {
      changes.splice(-1, 1, { ...last, undone: { at, by } });
    } else {
      changes.push({ from, to: stage, at, by, reason, undone: null });
    }
    from = stage;
  }
  return changes;
}
