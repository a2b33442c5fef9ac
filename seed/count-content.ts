import type { ShippedContent } from './content-types.ts';

/** What no single file shows: how the questions are spread. */
export function countsOf({ competencies, questions, warmUps }: ShippedContent): readonly string[] {
  const dilemmas = questions.filter(({ kind }) => kind === 'dilemma');
  return [
    `${questions.length} questions: ${dilemmas.length} dilemmas, ${questions.length - dilemmas.length} about past behaviour`,
    ...competencies.map(({ code, label }) => {
      const own = questions.filter(({ competency }) => competency === code);
      const also = questions.filter((question) => question.also.includes(code)).length;
      const count = own.filter(({ kind }) => kind === 'dilemma').length;
      return `  ${code} ${label.en}: ${count} + ${own.length - count}, second in ${also}`;
    }),
    `settings: ${tally(dilemmas.map(({ setting }) => setting ?? 'none'))}`,
    `channels: ${tally(dilemmas.map(({ channel }) => channel ?? 'none'))}`,
    `${warmUps.length} warm-up sets${warmUps.map(({ question }, i) => `${i === 0 ? ': ' : ', '}${question}`).join('')}`,
  ];
}

/** The most frequent first. */
function tally(words: readonly string[]): string {
  return [...countedBy(words)]
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([word, count]) => `${word} ${count}`)
    .join(', ');
}

export function countedBy<Word extends string | number>(words: readonly Word[]): ReadonlyMap<Word, number> {
  const counts = new Map<Word, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
