import type { Language } from '../../src/domain/language.ts';
import { perText, type PlacedText, type Rules } from './finding.ts';

/**
 * Words that tempt, with the glossary's word for the same thing. For texts about the interview itself; in a
 * scenario or an answer people say what they like.
 */
const tempting: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  da: {
    'ansøgeren?|jobansøgere?n?': 'kandidat',
    'bedømmelser?n?': 'vurdering',
    'egenskab(?:en|er|erne)?': 'kompetence',
    'færdighed(?:en|er|erne)?': 'kompetence',
    'interview(?:et|s)?': 'samtale',
    'kravprofil(?:en)?': 'idealprofil',
    'rangliste(?:n|r)?': 'sammenligning',
    'rubrik(?:ken|ker)?': 'vurderingsskala',
    'scorecards?(?:et)?': 'vurderingsskema',
    'tjekliste(?:n|r)?': 'observationsliste',
  },
  en: {
    'applicants?': 'candidate',
    'grades?': 'rating',
    'interviewees?': 'candidate',
    'league tables?|rankings?': 'comparison',
    'score sheets?|scoresheets?': 'scorecard',
    'skills?|traits?': 'competency',
  },
};

/** One word per thing, in the content as on the pages. */
export const interfaceWordRules: Rules<readonly PlacedText[]> = {
  'glossary-word': (texts) =>
    perText(texts, (text, language) => {
      const found = Object.entries(tempting[language]).find(([pattern]) =>
        new RegExp(`(?<![\\p{L}\\p{N}-])(?:${pattern})(?![\\p{L}\\p{N}-])`, 'iu').test(text),
      );
      return { isFine: found === undefined, sentence: `the glossary says "${found?.[1] ?? ''}".` };
    }),
};
