import { isValueFor, type Entry, type EntryKey, type NoRatingState } from './scorecard-entries.ts';
import type { LevelNumber } from './rubric.ts';

/**
 * All ratings and notes of one interviewer for one interview. A draft is readable by its author alone;
 * submission locks it. Only submitted scorecards enter any arithmetic.
 */
export const scorecardStates = ['assigned', 'draft', 'submitted', 'excused', 'no-show', 'void'] as const;

export type ScorecardState = (typeof scorecardStates)[number];

/**
 * How a scorecard stands: a cancelled interview excuses everyone who has not submitted. The interview alone
 * says that it is cancelled, and its scorecards stay as they were left, so that it happens in one step.
 */
export function standingOf(
  { state }: Pick<Scorecard, 'state'>,
  { isCancelled }: { readonly isCancelled: boolean },
): ScorecardState {
  return isCancelled && (state === 'assigned' || state === 'draft') ? 'excused' : state;
}

/** What an operation did, kept for ever so that the same id always gets the same answer. */
export interface Operation {
  readonly id: string;
  /** Short hash of key and value: the same id with other content is refused. */
  readonly digest: string;
  readonly key: string;
  readonly at: Date;
}

export interface Scorecard {
  readonly id: string;
  readonly interviewId: string;
  readonly interviewerId: string;
  readonly state: ScorecardState;
  readonly entries: ReadonlyMap<string, Entry>;
  /** Counts the writes; a submission names the version it looked at. */
  readonly version: number;
  readonly submittedAt: Date | null;
  /** SHA-256 (hex) over the submitted entries: the sealed first score. Null before submission. */
  readonly seal: string | null;
}

/** One field to be written, as the device sent it. */
export interface EntryChange {
  readonly operation: string;
  readonly digest: string;
  readonly key: string;
  readonly value: string;
  /** The operation whose value the device last saw in this field; empty when the field was empty. */
  readonly base: string;
}

type EntryRefusal =
  | { readonly refused: 'not-a-draft' }
  | { readonly refused: 'unknown-field' }
  | { readonly refused: 'bad-value' }
  | { readonly refused: 'checklist-too-early' }
  | { readonly refused: 'operation-reused' }
  | { readonly refused: 'stale'; readonly current: Entry | null };

export type EntryAnswer =
  { readonly written: Entry } | { readonly alreadyWritten: true; readonly at: Date } | EntryRefusal;

/**
 * Decides on one change. The order matters: an operation that was already carried out gets its answer
 * even after submission, because the device may only have lost the reply.
 */
export function answerTo(
  change: EntryChange,
  scorecard: Pick<Scorecard, 'state' | 'entries'>,
  earlier: Pick<Operation, 'digest' | 'at'> | null,
  keys: ReadonlyMap<string, EntryKey>,
  now: Date,
): EntryAnswer {
  if (earlier !== null) {
    return earlier.digest === change.digest
      ? { alreadyWritten: true, at: earlier.at }
      : { refused: 'operation-reused' };
  }
  const key = keys.get(change.key);
  if (key === undefined) return { refused: 'unknown-field' };
  if (!isValueFor(key, change.value)) return { refused: 'bad-value' };
  if (scorecard.state !== 'draft') return { refused: 'not-a-draft' };
  if (key.kind === 'cue' && !allRated(scorecard.entries, keys)) return { refused: 'checklist-too-early' };

  const current = scorecard.entries.get(change.key) ?? null;
  const seen = change.base;
  if ((current?.operation ?? '') !== seen && current?.value !== change.value) {
    return { refused: 'stale', current };
  }
  return { written: { value: change.value, operation: change.operation, at: now } };
}

/** True when every question has a rating or one of the three states instead of one. */
function allRated(entries: ReadonlyMap<string, Entry>, keys: ReadonlyMap<string, EntryKey>): boolean {
  return [...keys].every(([text, key]) => key.kind !== 'rating' || (entries.get(text)?.value ?? '') !== '');
}

/** What one interviewer made of one question: a level, or one of three ways of having none. */
export type Rating = LevelNumber | NoRatingState;

/** The rating behind a stored value; null while the question is neither rated nor set aside. */
export function ratingOf(value: string | undefined): Rating | null {
  if (value === undefined || value === '') return null;
  const level = Number(value);
  return Number.isInteger(level) ? (level as LevelNumber) : (value as NoRatingState);
}
