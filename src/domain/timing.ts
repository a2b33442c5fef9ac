import type { ScorecardState } from './scorecard.ts';

/** The beginning of a moment's day, or of one so many days later, on the clock of the place of the interviews. */
export function startOfDay(moment: Date, daysLater = 0): Date {
  // By the calendar and not by 24 hours: two days of the year are longer or shorter.
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() + daysLater);
}

const minute = 60_000;

/** True when an interview has taken as long as its guide says. */
export function isOver(
  { startsAt, minutes }: { readonly startsAt: Date; readonly minutes: number },
  now: Date,
): boolean {
  return startsAt.getTime() + minutes * minute <= now.getTime();
}

/**
 * True for an interview of an earlier day, and of any day as soon as somebody has submitted: whoever does so
 * before the planned start says that it has been held, see submission.ts.
 */
export function isHeld(
  { startsAt, panel }: { readonly startsAt: Date; readonly panel: Panel },
  now: Date,
): boolean {
  return startsAt < startOfDay(now) || hasSubmission(panel);
}

export function hasSubmission(panel: Panel): boolean {
  return panel.some(({ state }) => state === 'submitted');
}

type Panel = readonly { readonly state: ScorecardState }[];
