import type { PlantedFault } from './plant-fault.ts';

/** Faults of any text, whatever it belongs to. */
export const plantedLanguageFaults: readonly PlantedFault[] = [
  { rule: 'no-text-missing', fault: 'no Danish', language: 'da', plant: (q) => (q.title.da = ' ') },
  {
    rule: 'lengths-fit',
    fault: 'twice as long',
    language: null,
    plant: (q) => (q.purpose.da += q.purpose.da),
  },
  {
    rule: 'written-twice',
    fault: 'a copy',
    language: null,
    plant: (q) => (q.incident.en = q.incident.da),
  },
  { rule: 'no-gender', fault: 'she', language: 'en', plant: (q) => (q.purpose.en += ' She matters.') },
  { rule: 'say-du', fault: 'De', language: 'da', plant: (q) => (q.purpose.da += ' Det ved De godt.') },
  {
    rule: 'glossary-word',
    fault: 'another word for the scale',
    language: 'da',
    plant: (q) => (q.purpose.da = q.purpose.da.replace('kandidaten', 'ansøgeren')),
  },
  {
    rule: 'glossary-word',
    fault: 'traits',
    language: 'en',
    plant: (q) => (q.purpose.en += ' Traits do not count.'),
  },
];
