import { z } from 'zod';
import { reasonOf } from '../domain/change-reason.ts';
import { looksLikeEmail } from '../domain/email.ts';
import type { FieldErrors } from '../web/form-page.ts';
import { anyCount, anyId, longestLine, readForm, tickedBox, tickedOnes, typedLine } from '../web/forms.ts';
import type { CandidateChangeValues, CandidateChoices, CandidateValues } from './records.ts';

const listSchema = z.strictObject({
  q: typedLine,
  after: z
    .union([z.literal(''), anyId])
    .default('')
    .transform((id) => (id === '' ? null : id)),
});

/** The search and the place in the list, from the address. */
export function readCandidateQuery(query: unknown): {
  readonly query: string;
  readonly after: string | null;
} {
  const { q, after } = readForm(listSchema, query);
  return { query: q.slice(0, longestLine), after };
}

const newSchema = z.strictObject({ position: typedLine });

/** The position that the form for a new candidate begins with; empty when one has to be chosen. */
export function readChosenPosition(query: unknown): string {
  return readForm(newSchema, query).position;
}

const candidateSchema = z.strictObject({
  position: typedLine,
  name: typedLine,
  email: typedLine,
  phone: typedLine,
  same: anyId.optional(),
  another: typedLine.optional(),
});

/** What was said to the question whether it is somebody who is there already; both null before it. */
interface LikelyAnswer {
  /** Id of the candidate who it is. */
  readonly same: string | null;
  /** Those who it is not, as the page named them. */
  readonly another: string | null;
}

/** Digits, and what people write between them. */
const looksLikePhone = /^\+?[\d\s().-]*\d[\d\s().-]*$/;

/** What was typed, and per field the sentence that says what to mend; without errors it can be added. */
export function readNewCandidate(
  body: unknown,
  { positions }: CandidateChoices,
): {
  readonly values: CandidateValues;
  readonly errors: FieldErrors<keyof CandidateValues>;
  readonly answer: LikelyAnswer;
} {
  const { same = null, another = null, ...values } = readForm(candidateSchema, body);
  return {
    values,
    answer: { same, another },
    errors: {
      ...(!positions.some(({ id }) => id === values.position) && {
        position: 'candidates.new.errors.position',
      }),
      ...personErrors(values),
    },
  };
}

/** The position chosen for one more application, and the sentence that says what to mend; null when it is one. */
export function readFurtherPosition(
  body: unknown,
  overseen: CandidateChoices['positions'],
): { readonly position: string; readonly error: string | null } {
  const { position } = readForm(newSchema, body);
  return {
    position,
    error: overseen.some(({ id }) => id === position) ? null : 'candidates.new.errors.position',
  };
}

function personErrors(values: Pick<CandidateValues, 'name' | 'email' | 'phone'>) {
  const { name, email, phone } = values;
  const tooLong = (['name', 'email', 'phone'] as const).filter((field) => values[field].length > longestLine);
  const errors: FieldErrors<'name' | 'email' | 'phone'> = {
    ...(name === '' && { name: 'candidates.new.errors.name' }),
    ...(email !== '' && !looksLikeEmail(email) && { email: 'candidates.new.errors.email' }),
    ...(phone !== '' && !looksLikePhone.test(phone) && { phone: 'candidates.new.errors.phone' }),
    ...Object.fromEntries(tooLong.map((field) => [field, 'candidates.new.errors.tooLong'])),
  };
  return errors;
}

const changeSchema = z.strictObject({
  name: typedLine,
  email: typedLine,
  phone: typedLine,
  reason: typedLine,
  isSlip: tickedBox,
  notThem: tickedOnes,
  seen: anyCount,
});

/** As for a new one; `seen` is how often the candidate had been changed when the form was shown. */
export function readCandidateChange(body: unknown): {
  readonly values: CandidateChangeValues;
  readonly errors: FieldErrors<keyof CandidateChangeValues>;
  readonly seen: number;
} {
  const { seen, ...values } = readForm(changeSchema, body);
  const { reason } = values;
  return {
    values,
    seen,
    errors: {
      ...personErrors(values),
      ...(reasonOf(values) === '' && { reason: 'candidates.change.errors.reason' }),
      ...(reason.length > longestLine && { reason: 'candidates.new.errors.tooLong' }),
    },
  };
}
