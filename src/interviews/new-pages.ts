import { offeredPolicies } from '../domain/visibility.ts';
import { applicationPath } from '../candidates/paths.ts';
import { positionPath } from '../positions/paths.ts';
import { choiceField, errorSummary, textField, type FieldErrors } from '../web/form-page.ts';
import type { Words } from '../web/format.ts';
import { applicationInterviewsPath, newInterviewPath } from './paths.ts';
import type { ArrangementValues, Clash, InterviewChoices, InterviewValues } from './records.ts';

/** An empty form, or one that failed and is shown again as it was typed. */
export function newInterviewPage(
  choices: InterviewChoices,
  values: InterviewValues,
  errors: FieldErrors<keyof InterviewValues>,
  words: Words,
  clashes: ShownClashes = noClashes,
) {
  const { t } = words;
  const { applicationId, candidateName: name, guide } = choices;
  const position = t('words.positionAt', {
    title: choices.position.title,
    place: choices.position.place,
  });
  const action = applicationInterviewsPath(applicationId);
  const fields = {
    ...arrangementFields(choices.people, values, errors, words),
    policy: choiceField(
      'policy',
      { label: t('interviews.new.policy'), hint: t('interviews.new.policyHint') },
      offeredPolicies.map((policy) => ({
        value: policy,
        text: t(`words.policy.${policy}`),
        hint: t(`interviews.new.policyText.${policy}`),
      })),
      values.policy,
      errors,
      words,
    ),
  };
  return {
    title: t('interviews.new.title'),
    section: 'positions',
    trail: [
      { text: position, href: positionPath(choices.position.id) },
      { text: name, href: applicationPath(applicationId) },
      { text: t('interviews.new.title'), href: null },
    ],
    heading: t('interviews.new.heading', { name }),
    lede: t('interviews.new.lede', {
      position,
      guide: words.of(guide.name),
    }),
    address: newInterviewPath(applicationId),
    action,
    ended: choices.hasEnded
      ? {
          text: t('interviews.new.ended', { name }),
          href: applicationPath(applicationId),
          link: t('interviews.new.endedLink'),
        }
      : null,
    clash: clashPart(clashes, action, { ...values }, t('interviews.new.anyway'), words),
    fields,
    summary: errorSummary(Object.values(fields), words),
    submit: t('interviews.new.submit'),
  };
}

/** Fields that a new interview and one that is moved have in common. */
export function arrangementFields(
  people: InterviewChoices['people'],
  values: ArrangementValues,
  errors: FieldErrors<keyof ArrangementValues>,
  words: Words,
) {
  const label = (field: string) => ({ label: words.t(`interviews.new.${field}`) });
  const explained = (field: string) => ({ ...label(field), hint: words.t(`interviews.new.${field}Hint`) });
  return {
    date: textField('date', label('date'), values.date, errors, words),
    time: textField('time', label('time'), values.time, errors, words),
    place: textField('place', explained('place'), values.place, errors, words),
    panel: choiceField(
      'panel',
      explained('panel'),
      people.map((person) => ({ value: person.personId, text: person.name })),
      values.panel,
      errors,
      words,
    ),
  };
}

export interface ShownClashes {
  readonly clashes: readonly Clash[];
  /** Goes along when they are to be left as they are. */
  readonly key: string;
}

export const noClashes: ShownClashes = { clashes: [], key: '' };

/** Who is taken at that time, with a form that sends the same once more; null when nobody is. */
export function clashPart(
  { clashes, key }: ShownClashes,
  action: string,
  values: Readonly<Record<string, string | readonly string[]>>,
  submit: string,
  { t, dateTime }: Words,
) {
  if (clashes.length === 0) return null;
  const sent = { ...values, despite: key };
  return {
    title: t('interviews.clash.title'),
    rows: clashes.map(({ name, startsAt }) => t('interviews.clash.row', { name, when: dateTime(startsAt) })),
    action,
    hidden: Object.entries(sent).flatMap(([name, value]) =>
      [value].flat().map((one) => ({ name, value: one })),
    ),
    submit,
  };
}
