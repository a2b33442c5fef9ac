import type { Language } from '../../src/domain/language.ts';

/** A word is a run of letters and digits; a hyphen or apostrophe inside it does not split it. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu) ?? [];
}

export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?…][»”"]?)\s+/u).filter((sentence) => sentence !== '');
}

/** Words of four letters or more that carry no content. Shorter ones fall away by their length. */
const functionWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  da: new Set(
    (
      'alle andre blev bliver hvad hvem hvis hvor hvorfor ikke kommer lige mine nogen noget også selv sige ' +
      'siger skal'
    ).split(' '),
  ),
  en: new Set(
    (
      "about been could does from have here i'll it's said that their them then there they this what when " +
      'where will with would'
    ).split(' '),
  ),
};

const STEM_LETTERS = 5;

/** What a text is about: its longer words, cut short so that most endings do not matter. */
export function contentStems(text: string, language: Language): ReadonlySet<string> {
  const stems = wordsOf(text)
    .map((word) => word.toLowerCase().replaceAll('’', "'"))
    .filter((word) => word.length >= 4 && !functionWords[language].has(word))
    .map((word) => word.slice(0, STEM_LETTERS));
  return new Set(stems);
}

export function without(stems: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...stems].filter((stem) => !others.has(stem)));
}

export function shared(stems: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] {
  return [...stems].filter((stem) => others.has(stem));
}

/** Whether a text has a permitted number of words, with the sentence for when it has not. */
export function lengthSentence(text: string, least: number, most: number) {
  const count = wordsOf(text).length;
  return {
    isFine: count >= least && count <= most,
    sentence: `the text has ${count} words; it must have ${least} to ${most}.`,
  };
}

/** Every so many words in a row, in lower case: what two texts that share one have in common is no chance. */
export function runsOf(text: string, length: number): readonly string[] {
  const words = wordsOf(text.toLowerCase());
  return words.slice(length - 1).map((_, i) => words.slice(i, i + length).join(' '));
}
