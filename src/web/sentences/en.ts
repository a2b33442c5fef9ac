import { form } from './en/form.ts';
import { words } from './en/words.ts';
import { questions } from './en/questions.ts';
import { warmUp } from './en/warm-up.ts';
import { guides } from './en/guides.ts';
import { profiles } from './en/profiles.ts';
import { positions } from './en/positions.ts';
import { candidates } from './en/candidates.ts';
import { sheet } from './en/sheet.ts';
import { interviews } from './en/interviews.ts';
import { comparison } from './en/comparison.ts';
import { home } from './en/home.ts';
import { accounts } from './en/accounts.ts';
import { errors } from './en/errors.ts';
import { layout } from './en/layout.ts';
import { format } from './en/format.ts';
import { scorecard } from './en/scorecard.ts';
import { summary } from './en/summary.ts';

/** Every sentence a person sees in English, one file per part of the program. */
export const english = {
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
