import type { Language } from '../../src/domain/language.ts';
import type { Guide, Question } from '../content-types.ts';
import { answerTextsOf, numbered, perText, type Rules } from './finding.ts';
import { lengthSentence, runsOf } from './words.ts';

interface Sheet {
  readonly guide: Guide;
  readonly questions: readonly Question[];
}

/** More would push the sheet over the page. */
const mostWords = 80;
/** So many words in a row are no coincidence. */
const run = 5;

const path = ['candidate_sheet'];

/** Rules on what a guide itself says on the candidate's sheet. */
export const candidateSheetRules: Rules<Sheet> = {
  'sheet-length': ({ guide }) =>
    perText([{ path, text: guide.candidateSheet }], (text) => lengthSentence(text, 20, mostWords)),

  'sheet-tells-nothing': ({ guide, questions }) => {
    const asked = new Set(guide.sections.flatMap((section) => section.questions.map(({ id }) => id)));
    const told = questions.filter(({ id }) => asked.has(id)).flatMap(secretTextsOf);
    return perText([{ path, text: guide.candidateSheet }], (text, language) => {
      const own = new Set(runsOf(text, run));
      const found = told.flatMap((secret) => runsOf(secret[language], run)).find((words) => own.has(words));
      return { isFine: found === undefined, sentence: `"${found ?? ''}" stands in a question of the guide.` };
    });
  },
};

/** What the candidate is to hear in the interview, and what is never read to anybody. */
function secretTextsOf(question: Question): readonly Readonly<Record<Language, string>>[] {
  const { title, incident, purpose, text, goals, probes, doNotReward } = question;
  const placed = [...numbered('', [...probes, ...doNotReward]), ...answerTextsOf(question)];
  return [
    title,
    incident,
    purpose,
    text,
    ...goals.map((goal) => goal.text),
    ...placed.map((one) => one.text),
  ];
}
