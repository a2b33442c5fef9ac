import { hiddenReason, type Candidacy } from '../domain/candidacy.ts';
import type { ComparedCandidate } from '../domain/comparison.ts';
import type { Competency } from '../domain/competency.ts';
import type { Words } from '../web/format.ts';
import { checklistTable } from './content-checklist.ts';
import { compositeFigure, facts, fitFigure } from './content-figures.ts';
import { gapSentence, gapTable, shape } from './content-gaps.ts';
import { methodRows, whenText } from './content-method.ts';
import { missingRows } from './content-missing.ts';
import { questionSet, shownInterviews } from './content-questions.ts';
import { ratersOf } from './content-raters.ts';
import type { SummaryContent } from './summary-content.ts';

export interface SummaryInput {
  /** As the exporter may see it: what is hidden is not in here. */
  readonly candidacy: Candidacy;
  /** The candidate's row of the comparison, made from the same candidacy; ignored while anything is hidden. */
  readonly compared: ComparedCandidate | null;
  /** `errorDegrees` of the comparison. */
  readonly errorDegrees: number;
  /** Names of the competencies in the profile. */
  readonly competencies: readonly Competency[];
  readonly words: Words;
  /** Name of the person who exports. */
  readonly exportedBy: string;
  readonly exportedAt: Date;
}

/** How much of the hash stands in the foot of every page; the method section has all of it. */
const shortHash = 8;

/** What the summary says. Pure: the same input gives the same content. */
export function summaryContent(input: SummaryInput): SummaryContent {
  const { candidacy, errorDegrees, competencies, words, exportedBy, exportedAt } = input;
  const t = words.t;
  const hidden = hiddenReason(candidacy);
  const compared = hidden === null ? input.compared : null;
  const raters = ratersOf(candidacy);
  const shown = shownInterviews(candidacy.interviews, raters);
  const counted = new Set(shown.flatMap((one) => one.raters.map(({ personId }) => personId)));
  const isOnly = shown.length <= 1;
  const name = candidacy.candidateName;
  const position = positionText(candidacy, words);
  const stillToCome = candidacy.interviews.reduce((total, interview) => total + interview.stillToCome, 0);
  return {
    language: words.language,
    title: t('summary.title', { name, position }),
    candidateName: name,
    position,
    edition: t('summary.edition'),
    runningHead: t('summary.runningHead', { name, position }),
    footer: footerText(input, shown[0]?.set.hash ?? null, stillToCome > 0),
    pageNumber: t('summary.pageNumber', { page: '{page}', pages: '{pages}' }),
    exportedAt,
    exportedBy,
    strips: strips(candidacy.isDemo, stillToCome, words),
    facts: facts(candidacy, raters, words),
    stage: {
      label: t('summary.stage.label'),
      value: t(`words.stage.${candidacy.stage}`),
      note: t(stillToCome > 0 ? 'summary.stage.noteDraft' : 'summary.stage.note'),
    },
    composite: compositeFigure(compared, words),
    fit: fitFigure(compared, words),
    notice:
      hidden === null
        ? null
        : { heading: t('summary.hidden.heading'), text: t(`summary.hidden.${hidden}`, { name: exportedBy }) },
    sentence: compared === null ? [] : gapSentence(compared, competencies, words),
    gaps: compared === null ? null : gapTable(compared, competencies, counted.size, words),
    shape: compared === null ? null : shape(compared, competencies, words),
    checklists: shown.filter((one) => one.raters.length > 0).map((one) => checklistTable(one, isOnly, words)),
    missing: missingRows(candidacy, compared, shown, words),
    questionSets: shown.map((one) => questionSet(one, isOnly, words)),
    method: methodRows(compared, errorDegrees, competencies, shown, words),
  };
}

function positionText({ position: { title, place } }: Candidacy, words: Words): string {
  return place === '' ? title : words.t('words.positionAt', { title, place });
}

function strips(isDemo: boolean, stillToCome: number, words: Words): SummaryContent['strips'] {
  const demo = { word: words.t('summary.strip.demo'), text: '' };
  const draft = {
    word: words.t('summary.strip.draft'),
    text: words.t('summary.strip.toCome', { count: stillToCome }),
  };
  return [...(isDemo ? [demo] : []), ...(stillToCome > 0 ? [draft] : [])];
}

function footerText({ words, exportedBy, exportedAt }: SummaryInput, hash: string | null, isDraft: boolean) {
  const values = { ...whenText(exportedAt, words), name: exportedBy };
  const footer =
    hash === null
      ? words.t('summary.footerNoSet', values)
      : words.t('summary.footer', { ...values, set: hash.slice(0, shortHash) });
  return isDraft ? words.t('summary.footerDraft', { footer }) : footer;
}
