import { form } from './da/form.ts';
import { words } from './da/words.ts';
import { questions } from './da/questions.ts';
import { warmUp } from './da/warm-up.ts';
import { guides } from './da/guides.ts';
import { profiles } from './da/profiles.ts';
import { positions } from './da/positions.ts';
import { candidates } from './da/candidates.ts';
import { sheet } from './da/sheet.ts';
import { interviews } from './da/interviews.ts';
import { comparison } from './da/comparison.ts';
import { home } from './da/home.ts';
import { accounts } from './da/accounts.ts';
import { errors } from './da/errors.ts';
import { layout } from './da/layout.ts';
import { format } from './da/format.ts';
import { scorecard } from './da/scorecard.ts';
import { summary } from './da/summary.ts';
import type { english } from './en.ts';

/** Every sentence a person sees in Danish. The type makes a missing sentence a compile error. */
export const danish: typeof english = {
  accounts,
  errors,
  layout,
  format,
  scorecard,
  summary,
  form,
  words,
  questions,
  warmUp,
  guides,
  profiles,
  positions,
  candidates,
  interviews,
  sheet,
  comparison,
  home,
};
