import { z } from 'zod';
import type { FieldErrors } from '../web/form-page.ts';
import { anyCount, longestLine, readForm, tickedOnes, typedLine } from '../web/forms.ts';
import { versionKey } from './records.ts';
import type { PositionChangeValues, PositionChoices, PositionValues } from './records.ts';

const positionSchema = z.strictObject({
  title: typedLine,
  place: typedLine,
  guide: typedLine,
  profile: typedLine,
  team: tickedOnes,
});

/** What was typed, and per field the sentence that says what to mend; without errors it can be created. */
export function readNewPosition(
  body: unknown,
  { guides, profiles, people }: PositionChoices,
): { readonly values: PositionValues; readonly errors: FieldErrors<keyof PositionValues> } {
  const values = readForm(positionSchema, body);
  const isOffered = {
    guide: guides.some(({ guideId }) => guideId === values.guide),
    profile: profiles.some(({ profileId }) => profileId === values.profile),
    team: isTeam(values.team, people),
  };
  return {
    values,
    errors: {
      ...lineErrors(values),
      ...(!isOffered.guide && { guide: 'positions.new.errors.guide' }),
      ...(!isOffered.profile && { profile: 'positions.new.errors.profile' }),
      ...(!isOffered.team && { team: 'positions.new.errors.team' }),
    },
  };
}

const changeSchema = positionSchema.extend({ reason: typedLine, seen: anyCount });

interface PositionChangeForm {
  readonly values: PositionChangeValues;
  readonly errors: FieldErrors<keyof PositionChangeValues>;
  /** How often the position had been changed when the form was shown. */
  readonly seen: number;
  /** Null when the form did not offer it, or when it was not chosen from what is offered. */
  readonly guide: PositionChoices['guides'][number] | null;
  readonly profile: PositionChoices['profiles'][number] | null;
}

/** As for a new one; guide and profile are not sent along once a scorecard rests on them. */
export function readPositionChange(
  body: unknown,
  { guides, profiles, people }: PositionChoices,
  hasBegun: boolean,
): PositionChangeForm {
  const { seen, ...values } = readForm(changeSchema, body);
  const guide = guides.find((one) => versionKey(one.guideId, one.number) === values.guide) ?? null;
  const profile = profiles.find((one) => versionKey(one.profileId, one.number) === values.profile) ?? null;
  const isLeftOut = (value: string) => hasBegun && value === '';
  return {
    values,
    seen,
    guide,
    profile,
    errors: {
      ...lineErrors(values),
      ...(guide === null && !isLeftOut(values.guide) && { guide: 'positions.new.errors.guide' }),
      ...(profile === null && !isLeftOut(values.profile) && { profile: 'positions.new.errors.profile' }),
      ...(!isTeam(values.team, people) && { team: 'positions.new.errors.team' }),
      ...(values.reason === '' && { reason: 'positions.change.errors.reason' }),
      ...(values.reason.length > longestLine && { reason: 'positions.new.errors.tooLong' }),
    },
  };
}

function isTeam(team: readonly string[], people: PositionChoices['people']): boolean {
  return team.length > 0 && team.every((chosen) => people.some(({ personId }) => personId === chosen));
}

function lineErrors({ title, place }: Pick<PositionValues, 'title' | 'place'>) {
  return { ...lineError('title', title), ...lineError('place', place) };
}

function lineError(field: 'title' | 'place', value: string): FieldErrors<'title' | 'place'> {
  if (value === '') return { [field]: `positions.new.errors.${field}` };
  return value.length > longestLine ? { [field]: 'positions.new.errors.tooLong' } : {};
}
