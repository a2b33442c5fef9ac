import { z } from 'zod';
import { longestReason, stages, type Stage } from '../domain/application.ts';
import { languages, type Language } from '../domain/language.ts';
import { readForm, typedLine } from '../web/forms.ts';
import type { InterviewList } from './list-records.ts';

const shows = ['mine', 'all'] as const;
const listSchema = z.strictObject({
  show: z.enum(shows).optional(),
  page: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform(Number)
    .optional(),
});

/** Which list the address asks for, null when it does not say, and which page of what is held. */
export function readListQuery(query: unknown): {
  readonly show: InterviewList['show'] | null;
  readonly page: number;
} {
  const { show = null, page = 1 } = readForm(listSchema, query);
  return { show, page };
}

const movedSchema = z.strictObject({ moved: z.enum(stages).optional() });

/** The stage an application has just left; null when the address does not say. */
export function readMovedFrom(query: unknown): Stage | null {
  return readForm(movedSchema, query).moved ?? null;
}

const stageSchema = z.strictObject({
  from: z.enum(stages),
  to: z.enum(stages),
  // The field itself takes no more, so a longer one is no page of ours.
  reason: typedLine.pipe(z.string().max(longestReason)),
  undo: z.literal('yes').optional(),
});

interface StageForm {
  readonly from: Stage;
  readonly to: Stage;
  readonly reason: string;
  readonly isUndo: boolean;
}

/** The stage that the page showed, the one that was chosen and why, and whether that takes a change back. */
export function readStageChange(body: unknown): StageForm {
  const { undo, ...change } = readForm(stageSchema, body);
  return { ...change, isUndo: undo === 'yes' };
}

const sheetSchema = z.strictObject({ language: z.enum(languages).optional() });

/** The language of the candidate's sheet; null when the address does not say. */
export function readSheetLanguage(query: unknown): Language | null {
  return readForm(sheetSchema, query).language ?? null;
}
