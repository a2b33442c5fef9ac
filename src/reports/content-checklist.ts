import { cueRatings } from '../domain/question-ratings.ts';
import type { Words } from '../web/format.ts';
import type { ShownInterview } from './content-questions.ts';
import type { ChecklistTable } from './summary-content.ts';

/** What was seen of each cue, one column per interviewer. It carries no weight and says so. */
export function checklistTable(
  { interview, set, raters }: ShownInterview,
  isOnly: boolean,
  words: Words,
): ChecklistTable {
  const t = words.t;
  const heading = t('summary.checklist.heading');
  const columns = raters.flatMap(({ personId }) => {
    const scorecard = interview.scorecards.find(({ interviewerId }) => interviewerId === personId);
    return scorecard === undefined ? [] : [cueRatings(scorecard, set)];
  });
  return {
    heading: isOnly ? heading : `${heading}, ${words.date(interview.startsAt)}`,
    intro: t('summary.checklist.intro'),
    cueColumn: t('summary.checklist.cue'),
    raters,
    rows: set.checklist.cues.map(({ cue }, i) => ({
      cue: words.of(cue),
      states: columns.map((column) => t(`summary.checklist.${column[i]?.state ?? 'open'}`)),
    })),
    printedLine: words.of(set.checklist.printedLine),
  };
}
