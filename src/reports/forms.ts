import { z } from 'zod';
import { BadRequest } from '../domain/errors.ts';
import { languages, type Language } from '../domain/language.ts';

const choice = z.strictObject({ language: z.enum(languages).optional() });

/** The language that the address asks for; null when it asks for none. */
export function readLanguage(query: unknown): Language | null {
  const read = choice.safeParse(query);
  if (!read.success) throw new BadRequest('A summary is asked for by its language and nothing else');
  return read.data.language ?? null;
}
