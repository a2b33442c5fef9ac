import { contentHash } from '../../src/data/content-hash.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Question } from '../content-types.ts';

/**
 * Behaviours and answers are read apart, by different readers: beside the answers the behaviours are matched
 * with them, which says little of what they say by themselves.
 */
export const sheetKinds = ['behaviours', 'answers'] as const;
export type SheetKind = (typeof sheetKinds)[number];

/** What a reader gets of one question in one language: everything but the levels and the other kind. */
export interface Sheet {
  readonly question: string;
  readonly language: Language;
  readonly kind: SheetKind;
  readonly text: string;
  readonly purpose: string;
  readonly goals: readonly string[];
  /** What is to be put back, under letters that say nothing about the level. */
  readonly items: readonly (Item & { readonly letter: string })[];
  /** Of all texts on it: a reading is worth something only for the wording that was read. */
  readonly hash: string;
}

interface Item {
  /** Of a behaviour its id, of an answer its level. */
  readonly id: string;
  readonly text: string;
}

/** The same wording always gives the same order, so that the answers can be laid beside it later. */
export function sheetOf(question: Question, language: Language, kind: SheetKind): Sheet {
  const said = {
    text: question.text[language],
    purpose: question.purpose[language],
    goals: question.goals.map(({ text }) => text[language]),
  };
  const items = kind === 'behaviours' ? behavioursOf(question, language) : answersOf(question, language);
  const hash = contentHash({ ...said, items });
  return { question: question.id, language, kind, ...said, items: lettered(items), hash };
}

function behavioursOf({ levels }: Question, language: Language): readonly Item[] {
  return levels.flatMap(({ behaviours }) => behaviours.map(({ id, text }) => ({ id, text: text[language] })));
}

function answersOf({ levels }: Question, language: Language): readonly Item[] {
  return levels.map(({ level, anchor }) => ({ id: String(level), text: anchor[language] }));
}

/** Shuffled by a hash of the text, which knows nothing of the level. */
function lettered(items: readonly Item[]): Sheet['items'] {
  return items
    .map((item) => ({ item, place: contentHash(item.text) }))
    .toSorted((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ item }, i) => ({ ...item, letter: String.fromCharCode(65 + i) }));
}

/** As it is handed to a reader, with the name that the reader gives back. */
export function printedSheet(sheet: Sheet): string {
  const { question, text, purpose, goals, items } = sheet;
  return [
    `## ${question} · ${sheetName(sheet)}`,
    text,
    `(${purpose})`,
    ...goals.map((goal, i) => `${i + 1}: ${goal}`),
    ...items.map((one) => `  ${one.letter}  ${one.text}`),
  ].join('\n');
}

/** Short enough to be copied by hand, long enough to belong to one wording only. */
export function sheetName({ hash }: Sheet): string {
  return hash.slice(0, 12);
}
