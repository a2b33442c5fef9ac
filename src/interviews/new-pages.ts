import { visibilityPolicies } from '../domain/visibility.ts';
import { applicationPath } from '../candidates/paths.ts';
import { positionPath } from '../positions/paths.ts';
import { choiceField, errorSummary, textField, type FieldErrors } from '../web/form-page.ts';
import type { Words } from '../web/format.ts';
import { applicationInterviewsPath } from './paths.ts';
import type { InterviewChoices, InterviewValues } from './records.ts';

/** An empty form, or one that failed and is shown again as it was typed. */
export function newInterviewPage(
  choices: InterviewChoices,
  values: InterviewValues,
  errors: FieldErrors<keyof InterviewValues>,
  words: Words,
) {
  const { t } = words;
  const { applicationId, candidateName: name, guide } = choices;
  const position = t('words.positionAt', {
    title: choices.position.title,
    place: choices.position.place,
  });
  const label = (field: string) => ({ label: t(`interviews.new.${field}`) });
  const explained = (field: string) => ({ ...label(field), hint: t(`interviews.new.${field}Hint`) });
  const fields = {
    date: textField('date', label('date'), values.date, errors, words),
    time: textField('time', label('time'), values.time, errors, words),
    place: textField('place', explained('place'), values.place, errors, words),
    panel: choiceField(
      'panel',
      explained('panel'),
      choices.people.map((person) => ({ value: person.personId, text: person.name })),
      values.panel,
      errors,
      words,
    ),
    policy: choiceField(
      'policy',
      explained('policy'),
      // The usual choice first, the others from open to closed.
      visibilityPolicies
        .toSorted((a, b) => rank[a] - rank[b])
        .map((policy) => ({
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
    action: applicationInterviewsPath(applicationId),
    fields,
    summary: errorSummary(Object.values(fields), words),
    submit: t('interviews.new.submit'),
  };
}

const rank = { 'after-own': 0, 'after-all': 1, 'after-consensus': 2, never: 3 } as const;
