import { z } from 'zod';
import type { FieldErrors } from '../web/form-page.ts';
import { longestLine, readForm, tickedOnes, typedLine } from '../web/forms.ts';
import type { PositionChoices, PositionValues } from './records.ts';

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
    team:
      values.team.length > 0 &&
      values.team.every((chosen) => people.some(({ personId }) => personId === chosen)),
  };
  return {
    values,
    errors: {
      ...lineError('title', values.title),
      ...lineError('place', values.place),
      ...(!isOffered.guide && { guide: 'positions.new.errors.guide' }),
      ...(!isOffered.profile && { profile: 'positions.new.errors.profile' }),
      ...(!isOffered.team && { team: 'positions.new.errors.team' }),
    },
  };
}

function lineError(field: 'title' | 'place', value: string): FieldErrors<'title' | 'place'> {
  if (value === '') return { [field]: `positions.new.errors.${field}` };
  return value.length > longestLine ? { [field]: 'positions.new.errors.tooLong' } : {};
}
