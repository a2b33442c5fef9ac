import type { Question } from '../content-types.ts';
import { answerTextsOf, perText } from './finding.ts';
import type { AnswerText, Breach, Rules } from './finding.ts';
import { absurdities, background, degrees, judgements, listedWords, traits } from './word-lists.ts';
import type { WordList } from './word-lists.ts';

/** Acts and not traits, what is heard and not what it is worth, and nothing about body or background. */
export const unwelcomeWordRules: Rules<Question> = {
  'no-trait': (question) => breachesOf(traits, answerTextsOf(question)),
  'no-degree': (question) => breachesOf(degrees, answerTextsOf(question)),
  'no-judgement': (question) => breachesOf(judgements, answerTextsOf(question)),
  'no-body-or-background': (question) => breachesOf(background, answerTextsOf(question)),
  'level-1-not-absurd': (question) =>
    breachesOf(
      absurdities,
      answerTextsOf(question).filter(({ level }) => level === 1),
    ),
};

function breachesOf(list: WordList, texts: readonly AnswerText[]): readonly Breach[] {
  return perText(texts, (text, language) => {
    const found = listedWords(text, language, list);
    return { isFine: found.length === 0, sentence: `"${found.join('", "')}" ${list.reason}.` };
  });
}
