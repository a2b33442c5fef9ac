import type { Candidacy, CandidacyInterview } from '../domain/candidacy.ts';
import type { ComparedCandidate } from '../domain/comparison.ts';
import { sharePosition } from '../charts/scale-position.ts';
import { compositeWords, fitWords } from '../web/figure-words.ts';
import type { Words } from '../web/format.ts';
import type { Fact, Figure, Rater } from './summary-content.ts';

/** Who met the candidate, when, and on what the ratings rest. */
export function facts(candidacy: Candidacy, raters: readonly Rater[], words: Words): readonly Fact[] {
  const { interviews } = candidacy;
  const t = words.t;
  const sets = interviews.flatMap(({ set }) => set ?? []);
  const plain = (text: string) => ({ initials: null, text });
  const unique = (texts: readonly string[]) => [...new Set(texts)].map(plain);
  const orNot = (lines: Fact['lines']) => (lines.length === 0 ? [plain(t('summary.fact.notOpened'))] : lines);
  const named = ({ name, number }: { readonly name: { da: string; en: string }; readonly number: number }) =>
    t('summary.fact.version', { name: words.of(name), number });

  return [
    {
      label: t('summary.fact.interview', { count: Math.max(1, interviews.length) }),
      lines:
        interviews.length === 0
          ? [plain(t('summary.fact.notHeld'))]
          : interviews.map((interview) => plain(whenAndWhere(interview, words))),
    },
    { label: t('summary.fact.interviewers'), lines: panelLines(interviews, raters, words) },
    {
      label: t('summary.fact.guide'),
      lines: orNot([
        ...unique(sets.map(({ guide }) => named(guide))),
        ...unique(sets.map(({ questions }) => t('words.questions', { count: questions.length }))),
      ]),
    },
    { label: t('summary.fact.profile'), lines: orNot(unique(sets.map(({ profile }) => named(profile)))) },
  ];
}

function whenAndWhere({ startsAt, place }: CandidacyInterview, words: Words): string {
  return [words.date(startsAt), words.time(startsAt), place].filter((part) => part !== '').join(', ');
}

function panelLines(
  interviews: readonly CandidacyInterview[],
  raters: readonly Rater[],
  words: Words,
): Fact['lines'] {
  if (raters.length === 0) return [{ initials: null, text: words.t('summary.fact.nobody') }];
  return raters.map(({ personId, name, initials }) => {
    const states = interviews.flatMap(({ panel }) => panel.filter((member) => member.personId === personId));
    const other = states.find(({ state }) => state !== 'submitted');
    const text =
      other === undefined
        ? name
        : words.t('summary.fact.withState', { name, state: words.t(`summary.state.${other.state}`) });
    return { initials, text };
  });
}

/** Null for `compared`: an interview is hidden from the exporter, so there is no figure at all. */
export function compositeFigure(compared: ComparedCandidate | null, words: Words): Figure {
  if (compared === null) return hiddenFigure('summary.figure.composite', words);
  const { value, ...figure } = compositeWords(compared, words);
  const { composite } = compared.composite;
  const interval = compared.interval95;
  if (value === null || composite === null || interval === null) {
    return emptyFigure(figure.label, figure.lines, words);
  }
  const [at, from, to] = [composite, ...interval].map((score) => 100 * sharePosition(score));
  return withAlt({ ...figure, value, at: at ?? null, from: from ?? null, to: to ?? null }, words);
}

export function fitFigure(compared: ComparedCandidate | null, words: Words): Figure {
  if (compared === null) return hiddenFigure('summary.figure.fit', words);
  const { value, ...figure } = fitWords(compared, words);
  if (value === null) return emptyFigure(figure.label, figure.lines, words);
  return withAlt({ ...figure, value, at: compared.fit.fit, from: null, to: null }, words);
}

function hiddenFigure(label: string, words: Words): Figure {
  return emptyFigure(words.t(label), [words.t('summary.figure.hidden')], words);
}

function emptyFigure(label: string, lines: readonly string[], words: Words): Figure {
  const value = words.t('summary.noFigure');
  return withAlt({ label, value, outOf: '', lines, at: null, from: null, to: null }, words);
}

function withAlt(figure: Omit<Figure, 'alt'>, words: Words): Figure {
  const { label, value, outOf, lines } = figure;
  // A reason is a sentence with its own full stop; joined lines get one at the end only.
  const told = lines.map((line) => line.replace(/\.$/u, '')).join('. ');
  return {
    ...figure,
    alt: words.t('summary.figure.alt', { label, value, outOf, lines: told }).replace(' .', '.'),
  };
}
