import type { Candidacy, PanelMember } from '../domain/candidacy.ts';
import type { ComparedCandidate } from '../domain/comparison.ts';
import { noRatingStates } from '../domain/scorecard-entries.ts';
import { isOverruled } from '../domain/submission.ts';
import type { Words } from '../web/format.ts';
import type { RatedBy, ShownInterview, ShownQuestion } from './content-questions.ts';
import type { Rows } from './summary-content.ts';

interface Cell extends RatedBy {
  readonly number: number;
}

/** Everything that is not there or not as it first was, and what it does to the composite. */
export function missingRows(
  candidacy: Candidacy,
  compared: ComparedCandidate | null,
  shown: readonly ShownInterview[],
  words: Words,
): Rows {
  const t = words.t;
  const cells = shown.flatMap(({ questions }) => questions.flatMap(cellsOf));
  const stateRows = noRatingStates.flatMap((state) => {
    const found = cells.filter(({ rated }) => rated.rating === state);
    const told = found.map((cell) => cellText(cell, words));
    return found.length === 0 ? [] : [{ label: t(`summary.missing.${state}`), text: told.join(' ') }];
  });
  const overruled = cells.filter(({ rated }) => isOverruled(rated)).map((cell) => overruledText(cell, words));
  const effect = effectText(compared, cells, words);
  return {
    heading: t('summary.missing.heading'),
    rows: [
      ...stateRows,
      ...(effect === '' ? [] : [{ label: t('summary.missing.effect'), text: effect }]),
      ...(overruled.length === 0
        ? []
        : [{ label: t('summary.missing.overruled'), text: overruled.join(' ') }]),
      { label: t('summary.missing.scorecards'), text: scorecardsText(candidacy, cells, words) },
    ],
  };
}

function cellsOf({ number, ratings }: ShownQuestion): readonly Cell[] {
  return ratings.map((ratedBy) => ({ ...ratedBy, number }));
}

function cellText({ number, rater: { name }, rated }: Cell, words: Words): string {
  const reason = rated.reason.trim();
  if (reason === '') return words.t('summary.missing.cell', { number, name });
  const ended = /[.!?…]$/u.test(reason) ? reason : `${reason}.`;
  return words.t('summary.missing.cellReason', { number, name, reason: ended });
}

function overruledText({ number, rater: { name }, rated }: Cell, words: Words): string {
  const { suggested, rating } = rated;
  if (suggested === null || typeof rating !== 'number') return '';
  return words.t('summary.missing.overruledCell', { number, name, suggested, rating });
}

function effectText(compared: ComparedCandidate | null, cells: readonly Cell[], words: Words): string {
  const has = (states: readonly string[]) =>
    cells.some(({ rated: { rating } }) => typeof rating === 'string' && states.includes(rating));
  const sentences: string[] = [];
  if (has(['no-evidence', 'declined'])) {
    const bounds = compared?.composite.bounds;
    sentences.push(
      bounds === undefined || bounds.ifLowest === null || bounds.ifHighest === null
        ? words.t('summary.missing.boundsNone')
        : words.t('summary.missing.bounds', {
            low: words.score(bounds.ifLowest),
            high: words.score(bounds.ifHighest),
          }),
    );
  }
  if (has(['not-asked'])) sentences.push(words.t('summary.missing.notAsked'));
  return sentences.join(' ');
}

/** Who submitted when, who is still to come, and who is out; said also when there are none. */
function scorecardsText({ interviews }: Candidacy, cells: readonly Cell[], words: Words): string {
  const t = words.t;
  const panel = interviews.flatMap((interview) => interview.panel);
  if (panel.length === 0) return t('summary.missing.nobody');
  const names = (...states: readonly PanelMember['state'][]) =>
    namesOnce(panel.filter(({ state }) => states.includes(state)));
  const sentence = (key: string, people: readonly string[]) =>
    people.length === 0 ? [] : [t(key, { names: words.list(people) })];
  const submitted = submissions(panel, words);
  const out = (['excused', 'no-show', 'void'] as const).flatMap((state) =>
    sentence(`summary.missing.${state}`, names(state)),
  );
  const isComplete = cells.length > 0 && cells.every(({ rated: { rating } }) => typeof rating === 'number');
  return [
    ...submitted,
    ...sentence('summary.missing.toCome', names('assigned', 'draft')),
    ...(out.length === 0 ? [t('summary.missing.nobodyElse')] : out),
    ...(isComplete ? [t('summary.missing.allRated')] : []),
  ].join(' ');
}

/** Somebody with several interviews stands there once, and two people of one name twice. */
function namesOnce(panel: readonly PanelMember[]): readonly string[] {
  return [...new Map(panel.map(({ personId, name }) => [personId, name])).values()];
}

/** One sentence per day, with the times. */
function submissions(panel: readonly PanelMember[], words: Words): readonly string[] {
  const byDay = new Map<string, string[]>();
  for (const { name, state, submittedAt } of panel) {
    if (state !== 'submitted' || submittedAt === null) continue;
    const day = words.date(submittedAt);
    const text = words.t('summary.missing.submittedAt', { name, time: words.time(submittedAt) });
    byDay.set(day, [...(byDay.get(day) ?? []), text]);
  }
  return [...byDay].map(([day, names]) =>
    words.t('summary.missing.submitted', { date: day, names: words.list(names) }),
  );
}
