import { z } from 'zod';
import { offeredPolicies, type VisibilityPolicy } from '../domain/visibility.ts';
import type { FieldErrors } from '../web/form-page.ts';
import { anyCount, longestLine, readForm, tickedOnes, typedLine } from '../web/forms.ts';
import type {
  ArrangementValues,
  ChangeableInterview,
  ChangeValues,
  Clash,
  InterviewChoices,
  InterviewValues,
} from './records.ts';

const arrangement = { date: typedLine, time: typedLine, place: typedLine, panel: tickedOnes };
/** The clashes that were shown and are to be left as they are. */
const despite = typedLine;

const interviewSchema = z.strictObject({ ...arrangement, policy: typedLine, despite });
const changeSchema = z.strictObject({
  ...arrangement,
  reason: typedLine,
  despite,
  seen: anyCount,
});

interface ReadArrangement<Values> {
  readonly values: Values;
  readonly errors: FieldErrors<keyof Values & string>;
  /** In the time zone of the server; null while date or time is unclear. */
  readonly startsAt: Date | null;
  readonly despite: string;
}

interface NewInterviewForm extends ReadArrangement<InterviewValues> {
  /** Null while none is chosen. */
  readonly policy: VisibilityPolicy | null;
}

/** What was typed, and per field the sentence that says what to mend; without errors it can be scheduled. */
export function readNewInterview(body: unknown, { people }: InterviewChoices, now: Date): NewInterviewForm {
  const { despite, ...values } = readForm(interviewSchema, body);
  const { startsAt, errors } = checked(values, now, null);
  const policy = offeredPolicies.find((one) => one === values.policy) ?? null;
  return {
    values,
    startsAt,
    policy,
    despite,
    errors: {
      ...errors,
      ...panelError(values.panel, people),
      ...(policy === null && { policy: 'interviews.new.errors.policy' }),
    },
  };
}

interface ChangeForm extends ReadArrangement<ChangeValues> {
  /** How often the interview had been changed when the form was shown. */
  readonly seen: number;
}

/** As for a new one; a time that has passed may stay, and so may whoever sits on the panel already. */
export function readInterviewChange(
  body: unknown,
  { startsAt: before }: ChangeableInterview,
  people: InterviewChoices['people'],
  now: Date,
): ChangeForm {
  const { despite, seen, ...values } = readForm(changeSchema, body);
  const { startsAt, errors } = checked(values, now, before);
  return {
    values,
    startsAt,
    despite,
    seen,
    errors: {
      ...errors,
      ...panelError(values.panel, people),
      ...reasonError(values.reason, 'change'),
    },
  };
}

const cancellationSchema = z.strictObject({ reason: typedLine });

export function readCancellation(body: unknown): {
  readonly reason: string;
  readonly errors: FieldErrors<'reason'>;
} {
  const { reason } = readForm(cancellationSchema, body);
  return { reason, errors: reasonError(reason, 'cancel') };
}

function reasonError(reason: string, form: 'change' | 'cancel'): FieldErrors<'reason'> {
  if (reason === '') return { reason: `interviews.${form}.errors.reason` };
  return reason.length > longestLine ? { reason: 'interviews.new.errors.tooLong' } : {};
}

/** Tells one warning from another: a time or a panel that was changed since asks anew. */
export function clashKey(startsAt: Date, clashes: readonly Clash[]): string {
  const who = clashes.map((clash) => `${clash.personId ?? 'candidate'}@${clash.startsAt.getTime()}`);
  return [startsAt.getTime(), ...who.toSorted()].join(' ');
}

/** The form as an interview stands. */
export function valuesOf({ startsAt, place, panel }: ChangeableInterview): ChangeValues {
  const two = (part: number) => String(part).padStart(2, '0');
  return {
    date: [startsAt.getFullYear(), startsAt.getMonth() + 1, startsAt.getDate()].map(two).join('-'),
    time: [startsAt.getHours(), startsAt.getMinutes()].map(two).join(':'),
    place,
    panel: panel.map(({ personId }) => personId),
    reason: '',
  };
}

function panelError(panel: readonly string[], people: InterviewChoices['people']): FieldErrors<'panel'> {
  const isOffered = panel.every((chosen) => people.some(({ personId }) => personId === chosen));
  return panel.length > 0 && isOffered ? {} : { panel: 'interviews.new.errors.panel' };
}

/** An interview further ahead than this is a mistyped year. */
const mostYearsAhead = 2;

function checked({ date, time, place }: Omit<ArrangementValues, 'panel'>, now: Date, before: Date | null) {
  const day = dayOf(date);
  const startsAt = day === null ? null : momentOf(day, time);
  const last = new Date(now.getFullYear() + mostYearsAhead, now.getMonth(), now.getDate());
  const isUnmoved = startsAt !== null && startsAt.getTime() === before?.getTime();
  const errors: FieldErrors<'date' | 'time' | 'place'> = {
    ...(day === null && { date: 'interviews.new.errors.date' }),
    ...(!clockTime.test(time) && { time: 'interviews.new.errors.time' }),
    ...(startsAt !== null && startsAt < now && !isUnmoved && { date: 'interviews.new.errors.past' }),
    ...(day !== null && day > last && { date: 'interviews.new.errors.tooFar' }),
    ...(place === '' && { place: 'interviews.new.errors.place' }),
    ...(place.length > longestLine && { place: 'interviews.new.errors.tooLong' }),
  };
  return { startsAt, errors };
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
