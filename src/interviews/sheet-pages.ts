import { languages } from '../domain/language.ts';
import { guidePath, guidesPath } from '../guides/paths.ts';
import { positionPath, positionsPath } from '../positions/paths.ts';
import type { Words } from '../web/format.ts';
import {
  guideSheetPath,
  interviewPath,
  interviewSheetPath,
  interviewsPath,
  positionSheetPath,
} from './paths.ts';
import type { CandidateSheet, GuideSheet, InterviewSheet, PositionSheet } from './sheet-records.ts';

/** The page stands in the viewer's words, the sheet on it in those of the candidate. */
interface TwoWords {
  readonly words: Words;
  readonly candidates: Words;
}

interface Step {
  readonly text: string;
  readonly href: string | null;
}

export function guideSheetPage(sheet: GuideSheet, { words, candidates }: TwoWords) {
  const { guideId, guideName } = sheet;
  const { t } = words;
  return {
    ...frame(guideSheetPath(guideId), { words, candidates }),
    lede: t('sheet.ledeGuide'),
    section: 'guides',
    trail: [
      { text: t('guides.title'), href: guidesPath },
      { text: words.of(guideName), href: guidePath(guideId) },
      { text: t('sheet.title'), href: null },
    ] satisfies readonly Step[],
    cancelled: null,
    sheet: { ...sheetPart(sheet, candidates), position: null, facts: [] },
  };
}

export function positionSheetPage(sheet: PositionSheet, { words, candidates }: TwoWords) {
  const { positionId, position } = sheet;
  const { t } = words;
  return {
    ...frame(positionSheetPath(positionId), { words, candidates }),
    section: 'positions',
    trail: [
      { text: t('positions.title'), href: positionsPath },
      { text: t('words.positionAt', { ...position }), href: positionPath(positionId) },
      { text: t('sheet.title'), href: null },
    ] satisfies readonly Step[],
    cancelled: null,
    sheet: {
      ...sheetPart(sheet, candidates),
      position: candidates.t('words.positionAt', { ...position }),
      facts: [],
    },
  };
}

export function interviewSheetPage(sheet: InterviewSheet, { words, candidates }: TwoWords) {
  const { interviewId, position, candidateName, cancelled, startsAt, room, panel } = sheet;
  const { t } = words;
  const own = candidates.t;
  return {
    ...frame(interviewSheetPath(interviewId), { words, candidates }),
    section: 'interviews',
    trail: [
      { text: t('interviews.title'), href: interviewsPath },
      { text: candidateName, href: interviewPath(interviewId) },
      { text: t('sheet.title'), href: null },
    ] satisfies readonly Step[],
    cancelled:
      cancelled === null
        ? null
        : t('interviews.isCancelled', {
            name: cancelled.byName,
            when: words.dateTime(cancelled.at),
            reason: cancelled.reason,
          }),
    sheet: {
      ...sheetPart(sheet, candidates),
      position: own('words.positionAt', { ...position }),
      facts: [
        { name: own('sheet.when'), value: candidates.dateTimeHead(startsAt), href: null },
        { name: own('sheet.where'), value: room, href: null },
        { name: own('sheet.who'), value: candidates.list(panel), href: null },
      ],
    },
  };
}

/** Null where nobody is to be invited any more. */
export function sheetLink(
  { id, isCancelled }: { readonly id: string; readonly isCancelled: boolean },
  { t }: Words,
) {
  return isCancelled ? null : { href: interviewSheetPath(id), text: t('sheet.title') };
}

function frame(path: string, { words: { t }, candidates }: TwoWords) {
  return {
    title: t('sheet.title'),
    styles: ['candidate-sheet'],
    heading: t('sheet.title'),
    lede: t('sheet.lede'),
    tabs: languages.map((language) => ({
      href: `${path}?language=${language}`,
      text: t(`words.language.${language}`),
      language,
      isCurrent: language === candidates.language,
    })),
  };
}

function sheetPart({ minutes, about, sections, competencies }: CandidateSheet, words: Words) {
  const { t } = words;
  const count = sections.reduce((sum, { asked }) => sum + asked.length, 0);
  const hasOwnTime = sections.some(({ kind }) => kind === 'candidate-questions');
  return {
    language: words.language,
    heading: t('sheet.heading'),
    about: about === null ? null : words.of(about),
    course: {
      heading: t('sheet.course'),
      text: t('sheet.courseText', {
        minutes: t('words.minutes', { count: minutes }),
        questions: t('words.questions', { count }),
      }),
      steps: sections.map((section) => ({
        what: stepName(section, words),
        minutes: t('words.minutes', { count: section.minutes }),
      })),
    },
    goodToKnow: {
      heading: t('sheet.good'),
      lines: [
        t('sheet.time'),
        t('sheet.again'),
        t(hasOwnTime ? 'sheet.askAtTheEnd' : 'sheet.ask'),
        t('sheet.notes'),
        t('sheet.need'),
      ],
    },
    competencies: {
      heading: t('sheet.competencies'),
      text: t('sheet.competenciesText', { count: competencies.length }),
      rows: competencies.map(({ name, definition }) => ({
        name: words.of(name),
        definition: words.of(definition),
      })),
    },
    later: t('sheet.later'),
  };
}

/** The guide's own titles speak to the interviewer; these speak to the candidate. */
function stepName({ kind, asked }: CandidateSheet['sections'][number], { t }: Words): string {
  if (kind !== 'questions') return t(`sheet.step.${kind}`);
  const [first, ...others] = new Set(asked);
  if (first === undefined || others.length > 0) return t('words.questions', { count: asked.length });
  return t(`sheet.step.${first}`, { count: asked.length });
}
