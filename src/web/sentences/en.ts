import { format } from './en/format.ts';

/** Every sentence a person sees in English, one file per part of the program. */
export const english = { format };
