import { z } from 'zod';
import { stages, type Stage } from '../domain/application.ts';
import { visibilityPolicies, type VisibilityPolicy } from '../domain/visibility.ts';
import type { FieldErrors } from '../web/form-page.ts';
import { longestLine, readForm, tickedOnes, typedLine } from '../web/forms.ts';
import type { InterviewChoices, InterviewList, InterviewValues } from './records.ts';

const shows = ['mine', 'all'] as const;
const listSchema = z.strictObject({ show: z.enum(shows).optional() });

/** Which list the address asks for; null when it does not say. */
export function readShow(query: unknown): InterviewList['show'] | null {
  return readForm(listSchema, query).show ?? null;
}

const movedSchema = z.strictObject({ moved: z.enum(stages).optional() });

/** The stage an application has just left; null when the address does not say. */
export function readMovedFrom(query: unknown): Stage | null {
  return readForm(movedSchema, query).moved ?? null;
}

const interviewSchema = z.strictObject({
  date: typedLine,
  time: typedLine,
  place: typedLine,
  panel: tickedOnes,
  policy: typedLine,
});

interface NewInterviewForm {
  readonly values: InterviewValues;
  readonly errors: FieldErrors<keyof InterviewValues>;
  /** In the time zone of the server; null while date or time is unclear. */
  readonly startsAt: Date | null;
  /** Null while none is chosen. */
  readonly policy: VisibilityPolicy | null;
}

/** What was typed, and per field the sentence that says what to mend; without errors it can be scheduled. */
export function readNewInterview(body: unknown, { people }: InterviewChoices, now: Date): NewInterviewForm {
  const values = readForm(interviewSchema, body);
  const day = dayOf(values.date);
  const startsAt = day === null ? null : momentOf(day, values.time);
  const policy = visibilityPolicies.find((one) => one === values.policy) ?? null;
  const isPanelOffered =
    values.panel.length > 0 &&
    values.panel.every((chosen) => people.some(({ personId }) => personId === chosen));
  return {
    values,
    startsAt,
    policy,
    errors: {
      ...(day === null && { date: 'interviews.new.errors.date' }),
      ...(!clockTime.test(values.time) && { time: 'interviews.new.errors.time' }),
      ...(startsAt !== null && startsAt < now && { date: 'interviews.new.errors.past' }),
      ...(values.place === '' && { place: 'interviews.new.errors.place' }),
      ...(values.place.length > longestLine && { place: 'interviews.new.errors.tooLong' }),
      ...(!isPanelOffered && { panel: 'interviews.new.errors.panel' }),
      ...(policy === null && { policy: 'interviews.new.errors.policy' }),
    },
  };
}

const calendarDay = /^(\d{4})-(\d{2})-(\d{2})$/;
const clockTime = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** Null for what no calendar has, such as 30 February. */
function dayOf(text: string): Date | null {
  const [, year = NaN, month = NaN, day = NaN] = (calendarDay.exec(text) ?? []).map(Number);
  const date = new Date(year, month - 1, day);
  return date.getMonth() === month - 1 && date.getDate() === day ? date : null;
}

function momentOf(day: Date, time: string): Date | null {
  const parts = clockTime.exec(time);
  if (parts === null) return null;
  return new Date(day.getFullYear(), day.getMonth(), day.getDate(), Number(parts[1]), Number(parts[2]));
}
