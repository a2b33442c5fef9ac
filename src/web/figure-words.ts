import type { ComparedCandidate, TargetComparison } from '../domain/comparison.ts';
import type { Competency } from '../domain/competency.ts';
import type { ProfileTarget } from '../domain/ideal-profile.ts';
import { scale } from '../domain/rubric.ts';
import { coversEnough } from '../domain/scoring.ts';
import type { Words } from './format.ts';

/** A figure of a candidacy with what it rests on. Null for `value`: too little evidence, and `lines` say why. */
interface FigureWords {
  readonly label: string;
  readonly value: string | null;
  readonly outOf: string;
  readonly lines: readonly string[];
}

/** The composite with its interval and its n, as a page and the PDF say them. */
export function compositeWords({ composite, interval95 }: ComparedCandidate, words: Words): FigureWords {
  const { t } = words;
  const { ratedQuestions: rated, plannedQuestions: count, raters } = composite;
  const label = t('summary.figure.composite');
  const coverage = t('summary.coverage.joined', {
    questions: t('summary.coverage.questionsOf', { rated, count }),
    raters: t('words.interviewers', { count: raters }),
  });
  if (composite.composite === null || interval95 === null) {
    return { label, value: null, outOf: '', lines: [t('summary.figure.tooLittle'), coverage] };
  }
  const [low, high] = interval95;
  return {
    label,
    value: words.score(composite.composite),
    outOf: t('summary.figure.outOf', { highest: words.whole(scale.highest) }),
    lines: [t('summary.figure.likely', { low: words.score(low), high: words.score(high) }), coverage],
  };
}

/** The fit to the ideal profile and how much of the profile it rests on. */
export function fitWords(
  { fit: { fit, weightCoverage }, targets }: ComparedCandidate,
  words: Words,
): FigureWords {
  const { t } = words;
  const weighted = targets.filter(({ target }) => target.weight > 0);
  const covered = weighted.filter(({ score }) => score !== null).length;
  const label = t('summary.figure.fit');
  const coverage = t('summary.coverage.competencies', { covered, count: weighted.length });
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

/** `raterCount`: how many interviewers could have rated. Says where some are missing: 1 of 2 questions. */
export function coverageWords(row: TargetComparison, raterCount: number, { t }: Words): string {
  const { ratedQuestions: rated, plannedQuestions: planned, byRater, target } = row;
  const questions =
    rated === planned
      ? t('words.questions', { count: planned })
      : t('summary.coverage.questionsOf', { rated, count: planned });
  const raters =
    byRater.length === raterCount
      ? t('words.interviewers', { count: raterCount })
      : t('summary.coverage.ratersOf', { rated: byRater.length, count: raterCount });
  const coverage = t('summary.coverage.joined', { questions, raters });
  return target.mustHave ? t('summary.coverage.mustHave', { coverage }) : coverage;
}

/** A number, or a number with its tolerance where the profile aims around it. */
export function targetWords({ mode, target, tolerance }: ProfileTarget, words: Words): string {
  const aim = words.score(target);
  return mode === 'around'
    ? words.t('summary.gaps.around', { target: aim, tolerance: words.score(tolerance) })
    : aim;
}

/** Why a competency has no score. */
export function noScoreWords({ ratedQuestions }: TargetComparison, { t }: Words): string {
  return t(`summary.gaps.${ratedQuestions === 0 ? 'nothingRated' : 'fewRated'}`);
}

/** The code where the competency is not known. */
export function competencyName(code: string, competencies: readonly Competency[], words: Words): string {
  const competency = competencies.find((one) => one.code === code);
  return competency === undefined ? code : words.of(competency.name);
}
