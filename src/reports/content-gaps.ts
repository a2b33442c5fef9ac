import type { Competency } from '../domain/competency.ts';
import type { ComparedCandidate, TargetComparison } from '../domain/comparison.ts';
import { gapBar } from '../charts/gap-bar.ts';
import { competencyName, coverageWords, noScoreWords, targetWords } from '../web/figure-words.ts';
import type { Words } from '../web/format.ts';
import type { GapRow, GapTable, Phrase, Shape } from './summary-content.ts';

const leastAxesOfRadar = 3;

/** `raterCount`: how many interviewers could have rated, that is, whose scorecards are counted. */
export function gapTable(
  compared: ComparedCandidate,
  competencies: readonly Competency[],
  raterCount: number,
  words: Words,
): GapTable {
  const t = words.t;
  return {
    heading: t('summary.gaps.heading'),
    columns: {
      competency: t('summary.gaps.competency'),
      chart: t('summary.gaps.chart'),
      score: t('summary.gaps.score'),
      target: t('summary.gaps.target'),
      gap: t('summary.gaps.gap'),
      inWords: t('summary.gaps.inWords'),
    },
    rows: compared.targets.map((row) => gapRow(row, competencies, raterCount, words)),
    key: {
      score: t('summary.gaps.keyScore'),
      range: t('summary.gaps.keyRange'),
      target: t('summary.gaps.keyTarget'),
      missing: t('summary.gaps.keyMissing'),
      inWords: t('summary.gaps.key'),
    },
  };
}

function gapRow(
  row: TargetComparison,
  competencies: readonly Competency[],
  raterCount: number,
  words: Words,
): GapRow {
  const { target, score, gap } = row;
  const interval = scoreInterval(row);
  const targetText = words.score(target.target);
  const reason = noScoreWords(row, words);
  const isThin = row.ratedQuestions < row.plannedQuestions || row.byRater.length < raterCount;
  return {
    competency: competencyName(target.competency, competencies, words),
    coverage: coverageWords(row, raterCount, words),
    isThin,
    bar: gapBar({ score, target: target.target, interval }),
    alt:
      score === null || interval === null
        ? words.t('summary.gaps.altEmpty', { reason, target: targetText })
        : words.t('summary.gaps.alt', {
            score: words.score(score),
            low: words.score(interval[0]),
            high: words.score(interval[1]),
            target: targetText,
          }),
    score: score === null ? words.t('summary.noFigure') : words.score(score),
    target: targetWords(target, words),
    gap: score === null || gap === null ? words.t('summary.noFigure') : words.gap(score, target.target),
    word: gap === null ? words.t('summary.gaps.notEnough') : words.t(`words.gap.${gap.word}`),
    mark: gap === null ? 'none' : gap.word,
    reason: score === null ? reason : '',
  };
}

/** The target carries no error of its own, so the interval of the gap is that of the score, moved. */
function scoreInterval({ target, gap }: TargetComparison): readonly [number, number] | null {
  return gap === null ? null : [target.target + gap.interval95[0], target.target + gap.interval95[1]];
}

/** The result in one sentence, counted from the gap table and nothing else. */
export function gapSentence(
  compared: ComparedCandidate,
  competencies: readonly Competency[],
  words: Words,
): readonly Phrase[] {
  const { targets } = compared;
  const rated = targets.filter(({ gap }) => gap !== null);
  if (rated.length === 0) return [{ text: words.t('summary.sentence.nothing'), isStrong: false }];
  const above = targets.filter(({ gap }) => gap?.word === 'above').length;
  const named = (key: string, matches: (row: TargetComparison) => boolean, isStrong = false): Phrase[] => {
    const names = targets
      .filter(matches)
      .map(({ target }) => competencyName(target.competency, competencies, words));
    return names.length === 0 ? [] : [{ text: words.t(key, { names: names.join(', ') }), isStrong }];
  };
  return [
    { text: words.t('summary.sentence.above', { above, count: targets.length }), isStrong: false },
    ...named('summary.sentence.even', ({ gap }) => gap?.word === 'even'),
    ...named('summary.sentence.clear', ({ gap }) => gap?.word === 'clear', true),
    ...named('summary.sentence.probable', ({ gap }) => gap?.word === 'probable'),
    ...named('summary.sentence.thin', ({ gap }) => gap === null),
  ];
}

/** Null when there are too few axes, or nothing to draw. */
export function shape(
  compared: ComparedCandidate,
  competencies: readonly Competency[],
  words: Words,
): Shape | null {
  const { targets, widest } = compared;
  if (targets.length < leastAxesOfRadar || targets.every(({ score }) => score === null)) return null;
  const label = (code: string) => labelOf(code, competencies, words);
  const values = targets.map(({ target, score }) =>
    words.t('summary.shape.altAxis', {
      label: label(target.competency),
      score: score === null ? words.t('summary.noFigure') : words.score(score),
      target: words.score(target.target),
    }),
  );
  const furthest =
    widest === null
      ? []
      : [
          words.t('summary.shape.widest', {
            competency: competencyName(widest.competency, competencies, words),
            range: words.score(widest.range),
          }),
        ];
  return {
    heading: words.t('summary.shape.heading'),
    radar: {
      axes: targets.map(({ target }) => ({ label: label(target.competency) })),
      target: targets.map(({ target }) => target.target),
      series: [{ name: compared.name, values: targets.map(({ score }) => score) }],
    },
    caption: [words.t('summary.shape.caption'), ...furthest].join(' '),
    score: words.t('summary.shape.score'),
    target: words.t('summary.shape.target'),
    alt: words.t('summary.shape.alt', { values: values.join('; ') }),
  };
}

function labelOf(code: string, competencies: readonly Competency[], words: Words): string {
  const competency = competencies.find((one) => one.code === code);
  return competency === undefined ? code : words.of(competency.label);
}
