import type { Clock } from '../../src/clock.ts';
import type { Viewer } from '../../src/domain/permissions.ts';
import { keyText } from '../../src/domain/scorecard-entries.ts';
import type { MissingItem } from '../../src/domain/submission.ts';
import { newOperation } from '../../src/interviews/scorecard-operations.ts';
import type { ScorecardService } from '../../src/interviews/scorecard-records.ts';
import type { DemoScorecard } from './schema.ts';

/** When the interviewer wrote and submitted. */
export interface ScorecardMoments {
  readonly written: Date;
  readonly submitted: Date;
}

interface Parts {
  readonly scorecards: ScorecardService;
  readonly viewer: Viewer;
  readonly at: Clock['at'];
  readonly moments: ScorecardMoments;
  /** The fault for a scorecard that the service does not take. */
  readonly refuse: (sentence: string) => Error;
}

type Field = readonly [key: string, value: string];

/** Fills in a scorecard as its interviewer would; fields that hold something already are left alone. */
export async function loadScorecard(
  scorecard: DemoScorecard,
  interviewId: string,
  { scorecards, viewer, at, moments, refuse }: Parts,
): Promise<void> {
  const { scorecard: opened } = await scorecards.openScorecard(viewer, interviewId);
  if (opened.state !== 'draft') return;

  async function save(fields: readonly Field[]): Promise<void> {
    const changes = fields
      .filter(([key]) => !opened.entries.has(key))
      .map(([key, value]) => ({ operation: newOperation(), key, value, base: '' }));
    const answers = await scorecards.saveQuestion(viewer, interviewId, changes);
    for (const [i, answer] of answers.entries()) {
      if ('refused' in answer) throw refuse(`${changes[i]?.key ?? ''} is refused: ${answer.refused}.`);
    }
  }

  await at(moments.written, async () => {
    // The checklist opens after the last rating.
    await save(questionFields(scorecard));
    await save(cueFields(scorecard));
  });
  if (scorecard.state === 'draft') return;
  const submitted = await at(moments.submitted, () =>
    scorecards.submitScorecard(viewer, interviewId, newOperation()),
  );
  if ('missing' in submitted) {
    throw refuse(`cannot be submitted: ${submitted.missing.blocking.map(wordFor).join(', ')}.`);
  }
}

function questionFields({ answers }: DemoScorecard): readonly Field[] {
  return Object.entries(answers).flatMap(([questionId, { probes, ticks, note, rating, reason }]) => {
    const fields: Field[] = [
      ...probes.map((probe): Field => [keyText({ kind: 'probe', questionId, probe }), 'asked']),
      ...ticks.map((tick): Field => [keyText({ kind: 'tick', questionId, behaviourId: tick }), 'seen']),
      [keyText({ kind: 'note', questionId }), note ?? ''],
      [keyText({ kind: 'rating', questionId }), String(rating ?? '')],
      [keyText({ kind: 'reason', questionId }), reason ?? ''],
    ];
    return fields.filter(([, value]) => value !== '');
  });
}

function cueFields({ checklist }: DemoScorecard): readonly Field[] {
  return Object.entries(checklist).map(([cueId, state]) => [keyText({ kind: 'cue', cueId }), state]);
}

function wordFor(item: MissingItem): string {
  return item.what === 'cues' ? `${item.open} cues` : `${item.what} of ${item.questionId}`;
}
