import * as z from 'zod';

/** An id of an operation: 128 random bits as 22 characters that are safe in a URL. */
const operationId = z.string().regex(/^[\w-]{22}$/);
const operationOrNone = z.union([z.literal(''), operationId]);

/** Keys are looked up among those of the frozen set; the shape only keeps nonsense out early. */
const key = z
  .string()
  .max(200)
  .regex(/^[\w-]+(?:\/[\w-]+){1,2}$/);

export const interviewIdSchema = z.string().regex(/^[\w-]{1,64}$/);

/** One field, saved while the interviewer listens. */
export const entrySchema = z.strictObject({
  operation: operationId,
  key,
  value: z.string(),
  base: operationOrNone,
});

const questionNumber = z
  .string()
  .regex(/^[1-9]\d?$/)
  .transform(Number);

export const placeSchema = z.union([
  z.strictObject({ question: questionNumber.optional() }),
  z.strictObject({ part: z.literal('checklist') }),
]);

/** The submission; a token of the web layer travels along in every form. */
export const submissionSchema = z.object({ operation: operationId });

/** Which part of the scorecard a plain form holds: the number of a question, or the checklist. */
export const partSchema = z.object({
  part: z.union([z.literal('checklist').transform(() => null), questionNumber]),
});

export const nextPlaces = ['save', 'back', 'next', 'review'] as const;

export type NextPlace = (typeof nextPlaces)[number];

/** A conflict that a person settled: whose value stands, and over which operation. */
export interface Settled {
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
export function questionFormSchema(keys: readonly string[]) {
  const isKnown = (name: string) =>
    name === 'part' ||
    prefixes.some((prefix) => name.startsWith(`${prefix}/`) && keys.includes(name.slice(prefix.length + 1)));
  return z
    .looseObject({ operation: operationId, next: z.enum(nextPlaces).default('save'), clear: key.optional() })
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
