import { gapBar } from '../charts/gap-bar.ts';
import { gapLook } from '../charts/gap-look.ts';
import type { ComparedCandidate, Comparison } from '../domain/comparison.ts';
import type { Competency } from '../domain/competency.ts';
import type { ProfileTarget } from '../domain/ideal-profile.ts';
import { positionPath, positionsPath } from '../positions/paths.ts';
import { choiceField } from '../web/form-page.ts';
import type { Words } from '../web/format.ts';
import { basisOf } from './basis-pages.ts';
import { leftOutPart, nobodyLeftPart, showField, shownOf } from './choice-pages.ts';
import { comparisonPath } from './paths.ts';
import { pinnedPart } from './pinned-pages.ts';
import {
  comparisonOrders,
  mostPins,
  type ComparisonChoice,
  type ComparisonOrder,
  type ComparisonRecord,
} from './records.ts';
import { hiddenRow, rowMaker } from './row-pages.ts';

export function comparisonPage(found: ComparisonRecord, choice: ComparisonChoice, words: Words) {
  const { t } = words;
  const { record, leftOut } = shownOf(found, choice.show);
  const { comparison, hidden, profile, position } = record;
  const { placed, notPlaced } = comparison;
  const everyone = [...placed, ...notPlaced];
  const pinned = choice.pins.flatMap(
    (pin) => everyone.find(({ applicationId }) => applicationId === pin) ?? [],
  );
  const shown = pinned.slice(0, mostPins);
  const place = t('words.positionAt', { title: position.title, place: position.place });
  const isNobodyLeft = leftOut > 0 && everyone.length + hidden.length === 0;
  const isEmpty = hidden.length === 0 && everyone.every(({ composite }) => composite.raters === 0);
  const row = rowMaker(record, new Set(shown.map(({ applicationId }) => applicationId)), words);
  return {
    title: t('comparison.title', { position: place }),
    section: 'positions',
    frame: 'wide' as const,
    styles: ['comparison', 'comparison-heat', 'comparison-pinned', 'comparison-sheet'],
    trail: [
      { text: t('positions.title'), href: positionsPath },
      { text: place, href: positionPath(position.id) },
      { text: t('comparison.trail'), href: null },
    ],
    heading: isEmpty
      ? t(isNobodyLeft ? 'comparison.headingNobodyLeft' : 'comparison.headingEmpty')
      : t('comparison.heading', { count: everyone.length + hidden.length }),
    lede: isEmpty ? null : ledeOf(record, words),
    leftOut: isNobodyLeft ? null : leftOutPart(found, choice, leftOut, words),
    empty: isNobodyLeft
      ? nobodyLeftPart(found, choice, words)
      : isEmpty
        ? {
            text: t('comparison.none'),
            action: { href: positionPath(position.id), text: t('comparison.toPosition') },
          }
        : null,
    action: comparisonPath(position.id),
    /** Leads to the lower part with the pins chosen, without a script. */
    pinnedAction: `${comparisonPath(position.id)}#pinned`,
    order: choiceField(
      'order',
      { label: t('comparison.order.label') },
      comparisonOrders.map((order) => ({ value: order, text: t(`comparison.order.${order}`) })),
      choice.order,
      {},
      words,
    ),
    show: showField(found, choice, words),
    pinNote: t(pinned.length > mostPins ? 'comparison.tooManyPins' : 'comparison.pinHint'),
    ticks: gapBar({ score: null, target: 1, interval: null }).ticks,
    gapKey: (['clear', 'probable', 'even', 'above'] as const).map((word) => ({
      ...gapLook[word],
      text: t(`words.gap.${word}`),
    })),
    columns: profile.targets.map((target) => columnOf(target, record.competencies, words)),
    width: profile.targets.length + 6,
    /** A hidden candidate's line: one cell instead of all but the first two. */
    hiddenWidth: profile.targets.length + 4,
    placed: ordered(comparison, choice.order).map(row),
    notPlaced: notPlaced.map(row),
    hidden: hidden.map((candidate) => hiddenRow(candidate, words)),
    pinned: pinnedPart(record, shown, words),
    basis: basisOf(record, leftOut, words),
  };
}

function ledeOf({ comparison: { placed, notPlaced }, hidden }: ComparisonRecord, { t }: Words): string {
  return [
    t('comparison.placed', { count: placed.length }),
    ...(notPlaced.length === 0 ? [] : [t('comparison.notPlaced', { count: notPlaced.length })]),
    ...(hidden.length === 0 ? [] : [t('comparison.hiddenCount', { count: hidden.length })]),
  ].join(' ');
}

function columnOf(target: ProfileTarget, competencies: readonly Competency[], words: Words) {
  const competency = competencies.find(({ code }) => code === target.competency);
  return {
    code: target.competency,
    name: competency === undefined ? target.competency : words.of(competency.name),
    label: competency === undefined ? '' : words.of(competency.label),
    target: words.t('comparison.target', { target: words.score(target.target) }),
    mustHave: target.mustHave ? words.t('comparison.mustHave') : null,
  };
}

/** The order only moves lines; whoever is not placed stays below. */
function ordered({ placed }: Comparison, order: ComparisonOrder): readonly ComparedCandidate[] {
  const coverage = ({ composite }: ComparedCandidate) =>
    composite.plannedQuestions === 0 ? 0 : composite.ratedQuestions / composite.plannedQuestions;
  const spread = ({ widest }: ComparedCandidate) => widest?.range ?? 0;
  switch (order) {
    case 'composite':
      return placed;
    case 'name':
      return placed.toSorted((a, b) => a.name.localeCompare(b.name, 'da'));
    case 'coverage':
      return placed.toSorted((a, b) => coverage(a) - coverage(b));
    case 'spread':
      return placed.toSorted((a, b) => spread(b) - spread(a));
  }
}
