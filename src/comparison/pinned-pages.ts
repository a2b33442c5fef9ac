import { gapBar } from '../charts/gap-bar.ts';
import { gapLook } from '../charts/gap-look.ts';
import { markerPath, markerShapes } from '../charts/marker.ts';
import { radar } from '../charts/radar.ts';
import type { ComparedCandidate, TargetComparison } from '../domain/comparison.ts';
import type { Words } from '../web/format.ts';
import type { ComparisonRecord } from './records.ts';

/** Letters of the four looks in the stylesheet; each has its own marker and dash besides its colour. */
const looks = ['a', 'b', 'c', 'd'] as const;

/** Height of one candidate's line in a row's plot, in pixels, and the middle of the first. */
const lineHeight = 18;
const firstLine = 10;

/** The pinned candidates beside each other: the radar for the shape, the table for the numbers. */
export function pinnedPart(record: ComparisonRecord, pinned: readonly ComparedCandidate[], words: Words) {
  if (pinned.length === 0) return null;
  const { competencies } = record;
  const { targets } = record.profile;
  const competencyOf = (wanted: string) => competencies.find(({ code }) => code === wanted);
  const series = pinned.map(({ name, applicationId, targets: rows }, i) => ({
    name,
    look: looks[i] ?? 'a',
    id: applicationId,
    mark: markerPath(markerShapes[i] ?? 'circle', 0, 0, 6.5),
    values: rows.map(({ score }) => score),
  }));
  const labels = targets.map(({ competency }) => {
    const own = competencyOf(competency);
    return own === undefined ? competency : words.of(own.label);
  });
  return {
    series: series.map(({ name, look, mark }) => ({ name, look, mark })),
    chart: `chart-pins-${pinned.length}`,
    radar: targets.length < 3 ? null : radarPart(labels, record, series, words),
    rows: targets.map(({ competency, target }, index) => {
      const own = competencyOf(competency);
      const results = pinned.map(({ targets: rows }) => rows[index]);
      return {
        name: own === undefined ? competency : words.of(own.name),
        target: words.t('comparison.target', { target: words.score(target) }),
        targetAt: gapBar({ score: null, target, interval: null }).target,
        lines: results.flatMap((result, i) => lineOf(result, i)),
        cells: results.map((result) => cellOf(result, words)),
      };
    }),
  };
}

function lineOf(result: TargetComparison | undefined, index: number) {
  if (result === undefined || result.score === null || result.gap === null) return [];
  // The target carries no error, so the interval of the gap, moved by the target, is that of the score.
  const { target } = result.target;
  const [low, high] = result.gap.interval95;
  const { dot, interval } = gapBar({ score: result.score, target, interval: [target + low, target + high] });
  return [
    {
      look: looks[index] ?? 'a',
      y: firstLine + index * lineHeight,
      dot,
      interval,
      mark: markerPath(markerShapes[index] ?? 'circle', 0, 0, 5.5),
    },
  ];
}

function cellOf(result: TargetComparison | undefined, words: Words) {
  if (result === undefined || result.score === null || result.gap === null) {
    const isAsked = result !== undefined && result.plannedQuestions > 0;
    return { score: null, missing: words.t(isAsked ? 'comparison.noScore' : 'scorecard.state.not-asked') };
  }
  return {
    ...gapLook[result.gap.word],
    score: words.score(result.score),
    gap: words.gap(result.score, result.target.target),
    word: words.t(`words.gap.${result.gap.word}`),
  };
}

function radarPart(
  labels: readonly string[],
  { profile }: ComparisonRecord,
  series: readonly {
    readonly name: string;
    readonly look: string;
    readonly values: readonly (number | null)[];
  }[],
  words: Words,
) {
  const drawn = radar({
    axes: labels.map((label) => ({ label })),
    target: profile.targets.map(({ target }) => target),
    series,
    size: 290,
    labelDistance: 18,
    markerRadius: 5.5,
  });
  return {
    label: words.t('comparison.radarLabel', { names: words.list(series.map(({ name }) => name)) }),
    ...drawn,
    series: drawn.series.map((one, i) => ({ ...one, look: looks[i] ?? 'a' })),
  };
}
