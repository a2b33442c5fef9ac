import type { Candidacy, CandidacyInterview } from '../domain/candidacy.ts';
import type { Rater } from './summary-content.ts';

/**
 * Everybody on the panels of a candidacy, in the order in which they were put there, with initials for
 * the rings. Equal initials get a number, so that no two interviewers look alike.
 */
export function ratersOf(candidacy: Pick<Candidacy, 'interviews'>): readonly Rater[] {
  const names = new Map(
    candidacy.interviews.flatMap(({ panel }) => panel.map(({ personId, name }) => [personId, name] as const)),
  );
  const people = [...names].map(([personId, name]) => ({ personId, name, initials: initialsOf(name) }));
  return people.map((person, i) => {
    const isSame = ({ initials }: Rater) => initials === person.initials;
    const isUnique = people.filter(isSame).length === 1;
    const number = people.slice(0, i + 1).filter(isSame).length;
    return isUnique ? person : { ...person, initials: `${person.initials}${number}` };
  });
}

/** First letters of the first and the last name. */
function initialsOf(name: string): string {
  const words = name.normalize('NFC').trim().split(/\s+/u);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    // A letter with the marks that belong to it.
    (word) => /^.\p{Mark}*/u.exec(word ?? '')?.[0],
  );
  return letters.join('').toLocaleUpperCase('da');
}

/** The interviewers whose scorecard of this interview is shown, in panel order. */
export function shownRaters(interview: CandidacyInterview, raters: readonly Rater[]): readonly Rater[] {
  const shown = new Set(interview.scorecards.map(({ interviewerId }) => interviewerId));
  return raters.filter(({ personId }) => shown.has(personId));
}
