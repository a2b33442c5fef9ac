import type { Language } from '../../src/domain/language.ts';
import type { SheetKind } from './sheet.ts';

const scale: Readonly<Record<Language, readonly string[]>> = {
  da: [
    'Skalaen er den samme for alle spørgsmål. Den handler om, hvad svaret gør for dem, det drejer sig om:',
    '  1  skader kunden, gæsten eller kollegaen eller undgår sagen, men med en grund, der lyder rimelig for den, der siger den',
    '  2  vil det godt, men det rækker tydeligt ikke: det ene hensyn falder bort, eller det bliver ved ord eller det halve',
    '  3  ordentligt arbejde, man ville være tilfreds med: sagen bliver klaret her og nu',
    '  4  gør noget mere, så begge sider får, hvad de har brug for: begge hensyn, eller både mennesket og sagen',
    '  5  rækker ud over det ene tilfælde: årsagen bliver fundet, andre får gavn af det, eller noget er anderledes næste gang',
  ],
  en: [
    'The scale is the same for every question. It is about what the answer does for those concerned:',
    '  1  harms the customer, guest or colleague or dodges the matter, with a reason that sounds fair to whoever gives it',
    '  2  means well but visibly falls short: one side is dropped, or it stays at words or half of it',
    '  3  decent work that one would be content with: the matter is taken care of here and now',
    '  4  does something more, so that both sides get what they need: both goals, or the person as well as the matter',
    '  5  reaches beyond the one case: the cause is found, others gain by it, or something is different next time',
  ],
};

const tasks: Readonly<Record<Language, Readonly<Record<SheetKind, readonly string[]>>>> = {
  da: {
    behaviours: [
      'Hvert ark har et spørgsmål, som kandidater får, det, man gerne vil vide med det, og for et dilemma de to gode hensyn. Så følger det, en interviewer kan høre i et svar, i tilfældig orden.',
      'Sæt hver adfærd på ét af fem niveauer efter ordene alene, som du ville krydse den af, mens du lytter. Der er mindst en på hvert niveau. For noget, kandidaten har prøvet, gælder adfærden det, kandidaten fortæller om.',
    ],
    answers: [
      'Hvert ark har et spørgsmål, som kandidater får, det, man gerne vil vide med det, og for et dilemma de to gode hensyn. Så følger fem svar i tilfældig orden.',
      'Stil de fem svar i rækkefølge, det laveste først. Der er ét på hvert niveau.',
    ],
  },
  en: {
    behaviours: [
      'Each sheet has a question as candidates get it, what one wants to know by it, and for a dilemma the two legitimate goals. Then comes what an interviewer may hear in an answer, shuffled.',
      'Put every behaviour at one of five levels by its words alone, as you would tick it while listening. There is at least one at each level. In a question about something the candidate has been through, the behaviour is what the candidate tells of.',
    ],
    answers: [
      'Each sheet has a question as candidates get it, what one wants to know by it, and for a dilemma the two legitimate goals. Then come five answers, shuffled.',
      'Put the five answers in order, the lowest first. There is one at each level.',
    ],
  },
};

const given: Readonly<Record<SheetKind, string>> = {
  behaviours: '{ "s4-missing-table": { "sheet": "0123456789ab", "levels": { "A": 3, "B": 1 } } }',
  answers: '{ "s4-missing-table": { "sheet": "0123456789ab", "order": ["D", "A", "E", "B", "C"] } }',
};

/** What a reader is told above the sheets, and all that a reader is told. */
export function readersTask(language: Language, kind: SheetKind): string {
  return [...tasks[language][kind], ...scale[language], '', given[kind]].join('\n');
}
