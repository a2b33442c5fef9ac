import type { Language } from '../../src/domain/language.ts';

/**
 * Words that may not stand in an anchor or a behaviour. Base forms, matched as whole words together with
 * the endings of the language. Add a word when a reviewer catches a new one; never take one out to let a
 * text through.
 */
export interface WordList {
  readonly name: string;
  /** Why the words are unwelcome, as the second half of a sentence. */
  readonly reason: string;
  /** Match from the beginning of a word, so that compounds are found as well. */
  readonly fromBeginning: boolean;
  readonly words: Readonly<Record<Language, readonly string[]>>;
}

export const traits: WordList = {
  name: 'traits',
  reason: 'rates the person; describe what is done',
  fromBeginning: false,
  words: {
    da: list(`arrogant, ansvarlig, ansvarsbevidst, autentisk, charmerende, doven, dominerende, dygtig, empatisk,
      energisk, engageret, entusiastisk, fleksibel, hjælpsom, imødekommende, indadvendt, intelligent,
      karismatisk, kompetent, konfliktsky, loyal, moden, naturlig, negativ, omhyggelig, omstillingsparat,
      passioneret, pligtopfyldende, positiv, proaktiv, professionel, robust, rolig, selvsikker, serviceminded,
      stabil, struktureret, tålmodig, udadvendt, usikker, venlig, ærlig`),
    en: list(`arrogant, assertive, authentic, calm, charismatic, charming, competent, confident, conscientious,
      dominant, dutiful, empathetic, empathic, energetic, engaged, enthusiastic, flexible, friendly, helpful,
      honest, insecure, intelligent, introverted, lazy, loyal, mature, natural, negative, outgoing, passionate,
      patient, positive, proactive, professional, resilient, responsible, robust, service-minded, shy, skilled,
      stable, structured, thorough`),
  },
};

export const degrees: WordList = {
  name: 'degree',
  reason: 'makes a ladder of degrees; let the level do something else',
  fromBeginning: false,
  words: {
    da: list(`aldrig, altid, delvist, fuldt ud, i høj grad, i nogen grad, i ringe grad, jævnligt, meget,
      nogle gange, ofte, sjældent, som regel, sommetider, særdeles, tilstrækkeligt, tit, virkelig, yderst`),
    en: list(`always, extremely, frequently, fully, highly, largely, never, occasionally, often, partly, rarely,
      really, seldom, sometimes, sufficiently, to a great extent, to some extent, truly, usually, very`),
  },
};

export const judgements: WordList = {
  name: 'judgement',
  reason: 'says what the answer is worth; say what is heard',
  fromBeginning: false,
  words: {
    da: list(`fremragende, hensigtsmæssig, optimal, passende, relevant, tilfredsstillende, udmærket`),
    en: list(`adequate, appropriate, effective, excellent, optimal, outstanding, proper, relevant,
      satisfactory, suitable`),
  },
};

export const background: WordList = {
  name: 'body-and-background',
  reason: 'belongs to body or background, which a level never needs',
  fromBeginning: true,
  words: {
    da: list(`accent, dialekt, fremtoning, håndtryk, karakterer, kropssprog, modersmål, påklædning, smil,
      udseende, uddannelse, øjenkontakt`),
    en: list(`accent, appearance, body language, degree, dialect, dress, eye contact, grades, handshake,
      mother tongue, smile`),
  },
};

/** For level 1 only. */
export const absurdities: WordList = {
  name: 'absurd',
  reason: 'makes level 1 a person nobody has met',
  fromBeginning: true,
  words: {
    da: list(`griner ad, ligeglad, råber, skriger, skælder ud, slår på`),
    en: list(`couldn't care less, don't care, hits, shouts, swears, walks off, yells`),
  },
};

const endings: Readonly<Record<Language, string>> = { da: '(?:t|e|ere|est|este)?', en: '(?:ly)?' };

/** One pattern for a whole list, kept because every text is held against every list. */
const patterns = new Map<readonly string[], RegExp>();

/** The words of the list that occur in the text, as listed. */
export function listedWords(text: string, language: Language, wordList: WordList): readonly string[] {
  const plain = text.replaceAll('’', "'");
  const words = wordList.words[language];
  const any = patterns.get(words) ?? patternOf(words.join('|'), language, wordList);
  patterns.set(words, any);
  // Nearly always none does.
  if (!any.test(plain)) return [];
  return words.filter((word) => patternOf(word, language, wordList).test(plain));
}

function patternOf(words: string, language: Language, { fromBeginning }: WordList): RegExp {
  const end = fromBeginning ? '' : `${endings[language]}(?![\\p{L}\\p{N}])`;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})${end}`, 'iu');
}

function list(words: string): readonly string[] {
  return words.split(',').map((word) => word.trim().replace(/\s+/gu, ' '));
}
