import { repeat } from './plant-fault.ts';

interface PlantedSheetFault {
  readonly rule: string;
  readonly fault: string;
  readonly language: 'da' | 'en';
  /** In place of what the leader's guide says on the candidate's sheet. */
  readonly text: string;
  readonly sentence: string;
}

const rest =
  'og så er der nogle flere ord, for at teksten har den længde, som arket til kandidaten skal have';

/** Faults of the candidate's sheet: too little, too much, and what belongs to the interview. */
export const plantedSheetFaults: readonly PlantedSheetFault[] = [
  {
    rule: 'sheet-length',
    fault: 'a greeting and no more',
    language: 'en',
    text: 'We look forward to meeting you.',
    sentence: 'the text has 6 words; it must have 20 to 80.',
  },
  {
    rule: 'sheet-length',
    fault: 'more than the page holds',
    language: 'da',
    text: `${repeat('ord', 81)}.`,
    sentence: 'the text has 81 words; it must have 20 to 80.',
  },
  {
    rule: 'sheet-tells-nothing',
    fault: 'a piece of a situation',
    language: 'da',
    text: `Forestil dig, at du leder receptionen på et hotel, ${rest}.`,
    sentence: '"du leder receptionen på et" stands in a question of the guide.',
  },
];
