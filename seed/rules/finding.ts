import type { Bilingual, Language } from '../../src/domain/language.ts';
import { languages } from '../../src/domain/language.ts';
import type { KeyPath } from '../content-fault.ts';
import type { Question } from '../content-types.ts';

/** What one rule found wrong with one text, said so that the author knows what to change. */
export interface Breach {
  /** `null` when both languages share the fault. */
  readonly language: Language | null;
  readonly sentence: string;
  /** Where in the document, as keys and positions. */
  readonly path: KeyPath;
}

/** A breach with the place it was found in. */
export interface Finding extends Breach {
  readonly file: string;
  /** Id of the question, or of the competency, guide, list or profile the text stands in. */
  readonly question: string;
  readonly rule: string;
}

/** Rules by name. */
export type Rules<T> = Readonly<Record<string, (checked: T) => readonly Breach[]>>;

/** No breach when all is well, otherwise one. */
export function unless(
  isFine: boolean,
  sentence: string,
  path: KeyPath,
  language: Language | null = null,
): readonly Breach[] {
  return isFine ? [] : [{ language, sentence, path }];
}

export function perLanguage(check: (language: Language) => readonly Breach[]): readonly Breach[] {
  return languages.flatMap(check);
}

/** Checks each text in each language. */
export function perText<Text extends PlacedText>(
  texts: readonly Text[],
  check: (text: string, language: Language, placed: Text) => { isFine: boolean; sentence: string },
): readonly Breach[] {
  return texts.flatMap((placed) =>
    perLanguage((language) => {
      const { isFine, sentence } = check(placed.text[language], language, placed);
      return unless(isFine, sentence, [...placed.path, language], language);
    }),
  );
}

/** A competency's questions stand in one file, named after its code. */
export function questionFile(question: Pick<Question, 'competency'>): string {
  return `questions/${question.competency.toLowerCase()}.yaml`;
}

/** So does its warm-up set. */
export function warmUpFile(question: Pick<Question, 'competency'>): string {
  return `warm-ups/${question.competency.toLowerCase()}.yaml`;
}

/** A text with its place in the document. */
export interface PlacedText {
  readonly path: KeyPath;
  readonly text: Bilingual;
}

/** Every bilingual text of a question, in the order of the file. */
export function textsOf(question: Question): readonly PlacedText[] {
  const goals = question.goals.map(({ text }) => text);
  return [
    { path: ['title'], text: question.title },
    { path: ['incident'], text: question.incident },
    { path: ['purpose'], text: question.purpose },
    { path: ['text'], text: question.text },
    ...numbered('goals', goals),
    ...numbered('probes', question.probes),
    ...answerTextsOf(question),
    ...numbered('do_not_reward', question.doNotReward),
  ];
}

export function numbered(key: string, texts: readonly Bilingual[]): readonly PlacedText[] {
  return texts.map((text, i) => ({ path: [key, i], text }));
}

export interface AnswerText extends PlacedText {
  readonly level: number;
}

export function anchorsOf(question: Question): readonly AnswerText[] {
  return question.levels.map(({ level, anchor }, i) => ({
    level,
    path: ['levels', i, 'anchor'],
    text: anchor,
  }));
}

export function behavioursOf(question: Question): readonly AnswerText[] {
  return question.levels.flatMap(({ level, behaviours }, i) =>
    behaviours.map(({ text }, j) => ({ level, path: ['levels', i, 'behaviours', j], text })),
  );
}

/** Anchors and behaviours: the texts that describe an answer, and so the ones with the strictest rules. */
export function answerTextsOf(question: Question): readonly AnswerText[] {
  return [...anchorsOf(question), ...behavioursOf(question)];
}
