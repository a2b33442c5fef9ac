import { z } from 'zod';
import { BadRequest } from '../domain/errors.ts';

/** Throws BadRequest at what no page of ours sends: unknown or repeated fields, lists, objects. */
export function readForm<Schema extends z.ZodType>(schema: Schema, sent: unknown): z.infer<Schema> {
  const read = schema.safeParse(sent ?? {});
  if (!read.success) throw new BadRequest(read.error.issues.map(({ code }) => code).join(', '));
  return read.data;
}

/** One line of text. A field that was not sent counts as empty, so that its own message can say so. */
export const typedLine = z.string().default('').transform(visibleLine);

/** What no eye sees: control characters, and marks that turn the direction of what follows on the page. */
const unseen = /[\p{Control}\u202A-\u202E\u2066-\u2069]+/gu;
/** Marks without a letter, and two signs of other alphabets that are empty on purpose, show nothing either. */
const nothingSeen = /^[\p{Separator}\p{Other}\p{Mark}\p{Default_Ignorable_Code_Point}\u2800\u{1D159}]*$/u;

/** A name of nothing but such marks would be a link without a word. */
function visibleLine(text: string): string {
  const line = text.replaceAll(unseen, ' ').trim();
  return nothingSeen.test(line) ? '' : line;
}

const mostTicks = 200;

/** One box on its own: true when it is ticked. */
export const tickedBox = z
  .literal('yes')
  .optional()
  .transform((value) => value !== undefined);

/** A group of checkboxes sends nothing, one text or a list. */
export const tickedOnes = z
  .union([z.string(), z.array(z.string()).max(mostTicks)])
  .default([])
  .transform((values): readonly string[] => [...new Set([values].flat())]);

/** An id as it stands in an address. Whether it leads anywhere is for the service to say. */
export const anyId = z.string().regex(/^[\w-]{1,64}$/);

/** How often something had been changed when a form was shown. */
export const anyCount = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number);

/** Longer names and places would not fit on any page. */
export const longestLine = 120;
