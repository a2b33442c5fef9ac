import type { ComparedCandidate } from '../domain/comparison.ts';
import type { Competency } from '../domain/competency.ts';
import { competencyName } from '../web/figure-words.ts';
import type { Words } from '../web/format.ts';
import type { ShownInterview } from './content-questions.ts';
import type { Rows } from './summary-content.ts';

/** What somebody needs to compute the figures again, and to know which texts they rest on. */
export function methodRows(
  compared: ComparedCandidate | null,
  errorDegrees: number,
  competencies: readonly Competency[],
  shown: readonly ShownInterview[],
  words: Words,
): Rows {
  const t = words.t;
  const row = (name: string, text: string) => ({ label: t(`summary.method.${name}`), text });
  const figures =
    compared === null
      ? []
      : [
          row(
            'composite',
            `${t('summary.method.compositeText')} ${weightsText(compared, competencies, words)}`,
          ),
          row('range', t('summary.method.rangeText', { count: errorDegrees })),
          row('fit', t('summary.method.fitText')),
        ];
  return {
    heading: t('summary.method.heading'),
    rows: [...figures, row('versions', versionsText(shown, words))],
  };
}

function weightsText(
  { targets }: ComparedCandidate,
  competencies: readonly Competency[],
  words: Words,
): string {
  const isEqual = new Set(targets.map(({ target }) => target.weight)).size <= 1;
  if (isEqual) return words.t('summary.method.equal');
  const weights = targets.map(({ target }) =>
    words.t('summary.method.weight', {
      competency: competencyName(target.competency, competencies, words),
      weight: target.weight,
    }),
  );
  return words.t('summary.method.weights', { weights: words.list(weights) });
}

function versionsText(shown: readonly ShownInterview[], words: Words): string {
  if (shown.length === 0) return words.t('summary.method.noSet');
  const unique = (texts: readonly string[]) => [...new Set(texts)].join(', ');
  return words.t('summary.method.versionsText', {
    formula: unique(shown.map(({ set }) => set.formula)),
    guide: unique(shown.map(({ set: { guide } }) => `${guide.guideId} v${guide.number}`)),
    profile: unique(shown.map(({ set: { profile } }) => `${profile.profileId} v${profile.number}`)),
    set: unique(shown.map(({ set }) => set.hash)),
  });
}

export function whenText(at: Date, words: Words) {
  return { date: words.date(at), time: words.time(at) };
}
