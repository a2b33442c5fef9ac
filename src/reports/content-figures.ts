import type { Candidacy, CandidacyInterview } from '../domain/candidacy.ts';
import type { ComparedCandidate } from '../domain/comparison.ts';
import { scale } from '../domain/rubric.ts';
import { coversEnough } from '../domain/scoring.ts';
import { sharePosition } from '../charts/scale-position.ts';
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
  const label = words.t('summary.figure.composite');
  const outOf = words.t('summary.figure.outOf', { highest: words.whole(scale.highest) });
  if (compared === null) return emptyFigure(label, [words.t('summary.figure.hidden')], words);
  const coverage = coverageText(compared, words);
  const { composite } = compared.composite;
  const interval = compared.interval95;
  if (composite === null || interval === null) {
    return emptyFigure(label, [words.t('summary.figure.tooLittle'), coverage], words);
  }
  const [low, high] = interval;
  const likely = words.t('summary.figure.likely', { low: words.score(low), high: words.score(high) });
  return withAlt(
    {
      label,
      value: words.score(composite),
      outOf,
      lines: [likely, coverage],
      at: 100 * sharePosition(composite),
      from: 100 * sharePosition(low),
      to: 100 * sharePosition(high),
    },
    words,
  );
}

export function fitFigure(compared: ComparedCandidate | null, words: Words): Figure {
  const label = words.t('summary.figure.fit');
  if (compared === null) return emptyFigure(label, [words.t('summary.figure.hidden')], words);
  const { fit, weightCoverage } = compared.fit;
  const weighted = compared.targets.filter(({ target }) => target.weight > 0);
  const covered = weighted.filter(({ score }) => score !== null).length;
  const coverage = words.t('summary.coverage.competencies', { covered, count: weighted.length });
  if (fit === null) {
    const reason = coversEnough(weightCoverage) ? 'summary.figure.noTarget' : 'summary.figure.tooLittle';
    return emptyFigure(label, [words.t(reason), coverage], words);
  }
  const outOf = words.t('summary.figure.outOf', { highest: words.whole(100) });
  const lines = [words.t('summary.figure.fitPoint'), coverage];
  return withAlt({ label, value: words.whole(fit), outOf, lines, at: fit, from: null, to: null }, words);
}

/** "4 of 6 questions, 2 interviewers": stands by every composite. */
function coverageText({ composite }: ComparedCandidate, words: Words): string {
  return words.t('summary.coverage.joined', {
    questions: words.t('summary.coverage.questionsOf', {
      rated: composite.ratedQuestions,
      count: composite.plannedQuestions,
    }),
    raters: words.t('words.interviewers', { count: composite.raters }),
  });
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
