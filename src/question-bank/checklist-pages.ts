import type { Checklist } from '../domain/checklist.ts';
import { languages } from '../domain/language.ts';
import type { Words } from '../web/format.ts';
import { checklistsPath, questionsPath } from './paths.ts';

/** The observation checklists as interviewers meet them. The page speaks the viewer's language, they the one chosen. */
export function checklistsPage(
  checklists: readonly Checklist[],
  { words, shown }: { readonly words: Words; readonly shown: Words },
) {
  const { t } = words;
  return {
    title: t('questions.checklists.title'),
    section: 'questions',
    styles: ['scorecard-checklist'],
    trail: [
      { text: t('questions.title'), href: questionsPath },
      { text: t('questions.checklists.title'), href: null },
    ],
    heading: t('questions.checklists.title'),
    lede: t('questions.checklists.lede'),
    tabs: languages.map((language) => ({
      href: `${checklistsPath}?language=${language}`,
      text: t(`words.language.${language}`),
      language,
      isCurrent: language === shown.language,
    })),
    language: shown.language,
    checklists: checklists.map(({ id, name, caution, printedLine, cues }) => ({
      id,
      name: shown.of(name),
      caution: shown.of(caution),
      printedLine: shown.of(printedLine),
      cues: cues.map((cue) => ({
        cue: shown.of(cue.cue),
        explained: (['counts', 'doesNotCount', 'doesNotApply'] as const).map((part) => ({
          term: shown.t(`scorecard.checklist.${part}`),
          text: shown.of(cue[part]),
        })),
      })),
    })),
  };
}
