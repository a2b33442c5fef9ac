import { z } from 'zod';
import { BadRequest } from '../domain/errors.ts';

/** An id of an operation: 128 random bits as 22 characters that are safe in a URL. */
const operationId = z.string().regex(/^[\w-]{22}$/);
const operationOrNone = z.union([z.literal(''), operationId]);

/** Keys are looked up among those of the frozen set; the shape only keeps nonsense out early. */
const key = z
  .string()
  .max(200)
  .regex(/^[\w-]+(?:\/[\w-]+){1,2}$/);

const interviewIdSchema = z.string().regex(/^[\w-]{1,64}$/);

/** One field, saved while the interviewer listens. */
const entrySchema = z.strictObject({
  operation: operationId,
  key,
  // Half a character would come back from the database as another text than was sealed.
  value: z.string().transform((text) => text.toWellFormed()),
  base: operationOrNone,
});

const questionNumber = z
  .string()
  .regex(/^[1-9]\d?$/)
  .transform(Number);

const placeSchema = z.union([
  z.strictObject({ part: z.literal('checklist') }).transform(() => null),
  z.strictObject({ question: questionNumber.optional() }).transform(({ question }) => question),
]);

const submissionSchema = z.strictObject({
  operation: operationId,
  shown: z.string().regex(/^[0-9a-f]{16}$/),
  held: z.literal('yes').optional(),
});

/** Which part of the scorecard a plain form holds: the number of a question, or the checklist. */
const partSchema = z.object({
  part: z.union([z.literal('checklist').transform(() => null), questionNumber]),
});

const nextPlaceSchema = z.union([z.enum(['save', 'back', 'next', 'checklist', 'review']), questionNumber]);

/** Where a plain form leads once it is saved: a step from here, or whatever the list of questions names. */
export type NextPlace = z.infer<typeof nextPlaceSchema>;

/** A conflict that a person settled: whose value stands, and over which operation. */
interface Settled {
  readonly keep: 'mine' | 'saved';
  readonly current: string;
}

export interface FormField {
  readonly key: string;
  readonly value: string;
  /** What the page showed when it was made. */
  readonly was: string;
  readonly base: string;
  readonly settled: Settled | null;
}

export interface QuestionForm {
  readonly operation: string;
  readonly next: NextPlace;
  readonly fields: readonly FormField[];
}

const prefixes = ['value', 'was', 'base', 'choice'] as const;

const choiceSchema = z
  .string()
  .regex(/^(mine|saved):([\w-]{22})?$/)
  .transform((text): Settled => {
    const [keep, current] = text.split(':') as [Settled['keep'], string];
    return { keep, current };
  });

/** A plain form for the given fields. An unticked box sends nothing, so a missing value is an empty one. */
function questionFormSchema(keys: readonly string[]) {
  const isKnown = (name: string) =>
    name === 'part' ||
    prefixes.some((prefix) => name.startsWith(`${prefix}/`) && keys.includes(name.slice(prefix.length + 1)));
  return z
    .looseObject({ operation: operationId, next: nextPlaceSchema.default('save'), clear: key.optional() })
    .transform(({ operation, next, clear, ...rest }, context): QuestionForm => {
      const parsed = z.record(z.string().refine(isKnown), z.string()).safeParse(rest);
      if (!parsed.success) {
        context.addIssue({ code: 'custom', message: 'Fields that do not belong to this part' });
        return z.NEVER;
      }
      const fields = keys.map((name) => fieldFrom(parsed.data, name, clear === name));
      if (fields.every((field) => field !== null)) return { operation, next, fields };
      context.addIssue({ code: 'custom', message: 'A base or a choice that is none' });
      return z.NEVER;
    });
}

function fieldFrom(
  body: Readonly<Record<string, string>>,
  name: string,
  isCleared: boolean,
): FormField | null {
  const base = operationOrNone.safeParse(body[`base/${name}`] ?? '');
  const choice = choiceSchema.optional().safeParse(body[`choice/${name}`]);
  if (!base.success || !choice.success) return null;
  return {
    key: name,
    value: isCleared ? '' : linesOf(body[`value/${name}`] ?? ''),
    was: linesOf(body[`was/${name}`] ?? ''),
    base: base.data,
    settled: choice.data ?? null,
  };
}

/** Browsers send line ends as CR LF, scripts as LF; the same note must compare equal. */
function linesOf(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** Thrown at what no page of ours sends: unknown or repeated fields, lists, objects. */
function parse<Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new BadRequest(parsed.error.issues.map(({ code }) => code).join(', '));
  return parsed.data;
}

export const readInterviewId = (parameter: unknown): string => parse(interviewIdSchema, parameter);

/** Which part to show: the number of a question, null for the checklist, undefined for the first open one. */
export const readPlace = (query: unknown): number | null | undefined => parse(placeSchema, query);

export const readEntry = (body: unknown) => parse(entrySchema, body);

export const readPart = (body: unknown): number | null => parse(partSchema, body).part;

export const readQuestionForm = (body: unknown, keys: readonly string[]): QuestionForm =>
  parse(questionFormSchema(keys), body);

export function readSubmission(body: unknown) {
  const { operation, shown, held } = parse(submissionSchema, body);
  return { operation, look: { shown, isHeld: held === 'yes' } };
}
