import { choiceField, errorSummary, textField, type FieldErrors } from '../web/form-page.ts';
import type { Words } from '../web/format.ts';
import { newPositionPath, positionsPath } from './paths.ts';
import { pairingField } from './pairing-pages.ts';
import type { NamedPairing, PositionChoices, PositionValues } from './records.ts';

/** An empty form, or one that failed and is shown again as it was typed. */
export function newPositionPage(
  { guides, profiles, people }: PositionChoices,
  values: PositionValues,
  errors: FieldErrors<keyof PositionValues>,
  pairing: NamedPairing | null,
  words: Words,
) {
  const { t } = words;
  const label = (field: string, hint: string) => ({
    label: t(`positions.new.${field}`),
    hint: t(`positions.new.${hint}`),
  });
  const named = ({ name, number }: PositionChoices['guides'][number] | PositionChoices['profiles'][number]) =>
    t('positions.namedVersion', { name: words.of(name), number });
  const fields = {
    title: textField('title', label('titleLabel', 'titleHint'), values.title, errors, words),
    place: textField('place', label('place', 'placeHint'), values.place, errors, words),
    guide: choiceField(
      'guide',
      label('guide', 'guideHint'),
      guides.map((guide) => ({ value: guide.guideId, text: named(guide) })),
      values.guide,
      errors,
      words,
    ),
    profile: choiceField(
      'profile',
      label('profile', 'profileHint'),
      profiles.map((profile) => ({ value: profile.profileId, text: named(profile) })),
      values.profile,
      errors,
      words,
    ),
    team: choiceField(
      'team',
      label('team', 'teamHint'),
      people.map(({ personId, name }) => ({ value: personId, text: name })),
      values.team,
      errors,
      words,
    ),
  };
  const anyway = pairingField(pairing, words);
  return {
    title: t('positions.new.title'),
    section: 'positions',
    trail: [
      { text: t('positions.title'), href: positionsPath },
      { text: t('positions.new.title'), href: null },
    ],
    heading: t('positions.new.title'),
    address: newPositionPath,
    action: positionsPath,
    fields,
    anyway,
    summary: errorSummary([...Object.values(fields), ...(anyway === null ? [] : [anyway])], words),
    submit: t('positions.new.submit'),
  };
}
