import { contentHash } from '../data/content-hash.ts';
import { NotFound, StaleEdit } from '../domain/errors.ts';
import type { InterviewSet } from '../domain/interview-set.ts';
import {
  answerTo,
  standingOf,
  type EntryAnswer,
  type Operation,
  type Scorecard,
} from '../domain/scorecard.ts';
import { entryKeys } from '../domain/scorecard-entries.ts';
import { isBeforeStart, readyCheck } from '../domain/submission.ts';
import type { Interview } from './interview-schema.ts';
import type { FieldChange, LastLook, SubmissionAnswer } from './scorecard-records.ts';
import type { EntryWrite, ScorecardStore, StoredScorecard } from './scorecard-store.ts';
import type { InterviewStore } from './store.ts';

/** Each failed try means that another write of the same scorecard came first: more than anybody has tabs. */
const tries = 32;
/** Enough of the hash to tell two contents of one operation, or of one scorecard, apart. */
const digestLength = 16;

export type EntryService = ReturnType<typeof createEntryService>;

/** Says what a scorecard holds: equal for equal content, however often it was written. */
export function digestOf({ entries }: Pick<Scorecard, 'entries'>): string {
  const values = [...entries].flatMap(([key, { value }]) => (value === '' ? [] : [[key, value] as const]));
  return contentHash(Object.fromEntries(values)).slice(0, digestLength);
}

/**
 * Writes entries and submits: read, let the domain decide, write with everything the decision rested on in
 * the filter, and decide anew when somebody was faster. Whoever calls it has made sure that the interviewer
 * sits on the panel.
 */
export function createEntryService({
  interviews,
  scorecards,
  now,
}: {
  readonly interviews: InterviewStore;
  readonly scorecards: ScorecardStore;
  readonly now: () => Date;
}) {
  /** As it stands, see standingOf. */
  async function get({ id, cancelled }: Interview, interviewerId: string): Promise<StoredScorecard> {
    const stored = await scorecards.find(id, interviewerId);
    if (stored === null) throw new NotFound(`No scorecard of ${interviewerId} for ${id}`);
    const state = standingOf(stored.scorecard, { isCancelled: cancelled !== null });
    return { ...stored, scorecard: { ...stored.scorecard, state } };
  }

  /** Before the first entry: whoever changes the panel sees it, or this person has left the panel already. */
  async function checkSeat(interview: Interview, { interviewerId, entries }: Scorecard): Promise<void> {
    if (entries.size > 0 || interview.writers.includes(interviewerId)) return;
    if (await interviews.announceWriting(interview, interviewerId)) return;
    throw new NotFound(`${interviewerId} has left the panel of ${interview.id}`);
  }

  return {
    /** Several fields, read once and written at once: each is decided on as if those before it were in. */
    async saveEntries(
      interview: Interview,
      interviewerId: string,
      set: InterviewSet,
      changes: readonly FieldChange[],
    ): Promise<readonly EntryAnswer[]> {
      const keys = entryKeys(set);
      const wanted = changes.map((change) => ({
        ...change,
        digest: contentHash([change.key, change.value]).slice(0, digestLength),
      }));
      return decidingAnew(async () => {
        const stored = await get(interview, interviewerId);
        let { scorecard } = stored;
        const writes: EntryWrite[] = [];
        const answers = wanted.map((change) => {
          const earlier = operationIn(stored, writes, change.operation);
          const answer = answerTo(change, scorecard, earlier, keys, now());
          if ('written' in answer) {
            const entries = new Map(scorecard.entries).set(change.key, answer.written);
            scorecard = { ...scorecard, entries };
            writes.push({ change, entry: answer.written });
          }
          return answer;
        });
        if (writes.length > 0) {
          await checkSeat(interview, stored.scorecard);
          await scorecards.writeEntries(stored, writes, scorecard.entries);
        }
        return answers;
      });
    },

    /**
     * The first submission locks; a repeated one gets the same answer. What it locks is what the last look
     * showed. Without a look, as the demonstration submits, it is whatever the scorecard holds.
     */
    async submit(
      seen: Interview,
      interviewerId: string,
      set: InterviewSet,
      look: LastLook | null,
    ): Promise<SubmissionAnswer> {
      let interview = seen;
      return decidingAnew(async () => {
        const { scorecard } = await get(interview, interviewerId);
        if (scorecard.submittedAt !== null) return { submittedAt: scorecard.submittedAt };
        const missing = readyCheck(scorecard, set);
        // Excused or void: the review says so.
        if (scorecard.state !== 'draft') return { missing };
        if (look !== null && look.shown !== digestOf(scorecard)) return { refused: 'changed' };
        if (missing.blocking.length > 0) return { missing };
        if (look?.isHeld === false && isBeforeStart(interview.startsAt, now()))
          return { refused: 'not-held' };
        // Before the lock and anew for every try: who moves or cancels sees it, or it sees what they did.
        if (!(await interviews.announceSubmission(interview, interviewerId))) {
          interview = (await interviews.find(seen.id)) ?? seen;
          throw new StaleEdit('The interview changed in between');
        }
        const submittedAt = now();
        const seal = contentHash({ set: set.hash, entries: Object.fromEntries(scorecard.entries) });
        await scorecards.submit(scorecard, seal, submittedAt);
        return { submittedAt };
      });
    },
  };
}

/** What the operation with this id did, before or a moment ago; null when it is new. */
function operationIn(
  { operations }: StoredScorecard,
  writes: readonly EntryWrite[],
  id: string,
): Pick<Operation, 'digest' | 'at'> | null {
  const write = writes.find(({ change }) => change.operation === id);
  if (write !== undefined) return { digest: write.change.digest, at: write.entry.at };
  return operations.find((operation) => operation.id === id) ?? null;
}

async function decidingAnew<T>(decide: () => Promise<T>): Promise<T> {
  for (let left = tries; ; left -= 1) {
    try {
      return await decide();
    } catch (error) {
      if (!(error instanceof StaleEdit) || left === 1) throw error;
    }
  }
}
