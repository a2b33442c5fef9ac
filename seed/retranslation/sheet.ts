import { contentHash } from '../../src/data/content-hash.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Question } from '../content-types.ts';

/** A text of the rubric under a letter that says nothing about its level. */
interface Lettered {
  readonly letter: string;
  readonly text: string;
}

/** What a reader gets of one question in one language: everything but the levels. */
export interface Sheet {
  readonly question: string;
  readonly language: Language;
  readonly text: string;
  readonly purpose: string;
  readonly goals: readonly string[];
  readonly behaviours: readonly (Lettered & { readonly id: string })[];
  readonly anchors: readonly (Lettered & { readonly level: number })[];
  /** Of all texts on it: a reading is worth something only for the wording that was read. */
  readonly hash: string;
}

/** The same question always gives the same order, so that the answers can be laid beside it later. */
export function sheetOf(question: Question, language: Language): Sheet {
  const said = {
    text: question.text[language],
    purpose: question.purpose[language],
    goals: question.goals.map(({ text }) => text[language]),
  };
  const behaviours = question.levels.flatMap((level) =>
    level.behaviours.map(({ id, text }) => ({ id, text: text[language] })),
  );
  const anchors = question.levels.map(({ level, anchor }) => ({ level, text: anchor[language] }));
  return {
    question: question.id,
    language,
    ...said,
    behaviours: shuffled(behaviours),
    anchors: shuffled(anchors),
    hash: contentHash({ ...said, behaviours, anchors }),
  };
}

/** By a hash of the text, which knows nothing of the level. */
function shuffled<T extends { readonly text: string }>(items: readonly T[]): readonly (T & Lettered)[] {
  return items
    .map((item) => ({ item, place: contentHash(item.text) }))
    .toSorted((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ item }, i) => ({ ...item, letter: String.fromCharCode(65 + i) }));
}

/** As it is handed to a reader. */
export function printedSheet(sheet: Sheet): string {
  const { question, text, purpose, goals, behaviours, anchors } = sheet;
  return [
    `## ${question}`,
    text,
    `(${purpose})`,
    ...goals.map((goal, i) => `Goal ${i + 1}: ${goal}`),
    'Behaviours:',
    ...behaviours.map((one) => `  ${one.letter}  ${one.text}`),
    'Answers:',
    ...anchors.map((one) => `  ${one.letter}  ${one.text}`),
  ].join('\n');
}
