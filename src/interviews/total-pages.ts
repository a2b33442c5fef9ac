import { gapLook } from '../charts/gap-look.ts';
import { hiddenReason } from '../domain/candidacy.ts';
import type { Competency } from '../domain/competency.ts';
import type { TargetComparison } from '../domain/comparison.ts';
import { comparisonPath } from '../comparison/paths.ts';
import {
  competencyName,
  compositeWords,
  coverageWords,
  fitWords,
  noScoreWords,
  targetWords,
} from '../web/figure-words.ts';
import type { Words } from '../web/format.ts';
import type { ApplicationRecord } from './records.ts';

type Total = Pick<ApplicationRecord, 'candidacy' | 'total'>;

/**
 * What all the ratings below it come to, in the words of the comparison and the PDF. Null before there is
 * a rating that the viewer may see.
 */
export function totalPart({ candidacy, total }: Total, words: Words) {
  const { t } = words;
  const { interviews } = candidacy;
  if (total === null) return null;
  const reason = hiddenReason(candidacy);
  if (reason !== null) {
    const hidden = t('interviews.total.hidden', { label: t(`comparison.hidden.${reason}`) });
    return { hidden, basis: null, toCome: null, figures: [], rows: [] };
  }
  const { compared, competencies } = total;
  if (compared === null) return null;
  const submitted = interviews.flatMap(({ scorecards }) => scorecards);
  const raters = new Set(submitted.map(({ interviewerId }) => interviewerId)).size;
  const stillToCome = interviews.reduce((sum, interview) => sum + interview.stillToCome, 0);
  return {
    hidden: null,
    basis: `${comparisonPath(candidacy.position.id)}#basis-head`,
    toCome: stillToCome === 0 ? null : t('summary.strip.toCome', { count: stillToCome }),
    figures: [compositeWords(compared, words), fitWords(compared, words)],
    rows: compared.targets.map((row) => targetRow(row, competencies, raters, words)),
  };
}

function targetRow(row: TargetComparison, competencies: readonly Competency[], raters: number, words: Words) {
  const { t } = words;
  const { target, score, gap } = row;
  const common = {
    name: competencyName(target.competency, competencies, words),
    coverage: coverageWords(row, raters, words),
    target: t('comparison.target', { target: targetWords(target, words) }),
  };
  if (score === null || gap === null) {
    return {
      ...common,
      score: t('summary.noFigure'),
      tone: null,
      icon: 'none',
      gap: noScoreWords(row, words),
    };
  }
  return {
    ...common,
    score: words.score(score),
    ...gapLook[gap.word],
    gap: t('interviews.total.gap', {
      gap: words.gap(score, target.target),
      word: t(`words.gap.${gap.word}`),
    }),
  };
}
