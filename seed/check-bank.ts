import { languages, type Language } from '../src/domain/language.ts';
import { questionKinds } from '../src/domain/question.ts';
import type { LevelNumber } from '../src/domain/rubric.ts';
import type { Question, ShippedContent } from './content-types.ts';
import { countedBy } from './count-content.ts';
import { answerTextsOf, behavioursOf, questionFile, unless, type Finding } from './rules/finding.ts';
import { contentStems, shared } from './rules/words.ts';

/** With fewer it is a handful of questions and not a bank. */
const leastOfABank = 20;
const leastOfEachKind = 2;
const leastSettings = 10;
const largestShareOfASetting = 1 / 5;
/** Stems that occur in more than this share of the questions are the language of the trade. */
const largestShareOfAStem = 1 / 10;
const mostLikeAnother = 0.25;
const mostWithOneBehaviour = 3;
/** With fewer warm-up sets there is no pattern to see. */
const leastSetsCompared = 3;
const largestShareOfAPlace = 1 / 2;

type BankRule = (content: ShippedContent) => readonly Finding[];

const bankRules: Readonly<Record<string, BankRule>> = {
  'two-of-each-kind': ({ competencies, questions }) =>
    competencies.flatMap(({ code }) =>
      questionKinds.flatMap((kind) => {
        const count = questions.filter((one) => one.competency === code && one.kind === kind).length;
        const sentence = `${code} has ${count} of the kind ${kind}; it needs ${leastOfEachKind}.`;
        return found(count >= leastOfEachKind, sentence, questionFile({ competency: code }), code);
      }),
    ),

  'settings-spread': ({ questions }) => {
    const dilemmas = questions.filter(({ kind }) => kind === 'dilemma');
    const counts = [...countedBy(dilemmas.map(({ setting }) => setting ?? 'none'))];
    return [
      ...found(
        counts.length >= leastSettings,
        `the dilemmas take place in ${counts.length} settings; there must be ${leastSettings}.`,
      ),
      ...counts.flatMap(([setting, count]) =>
        found(
          count <= dilemmas.length * largestShareOfASetting,
          `${count} of ${dilemmas.length} dilemmas take place in the setting ${setting}; a fifth is the most.`,
        ),
      ),
    ];
  },

  'question-like-another': ({ questions }) =>
    languages.flatMap((language) => {
      const stems = ownStems(questions, language);
      return questions.flatMap((question, i) =>
        questions.slice(i + 1).flatMap((other, j) => {
          const [own, others] = [stems[i] ?? nothing, stems[i + 1 + j] ?? nothing];
          const common = shared(own, others);
          const share = common.length / Math.max(1, Math.min(own.size, others.size));
          const sentence = `resembles ${other.id}: both speak of ${common.join(', ')}.`;
          return found(share <= mostLikeAnother, sentence, questionFile(question), question.id, language);
        }),
      );
    }),

  'behaviour-of-others': ({ questions }) =>
    languages.flatMap((language) => {
      const told = questions.flatMap((question) =>
        behavioursOf(question).map(({ text }) => ({ question, text: text[language] })),
      );
      return [...countedBy(told.map(({ text }) => text))].flatMap(([text, count]) => {
        const { question } = told.find((one) => one.text === text) ?? {};
        const sentence = `"${text}" stands in ${count} questions; ${mostWithOneBehaviour} is the most.`;
        return question === undefined
          ? []
          : found(count <= mostWithOneBehaviour, sentence, questionFile(question), question.id, language);
      });
    }),

  'best-answer-moves': ({ warmUps }) => {
    if (warmUps.length < leastSetsCompared) return [];
    const places = warmUps.map(({ answers }) => {
      const targets = answers.map(({ target }) => target);
      return targets.indexOf(Math.max(...targets) as LevelNumber) + 1;
    });
    return [...countedBy(places)].flatMap(([place, count]) =>
      found(
        count <= warmUps.length * largestShareOfAPlace,
        `the best answer is number ${place} in ${count} of ${warmUps.length} sets; half is the most.`,
        'warm-ups',
      ),
    );
  },
};

export const bankRuleNames: readonly string[] = Object.keys(bankRules);

/** What no single question shows. Nothing is asked of a handful of questions. */
export function checkBank(content: ShippedContent): readonly Finding[] {
  if (content.questions.length < leastOfABank) return [];
  return Object.entries(bankRules).flatMap(([rule, check]) =>
    check(content).map((finding) => ({ ...finding, rule })),
  );
}

function found(
  isFine: boolean,
  sentence: string,
  file = 'questions',
  question = '',
  language: Language | null = null,
): readonly Finding[] {
  return unless(isFine, sentence, [], language).map((breach) => ({ ...breach, file, question, rule: '' }));
}

const nothing: ReadonlySet<string> = new Set();

/** What each question speaks of that few others do. */
function ownStems(questions: readonly Question[], language: Language): readonly ReadonlySet<string>[] {
  const stems = questions.map((question) => {
    const texts = [question.text, ...answerTextsOf(question).map(({ text }) => text)];
    return contentStems(texts.map((text) => text[language]).join(' '), language);
  });
  const counts = countedBy(stems.flatMap((set) => [...set]));
  const most = questions.length * largestShareOfAStem;
  return stems.map((set) => new Set([...set].filter((stem) => (counts.get(stem) ?? 0) <= most)));
}
