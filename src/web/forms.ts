import { z } from 'zod';
import { BadRequest } from '../domain/errors.ts';

/** Throws BadRequest at what no page of ours sends: unknown or repeated fields, lists, objects. */
export function readForm<Schema extends z.ZodType>(schema: Schema, sent: unknown): z.infer<Schema> {
  const read = schema.safeParse(sent ?? {});
  if (!read.success) throw new BadRequest(read.error.issues.map(({ code }) => code).join(', '));
  return read.data;
}

/** One line of text. A field that was not sent counts as empty, so that its own message can say so. */
export const typedLine = z
  .string()
  .default('')
  .transform((text) => text.trim());

const mostTicks = 200;

/** A group of checkboxes sends nothing, one text or a list. */
export const tickedOnes = z
  .union([z.string(), z.array(z.string()).max(mostTicks)])
  .default([])
  .transform((values): readonly string[] => [...new Set([values].flat())]);

/** An id as it stands in an address. Whether it leads anywhere is for the service to say. */
export const anyId = z.string().regex(/^[\w-]{1,64}$/);

/** Longer names and places would not fit on any page. */
export const longestLine = 120;
