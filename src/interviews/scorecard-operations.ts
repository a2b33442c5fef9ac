import { createHash, randomBytes } from 'node:crypto';
import type { EntryAnswer } from '../domain/scorecard.ts';
import { longestText } from '../domain/scorecard-entries.ts';
import type { Conflict, Fault, TypedForm } from './scorecard-field-pages.ts';
import type { QuestionForm } from './scorecard-forms.ts';
import type { FieldChange } from './scorecard-records.ts';

/**
 * Ids of operations for pages without a script. The page carries one random id; each field's own id
 * follows from it and from what is written. So a form sent twice writes once, and a form sent again with
 * other content is another operation.
 */
const bytesOfAnId = 16;

export function newOperation(): string {
  return randomBytes(bytesOfAnId).toString('base64url');
}

function operationFor(seed: string, key: string, value: string): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([seed, key, value]))
    .digest();
  return digest.subarray(0, bytesOfAnId).toString('base64url');
}

/** What a form changes: the fields that differ from what the page showed, and settled conflicts. */
export function changesIn(form: QuestionForm): readonly FieldChange[] {
  return form.fields.flatMap(({ key, value, was, base, settled }): readonly FieldChange[] => {
    if (settled?.keep === 'saved') return [];
    if (settled === null && value === was) return [];
    const operation = operationFor(form.operation, key, value);
    return [{ operation, key, value, base: settled?.current ?? base }];
  });
}

/** What the page shows again when not everything could be saved; null when everything was. */
export function typedAfter(
  form: QuestionForm,
  changes: readonly FieldChange[],
  answers: readonly EntryAnswer[],
): TypedForm | null {
  const conflicts = new Map<string, Conflict>();
  const faults = new Map<string, Fault>();
  for (const [index, change] of changes.entries()) {
    const answer = answers[index];
    if (answer === undefined || !('refused' in answer)) continue;
    if (answer.refused === 'stale') {
      const was = form.fields.find(({ key }) => key === change.key)?.was ?? '';
      conflicts.set(change.key, { was, base: change.base, current: answer.current });
    } else {
      faults.set(change.key, faultOf(answer.refused, change.value));
    }
  }
  if (conflicts.size + faults.size === 0) return null;
  // What was saved is shown as stored; only what was not stands as it was typed.
  const values = changes.filter(({ key }) => conflicts.has(key) || faults.has(key));
  return { values: new Map(values.map(({ key, value }) => [key, value])), conflicts, faults };
}

function faultOf(refused: string, value: string): Fault {
  if (refused === 'not-a-draft') return 'not-a-draft';
  if (refused === 'checklist-too-early') return 'too-early';
  return refused === 'bad-value' && value.length > longestText ? 'too-long' : 'other';
}
