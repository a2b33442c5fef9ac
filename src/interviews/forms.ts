import { z } from 'zod';
import { stages, type Stage } from '../domain/application.ts';
import { languages, type Language } from '../domain/language.ts';
import { readForm } from '../web/forms.ts';
import type { InterviewList } from './records.ts';

const shows = ['mine', 'all'] as const;
const listSchema = z.strictObject({ show: z.enum(shows).optional() });

/** Which list the address asks for; null when it does not say. */
export function readShow(query: unknown): InterviewList['show'] | null {
  return readForm(listSchema, query).show ?? null;
}

const movedSchema = z.strictObject({ moved: z.enum(stages).optional() });

/** The stage an application has just left; null when the address does not say. */
export function readMovedFrom(query: unknown): Stage | null {
  return readForm(movedSchema, query).moved ?? null;
}

const sheetSchema = z.strictObject({ language: z.enum(languages).optional() });

/** The language of the candidate's sheet; null when the address does not say. */
export function readSheetLanguage(query: unknown): Language | null {
  return readForm(sheetSchema, query).language ?? null;
}
