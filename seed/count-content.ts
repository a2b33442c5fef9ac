import type { ShippedContent } from './content-types.ts';

/** What no single file shows: how the questions are spread. */
export function countsOf({ competencies, questions }: ShippedContent): readonly string[] {
  const dilemmas = questions.filter(({ kind }) => kind === 'dilemma');
  return [
    `${questions.length} questions: ${dilemmas.length} dilemmas, ${questions.length - dilemmas.length} about past behaviour`,
    ...competencies.map(({ code, label }) => {
      const own = questions.filter(({ competency }) => competency === code);
      const also = questions.filter((question) => question.also.includes(code)).length;
      const count = own.filter(({ kind }) => kind === 'dilemma').length;
      return `  ${code} ${label.en}: ${count} + ${own.length - count}, second in ${also}`;
    }),
  ];
}
