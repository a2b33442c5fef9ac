import { gapBar } from '../charts/gap-bar.ts';
import { gapLook } from '../charts/gap-look.ts';
import { isTie, type ComparedCandidate, type TargetComparison } from '../domain/comparison.ts';
import type { GapWord } from '../domain/gaps.ts';
import { applicationPath } from '../candidates/paths.ts';
import { scorecardPaths } from '../interviews/scorecard-paths.ts';
import type { Words } from '../web/format.ts';
import type { ComparisonRecord, HiddenCandidate, ScorecardCount } from './records.ts';

/**
 * Makes the row of one candidate, every text ready: with two hundred rows the view must not look anything
 * up.
 */
export function rowMaker(record: ComparisonRecord, pins: ReadonlySet<string>, words: Words) {
  const { t } = words;
  const gapText = Object.fromEntries(
    Object.keys(gapLook).map((word) => [word, t(`words.gap.${word}`)]),
  ) as Record<GapWord, string>;
  const ties = tiesIn(record.comparison.placed);
  const texts = {
    tie: t('comparison.tie'),
    noFit: t('comparison.noFit'),
    notEnough: t('comparison.notEnough'),
    notAsked: t('scorecard.state.not-asked'),
    noScore: t('comparison.noScore'),
    oneInterviewer: t('comparison.oneInterviewer'),
  };

  const spoken = (code: string) => {
    const competency = record.competencies.find((one) => one.code === code);
    return competency === undefined
      ? code
      : t('comparison.labelAndCode', { label: words.of(competency.label), code });
  };

  const cell = ({ target, score, gap, plannedQuestions }: TargetComparison) =>
    score === null || gap === null
      ? {
          tone: null,
          icon: '',
          score: plannedQuestions === 0 ? texts.notAsked : texts.noScore,
          gap: '',
          word: '',
        }
      : {
          ...gapLook[gap.word],
          score: words.score(score),
          gap: words.gap(score, target.target),
          word: gapText[gap.word],
        };

  return (candidate: ComparedCandidate) => {
    const { applicationId, name, composite, interval95, fit, widest } = candidate;
    const stage = record.stages.get(applicationId);
    const bar = gapBar({ score: composite.composite, target: 1, interval: interval95 });
    return {
      applicationId,
      pinLabel: t('comparison.pinName', { name }),
      isPinned: pins.has(applicationId),
      href: applicationPath(applicationId),
      name,
      stage: stage === undefined ? '' : t(`words.stage.${stage}`),
      composite: composite.composite === null ? null : words.score(composite.composite),
      notEnough: texts.notEnough,
      tie: ties.has(applicationId) ? texts.tie : null,
      dot: bar.dot,
      interval: bar.interval,
      intervalText:
        interval95 === null
          ? ''
          : t('comparison.interval', { from: words.score(interval95[0]), to: words.score(interval95[1]) }),
      fit: fit.fit === null ? null : words.whole(fit.fit),
      noFit: texts.noFit,
      fitNote: t('comparison.weightCovered', { percent: words.whole(100 * composite.weightCoverage) }),
      coverage: t('comparison.ratedQuestions', {
        rated: composite.ratedQuestions,
        count: composite.plannedQuestions,
      }),
      raters: t('words.interviewers', { count: composite.raters }),
      panelNote: panelNoteOf(record.scorecards.get(applicationId), words),
      spread: widest === null ? '–' : words.score(widest.range),
      spreadNote:
        widest === null
          ? texts.oneInterviewer
          : t('comparison.onCompetency', { competency: spoken(widest.competency) }),
      cells: candidate.targets.map(cell),
    };
  };
}

/** Null once everyone has submitted: a figure of half a panel must not look like that of a whole one. */
function panelNoteOf(count: ScorecardCount | undefined, { t }: Words): string | null {
  return count === undefined || count.submitted === count.expected
    ? null
    : t('comparison.scorecardsIn', { submitted: count.submitted, count: count.expected });
}

/** Equal composites stand next to each other in the placed order. */
function tiesIn(placed: readonly ComparedCandidate[]): ReadonlySet<string> {
  return new Set(
    placed.flatMap((candidate, i) => {
      const neighbours = [placed[i - 1], placed[i + 1]].filter((one) => one !== undefined);
      return neighbours.some((one) => isTie(candidate, one)) ? [candidate.applicationId] : [];
    }),
  );
}

export function hiddenRow(
  { applicationId, name, stage, reason, owedInterviewId }: HiddenCandidate,
  words: Words,
) {
  const { t } = words;
  return {
    href: applicationPath(applicationId),
    name,
    stage: t(`words.stage.${stage}`),
    label: t(`comparison.hidden.${reason}`),
    why: t(`comparison.hiddenWhy.${reason}`),
    scorecard:
      owedInterviewId === null
        ? null
        : { href: scorecardPaths.scorecard(owedInterviewId), text: t('comparison.myScorecard') },
  };
}
