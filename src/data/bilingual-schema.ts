import { Schema } from 'mongoose';
import type { Bilingual } from '../domain/language.ts';

/** A text in both languages inside another document. */
export const bilingualSchema = new Schema<Bilingual>(
  { da: { type: String, default: '' }, en: { type: String, default: '' } },
  { _id: false },
);
