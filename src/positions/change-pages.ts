import { choiceField, errorSummary, slipField, textField, type FieldErrors } from '../web/form-page.ts';
import type { Words } from '../web/format.ts';
import { positionHistory, versionName } from './history-pages.ts';
import { pairingField } from './pairing-pages.ts';
import { changePositionPath, positionPath, positionsPath } from './paths.ts';
import { versionKey } from './records.ts';
import type { ChangeablePosition, NamedPairing, PositionChangeValues, PositionChoices } from './records.ts';

interface ChangeState {
  readonly values: PositionChangeValues;
  readonly errors: FieldErrors<keyof PositionChangeValues>;
  /** Why what was sent could not be done. */
  readonly refusal: 'begun' | 'meanwhile' | null;
  /** Asked about before it is used. */
  readonly pairing: NamedPairing | null;
  /** How often the position had been changed when the viewer last saw it. */
  readonly seen: number;
  /** As `seen`, for the form that came too late: what was changed since then is told. */
  readonly since: number;
}

/** Changing a position: as it stands, or as it was typed. */
export function changePositionPage(
  position: ChangeablePosition,
  choices: PositionChoices,
  { values, errors, refusal, pairing, seen, since }: ChangeState,
  words: Words,
) {
  const { t } = words;
  const { id, title, place, guide, profile, hasBegun } = position;
  const name = t('words.positionAt', { title, place });
  const label = (field: string) => ({ label: t(`positions.new.${field}`) });
  const explained = (field: string, hint = `${field}Hint`) => ({
    ...label(field),
    hint: t(`positions.new.${hint}`),
  });
  const text = (field: 'title' | 'place', about: { readonly label: string; readonly hint: string }) =>
    textField(field, about, values[field], errors, words);
  const choice = (
    field: 'guide' | 'profile' | 'team',
    options: readonly { readonly value: string; readonly text: string }[],
  ) => choiceField(field, explained(field), options, values[field], errors, words);
  const fields = {
    title: text('title', explained('titleLabel', 'titleHint')),
    place: text('place', explained('place')),
    team: choice(
      'team',
      choices.people.map((person) => ({ value: person.personId, text: person.name })),
    ),
    reason: textField(
      'reason',
      { label: t('positions.change.reason'), hint: t('positions.change.reasonHint') },
      values.reason,
      errors,
      words,
    ),
  };
  const basis = hasBegun
    ? null
    : {
        guide: choice(
          'guide',
          choices.guides.map((one) => ({
            value: versionKey(one.guideId, one.number),
            text: versionName(one, words),
          })),
        ),
        profile: choice(
          'profile',
          choices.profiles.map((one) => ({
            value: versionKey(one.profileId, one.number),
            text: versionName(one, words),
          })),
        ),
      };
  const anyway = pairingField(pairing, words);
  return {
    title: t('positions.change.title'),
    section: 'positions',
    trail: [
      { text: t('positions.title'), href: positionsPath },
      { text: name, href: positionPath(id) },
      { text: t('positions.change.title'), href: null },
    ],
    heading: t('positions.change.title'),
    lede: name,
    action: changePositionPath(id),
    seen,
    fields,
    slip: slipField(values.isSlip, words),
    basis,
    anyway,
    basisNote: hasBegun
      ? t('positions.change.basisStays', {
          guide: versionName(guide, words),
          profile: versionName(profile, words),
        })
      : null,
    summary: errorSummary(
      [
        fields.title,
        fields.place,
        ...(basis === null ? [] : Object.values(basis)),
        ...(anyway === null ? [] : [anyway]),
        fields.team,
        fields.reason,
      ],
      words,
    ),
    refused:
      refusal === null
        ? null
        : {
            text: t(`positions.change.refused.${refusal}`),
            rows: refusal === 'meanwhile' ? toldSince(position, since, words) : [],
          },
    submit: t('positions.change.submit'),
  };
}

/** What others changed since the form was shown. */
function toldSince(position: ChangeablePosition, since: number, words: Words): readonly string[] {
  return positionHistory(position, words)
    .slice(since)
    .flatMap(({ texts, reason }) => [...texts, reason]);
}
