import { z } from 'zod';
import { reasonOf } from '../domain/change-reason.ts';
import type { FieldErrors } from '../web/form-page.ts';
import { anyCount, longestLine, readForm, tickedBox, tickedOnes, typedLine } from '../web/forms.ts';
import { versionKey } from './records.ts';
import type { NamedPairing, PositionChangeValues, PositionChoices, PositionValues } from './records.ts';

const positionSchema = z.strictObject({
  title: typedLine,
  place: typedLine,
  guide: typedLine,
  profile: typedLine,
  team: tickedOnes,
  /** The key of the pairing that is to be used although it does not fit. */
  anyway: z.string().default(''),
});

interface NewPositionForm {
  readonly values: PositionValues;
  /** Per field the sentence that says what to mend; without errors it can be created. */
  readonly errors: FieldErrors<keyof PositionValues>;
  readonly anyway: string;
  /** Null when it was not chosen from what is offered. */
  readonly guide: PositionChoices['guides'][number] | null;
  readonly profile: PositionChoices['profiles'][number] | null;
}

export function readNewPosition(
  body: unknown,
  { guides, profiles, people }: PositionChoices,
): NewPositionForm {
  const { anyway, ...values } = readForm(positionSchema, body);
  const guide = guides.find(({ guideId }) => guideId === values.guide) ?? null;
  const profile = profiles.find(({ profileId }) => profileId === values.profile) ?? null;
  return {
    values,
    anyway,
    guide,
    profile,
    errors: {
      ...lineErrors(values),
      ...(guide === null && { guide: 'positions.new.errors.guide' }),
      ...(profile === null && { profile: 'positions.new.errors.profile' }),
      ...(!isTeam(values.team, people) && { team: 'positions.new.errors.team' }),
    },
  };
}

/**
 * What stands in the way of using a guide and a profile together: nothing where both are about the same, or
 * where the question whether to use them anyway was answered for these two versions.
 */
export function pairingDoubt(
  pairing: NamedPairing,
  anyway: string,
): { readonly errors: FieldErrors<'profile'>; readonly pairing: NamedPairing | null } | null {
  if (!pairing.hasComposite) return { errors: { profile: 'positions.pairing.nothing' }, pairing: null };
  return pairing.isSame || anyway === pairing.key ? null : { errors: {}, pairing };
}

const changeSchema = positionSchema.extend({ reason: typedLine, isSlip: tickedBox, seen: anyCount });

interface PositionChangeForm {
  readonly values: PositionChangeValues;
  readonly errors: FieldErrors<keyof PositionChangeValues>;
  /** How often the position had been changed when the form was shown. */
  readonly seen: number;
  readonly anyway: string;
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
  const { seen, anyway, ...values } = readForm(changeSchema, body);
  const guide = guides.find((one) => versionKey(one.guideId, one.number) === values.guide) ?? null;
  const profile = profiles.find((one) => versionKey(one.profileId, one.number) === values.profile) ?? null;
  const isLeftOut = (value: string) => hasBegun && value === '';
  return {
    values,
    seen,
    anyway,
    guide,
    profile,
    errors: {
      ...lineErrors(values),
      ...(guide === null && !isLeftOut(values.guide) && { guide: 'positions.new.errors.guide' }),
      ...(profile === null && !isLeftOut(values.profile) && { profile: 'positions.new.errors.profile' }),
      ...(!isTeam(values.team, people) && { team: 'positions.new.errors.team' }),
      ...(reasonOf(values) === '' && { reason: 'positions.change.errors.reason' }),
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
