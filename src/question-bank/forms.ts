import { z } from 'zod';
import { BadRequest } from '../domain/errors.ts';
import { languages, type Language } from '../domain/language.ts';
import { questionKinds } from '../domain/question.ts';
import { readForm } from '../web/forms.ts';
import type { QuestionFilters } from './records.ts';

/** A filter that is left out, or an empty choice of the form, is open. */
const open = <Value>(value: z.ZodType<Value>) =>
  z
    .union([z.literal(''), value])
    .optional()
    .transform((chosen): Value | null => (chosen === '' || chosen === undefined ? null : (chosen as Value)));

const filters = z.strictObject({
  competency: open(z.string().regex(/^[A-Z]\d{1,2}$/)),
  kind: open(z.enum(questionKinds)),
  language: open(z.enum(languages)),
});

/** The filters in the address of the list. Throws BadRequest for a value that no form offers. */
export function readFilters(query: unknown): QuestionFilters {
  const read = filters.safeParse(query);
  if (!read.success) throw new BadRequest('Unknown filter of the question list');
  return read.data;
}

const shownSchema = z.strictObject({ language: z.enum(languages).optional() });

/** The language in which content is shown; null when the address does not say. */
export function readShownLanguage(query: unknown): Language | null {
  return readForm(shownSchema, query).language ?? null;
}
