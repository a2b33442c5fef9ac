import { z } from 'zod';
import { targetModes } from '../src/domain/ideal-profile.ts';
import { sectionKinds } from '../src/domain/interview-guide.ts';
import { questionKinds } from '../src/domain/question.ts';
import { levelNumbers } from '../src/domain/rubric.ts';
import { ratingHabits } from '../src/domain/warm-up.ts';
import { channels, settings } from './settings.ts';

/**
 * The shape of every content file. Strict throughout: an unknown key is a typing mistake, not an extension.
 * Only what can be seen within one document is checked here; limits on wording are in `rules/`, and whether
 * ids lead anywhere is checked in `content-references.ts`.
 */

/** The same text wrapped elsewhere, or typed with combining accents, is the same text. */
function normaliseText(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

const text = z.string().overwrite(normaliseText).min(1, 'must not be empty');
const bilingual = z.strictObject({ da: text, en: text });
const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower case letters and digits joined by hyphens');
const competencyCode = z.string().regex(/^[A-Z][1-9]$/, 'must be a competency code such as S4');
const wholeMinutes = z.number().int('must be a whole number of minutes').min(1).max(240);

export const competencyFile = z.strictObject({
  format: z.literal('smil-competencies/1'),
  model: z.string().regex(/^[A-Z]$/, 'must be one capital letter'),
  name: bilingual,
  competencies: z
    .array(
      z.strictObject({
        code: competencyCode,
        name: bilingual,
        label: bilingual,
        definition: bilingual,
        positive: z.array(bilingual).min(2, 'needs at least two behaviours'),
        negative: z.array(bilingual).min(2, 'needs at least two behaviours'),
      }),
    )
    .min(1, 'must hold at least one competency'),
});

export const questionDocument = z.strictObject({
  format: z.literal('smil-question/1'),
  id,
  kind: z.enum(questionKinds),
  competency: competencyCode,
  also: z.array(competencyCode),
  minutes: wholeMinutes,
  setting: z.enum(settings).optional(),
  channel: z.enum(channels).optional(),
  title: bilingual,
  incident: bilingual,
  purpose: bilingual,
  text: bilingual,
  goals: z
    .array(
      z.strictObject({
        da: text,
        en: text,
        words: z.strictObject({ da: z.array(text).min(1), en: z.array(text).min(1) }),
      }),
    )
    .optional(),
  probes: z.array(bilingual),
  levels: z.array(
    z.strictObject({
      level: z.literal(levelNumbers),
      anchor: bilingual,
      behaviours: z.array(z.strictObject({ id, da: text, en: text })),
    }),
  ),
  do_not_reward: z.array(bilingual),
});

const withWeight = { text: bilingual, text_with_weight: bilingual };

export const checklistFile = z.strictObject({
  format: z.literal('smil-checklist/1'),
  id,
  name: bilingual,
  caution: z.strictObject({ heading: bilingual, ...withWeight }),
  pdf_line: z.strictObject(withWeight),
  cues: z
    .array(
      z.strictObject({
        id,
        visual: z.boolean(),
        cue: bilingual,
        counts: bilingual,
        does_not_count: bilingual,
        does_not_apply: bilingual,
      }),
    )
    .min(1, 'must hold at least one cue'),
});

export const guideFile = z.strictObject({
  format: z.literal('smil-guide/1'),
  id,
  minutes: wholeMinutes,
  checklist: id,
  name: bilingual,
  purpose: bilingual,
  candidate_sheet: bilingual,
  sections: z
    .array(
      z.strictObject({
        kind: z.enum(sectionKinds),
        minutes: wholeMinutes,
        title: bilingual,
        words: bilingual,
        questions: z
          .array(z.strictObject({ id, minutes: wholeMinutes }))
          .min(1)
          .optional(),
      }),
    )
    .min(1, 'must hold at least one section'),
});

export const profileFile = z.strictObject({
  format: z.literal('smil-profile/1'),
  id,
  guide: id,
  name: bilingual,
  targets: z
    .array(
      z
        .strictObject({
          competency: competencyCode,
          target: z.number().min(1).max(5).multipleOf(0.1, 'must have at most one decimal'),
          // Finer weights promise a precision that interviews do not have.
          weight: z.number().int('must be 0, 1, 2 or 3').min(0).max(3),
          mode: z.enum(targetModes),
          tolerance: z.number().min(0.5, 'must be 0.5 or more').max(2).optional(),
          must_have: z.boolean(),
          reason: bilingual,
        })
        .refine((target) => (target.mode === 'around') === (target.tolerance !== undefined), {
          path: ['tolerance'],
          message: 'belongs to the mode "around", and only there',
        }),
    )
    .min(1, 'must hold at least one target'),
});

export const warmUpFile = z.strictObject({
  format: z.literal('smil-warm-up/1'),
  question: id,
  answers: z
    .array(
      z.strictObject({
        id,
        habit: z.enum(ratingHabits),
        text: bilingual,
        target: z.literal(levelNumbers),
        ticks: z
          .array(z.strictObject({ behaviour: id, heard: bilingual }))
          .min(1, 'must hold at least one tick'),
        why: bilingual,
      }),
    )
    .length(3, 'must hold exactly three answers'),
});
