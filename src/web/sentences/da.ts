import { format } from './da/format.ts';
import { scorecard } from './da/scorecard.ts';
import type { english } from './en.ts';

/** Every sentence a person sees in Danish. The type makes a missing sentence a compile error. */
export const danish: typeof english = { format, scorecard };
