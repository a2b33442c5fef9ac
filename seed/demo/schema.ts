import { z } from 'zod';
import { stages } from '../../src/domain/application.ts';
import { cueStates } from '../../src/domain/checklist.ts';
import { roles } from '../../src/domain/permissions.ts';
import { levelNumbers } from '../../src/domain/rubric.ts';
import { noRatingStates } from '../../src/domain/scorecard-entries.ts';
import { offeredPolicies } from '../../src/domain/visibility.ts';
import { startPattern } from './start-of.ts';

/** The shape of the demo's files. Whether what they name exists is checked in `check-demo.ts`. */

const text = z.string().trim().min(1, 'must not be empty');
const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower case letters and digits joined by hyphens');

export const organisationFile = z.strictObject({
  format: z.literal('smil-demo/1'),
  /** Says in both languages that there is no such organisation. */
  invented: z.strictObject({ da: text, en: text }),
  /** By the part of their e-mail address before the @. */
  people: z.record(id, z.strictObject({ name: text, roles: z.array(z.enum(roles)).min(1) })),
  positions: z.record(
    id,
    z.strictObject({
      title: text,
      place: text,
      guide: id,
      profile: id,
      /** The first creates the position, adds the candidates and schedules the interviews. */
      team: z.array(id).min(1),
    }),
  ),
});

const answer = z.strictObject({
  /** Only a draft may leave it open. */
  rating: z
    .union([z.literal(levelNumbers), z.enum(noRatingStates)], {
      error: `must be 1 to 5, ${noRatingStates.join(', ')}`,
    })
    .optional(),
  ticks: z.array(id).default([]),
  /** Numbers of the probes that were asked. */
  probes: z.array(z.number().int().min(1)).default([]),
  note: text.optional(),
  reason: text.optional(),
});

const scorecard = z.strictObject({
  by: id,
  state: z.enum(['draft', 'submitted']),
  answers: z.record(id, answer),
  checklist: z.record(id, z.enum(cueStates)).default({}),
});

export const candidateFile = z.strictObject({
  format: z.literal('smil-demo-candidate/1'),
  name: text,
  email: z.email('must be an e-mail address').endsWith('.example', 'must end with .example'),
  phone: text.nullable(),
  position: id,
  /** What happened to the application after it came in, in order. */
  stages: z.array(z.enum(stages)),
  interviews: z.array(
    z.strictObject({
      starts: z
        .string()
        .regex(
          startPattern,
          'must read "3 workdays ago at 10:00", "in 2 workdays at 10:00" or "in 30 minutes"',
        ),
      place: text,
      policy: z.enum(offeredPolicies),
      panel: z.array(id).min(1),
      /** Those that were opened; everyone else on the panel has still to begin. */
      scorecards: z.array(scorecard).default([]),
    }),
  ),
});

export type Organisation = z.output<typeof organisationFile>;
export type DemoCandidate = z.output<typeof candidateFile>;
export type DemoInterview = DemoCandidate['interviews'][number];
export type DemoScorecard = DemoInterview['scorecards'][number];
