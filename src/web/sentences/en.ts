import { format } from './en/format.ts';
import { scorecard } from './en/scorecard.ts';

/** Every sentence a person sees in English, one file per part of the program. */
export const english = { format, scorecard };
