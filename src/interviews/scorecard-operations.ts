import { createHash, randomBytes } from 'node:crypto';
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
