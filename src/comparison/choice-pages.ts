import { isInTheRunning, type Stage } from '../domain/application.ts';
import { choiceField } from '../web/form-page.ts';
import type { Words } from '../web/format.ts';
import { comparisonPath } from './paths.ts';
import { comparisonShows, type ComparisonChoice, type ComparisonRecord } from './records.ts';

/**
 * The record with the candidates that the choice shows, and how many it leaves out. Their figures stay as
 * they are: errors are estimated from everybody, so nobody's interval changes with the choice.
 */
export function shownOf(
  record: ComparisonRecord,
  show: ComparisonChoice['show'],
): { readonly record: ComparisonRecord; readonly leftOut: number } {
  const leftOut = outOfTheRunning(record);
  if (show === 'all' || leftOut === 0) return { record, leftOut: 0 };
  const { comparison, hidden, stages } = record;
  const isShown = ({ applicationId }: { readonly applicationId: string }) => isIn(stages.get(applicationId));
  return {
    record: {
      ...record,
      comparison: {
        ...comparison,
        placed: comparison.placed.filter(isShown),
        notPlaced: comparison.notPlaced.filter(isShown),
      },
      hidden: hidden.filter(({ stage }) => isIn(stage)),
    },
    leftOut,
  };
}

const isIn = (stage: Stage | undefined) => stage === undefined || isInTheRunning(stage);

function outOfTheRunning({ stages, hidden }: ComparisonRecord): number {
  const all = [...stages.values(), ...hidden.map(({ stage }) => stage)];
  return all.filter((stage) => !isIn(stage)).length;
}

/** Null where both choices show the same. */
export function showField(record: ComparisonRecord, { show }: ComparisonChoice, words: Words) {
  const { t } = words;
  const out = outOfTheRunning(record);
  if (out === 0) return null;
  const all = record.stages.size + record.hidden.length;
  return choiceField(
    'show',
    { label: t('comparison.show.label') },
    comparisonShows.map((value) => ({
      value,
      text: t(`comparison.show.${value}`, { count: value === 'all' ? all : all - out }),
    })),
    show,
    {},
    words,
  );
}

/** Says who is missing, on paper as well, and shows the way to them. */
export function leftOutPart(
  { position }: ComparisonRecord,
  choice: ComparisonChoice,
  leftOut: number,
  { t }: Words,
) {
  if (leftOut === 0) return null;
  return {
    text: t('comparison.leftOut', { count: leftOut }),
    href: showAllPath(position.id, choice),
    link: t('comparison.showAll'),
  };
}

export function nobodyLeftPart({ position }: ComparisonRecord, choice: ComparisonChoice, { t }: Words) {
  return {
    text: t('comparison.nobodyLeft'),
    action: { href: showAllPath(position.id, choice), text: t('comparison.showAll') },
  };
}

function showAllPath(positionId: string, { order, pins }: ComparisonChoice): string {
  const query = new URLSearchParams({ show: 'all', ...(order !== 'composite' && { order }) });
  for (const pin of pins) query.append('pin', pin);
  return `${comparisonPath(positionId)}?${query.toString()}`;
}
