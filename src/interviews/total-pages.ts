import { gapLook } from '../charts/gap-look.ts';
import { hiddenReason } from '../domain/candidacy.ts';
import type { Competency } from '../domain/competency.ts';
import type { ComparedCandidate, TargetComparison } from '../domain/comparison.ts';
import { scale } from '../domain/rubric.ts';
import { coversEnough } from '../domain/scoring.ts';
import { comparisonPath } from '../comparison/paths.ts';
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
    figures: [compositeFigure(compared, words), fitFigure(compared, words)],
    rows: compared.targets.map((row) => targetRow(row, competencies, raters, words)),
  };
}

function compositeFigure({ composite, interval95 }: ComparedCandidate, words: Words) {
  const { t } = words;
  const { ratedQuestions: rated, plannedQuestions: count, raters } = composite;
  const coverage = t('summary.coverage.joined', {
    questions: t('summary.coverage.questionsOf', { rated, count }),
    raters: t('words.interviewers', { count: raters }),
  });
  const label = t('summary.figure.composite');
  return composite.composite === null || interval95 === null
    ? { label, value: null, outOf: '', lines: [t('summary.figure.tooLittle'), coverage] }
    : {
        label,
        value: words.score(composite.composite),
        outOf: t('summary.figure.outOf', { highest: words.whole(scale.highest) }),
        lines: [
          t('summary.figure.likely', { low: words.score(interval95[0]), high: words.score(interval95[1]) }),
          coverage,
        ],
      };
}

function fitFigure({ fit: { fit, weightCoverage }, targets }: ComparedCandidate, words: Words) {
  const { t } = words;
  const weighted = targets.filter(({ target }) => target.weight > 0);
  const covered = weighted.filter(({ score }) => score !== null).length;
  const coverage = t('summary.coverage.competencies', { covered, count: weighted.length });
  const label = t('summary.figure.fit');
  if (fit === null) {
    const why = t(`summary.figure.${coversEnough(weightCoverage) ? 'noTarget' : 'tooLittle'}`);
    return { label, value: null, outOf: '', lines: [why, coverage] };
  }
  return {
    label,
    value: words.whole(fit),
    outOf: t('summary.figure.outOf', { highest: words.whole(100) }),
    lines: [t('summary.figure.fitPoint'), coverage],
  };
}

function targetRow(row: TargetComparison, competencies: readonly Competency[], raters: number, words: Words) {
  const { t } = words;
  const { target, score, gap } = row;
  const competency = competencies.find(({ code }) => code === target.competency);
  const aim = words.score(target.target);
  const common = {
    name: competency === undefined ? target.competency : words.of(competency.name),
    coverage: coverageOf(row, raters, words),
    target: t('comparison.target', {
      target:
        target.mode === 'around'
          ? t('summary.gaps.around', { target: aim, tolerance: words.score(target.tolerance) })
          : aim,
    }),
  };
  if (score === null || gap === null) {
    const why = row.ratedQuestions === 0 ? 'nothingRated' : 'fewRated';
    return {
      ...common,
      score: t('summary.noFigure'),
      tone: null,
      icon: 'none',
      gap: t(`summary.gaps.${why}`),
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

/** Says where some of it is missing: 1 of 2 questions, 2 of 3 interviewers. */
function coverageOf(row: TargetComparison, raters: number, { t }: Words): string {
  const { ratedQuestions: rated, plannedQuestions: planned, byRater, target } = row;
  const coverage = t('summary.coverage.joined', {
    questions:
      rated === planned
        ? t('words.questions', { count: planned })
        : t('summary.coverage.questionsOf', { rated, count: planned }),
    raters:
      byRater.length === raters
        ? t('words.interviewers', { count: raters })
        : t('summary.coverage.ratersOf', { rated: byRater.length, count: raters }),
  });
  return target.mustHave ? t('summary.coverage.mustHave', { coverage }) : coverage;
}
