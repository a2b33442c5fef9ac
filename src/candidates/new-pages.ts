import { choiceField, errorSummary, textField, type FieldErrors } from '../web/form-page.ts';
import type { Words } from '../web/format.ts';
import { applicationPath, candidatesPath, newCandidatePath } from './paths.ts';
import type { CandidateChoices, CandidateRecord, CandidateValues } from './records.ts';

interface FoundPeople {
  readonly likely?: readonly CandidateRecord[];
  readonly earlier?: { readonly id: string };
}

/**
 * An empty form, or one that failed and is shown again as it was typed: with the people who it may be, or
 * with the application that the person has made for the position already.
 */
export function newCandidatePage(
  { positions }: CandidateChoices,
  values: CandidateValues,
  errors: FieldErrors<keyof CandidateValues>,
  words: Words,
  { likely = [], earlier }: FoundPeople = {},
) {
  const { t } = words;
  const isKnownByEmail = earlier !== undefined && values.email !== '';
  const faults = isKnownByEmail ? { ...errors, email: 'candidates.new.errors.already' } : errors;
  const chosen = positions.find(({ id }) => id === values.position);
  const text = (name: 'name' | 'email' | 'phone', hint?: string) =>
    textField(
      name,
      { label: t(`candidates.new.${name}`), ...(hint === undefined ? {} : { hint }) },
      values[name],
      faults,
      words,
    );
  const fields = {
    position: choiceField(
      'position',
      { label: t('candidates.new.position') },
      positions.map((position) => ({ value: position.id, text: t('words.positionAt', position) })),
      values.position,
      errors,
      words,
    ),
    name: text('name'),
    email: text('email', t('candidates.new.reach')),
    phone: text('phone', t('candidates.new.reach')),
  };
  return {
    title: t('candidates.new.title'),
    section: 'candidates',
    trail: [
      { text: t('candidates.title'), href: candidatesPath },
      { text: t('candidates.new.title'), href: null },
    ],
    heading:
      chosen === undefined
        ? t('candidates.new.heading')
        : t('candidates.new.headingFor', { position: t('words.positionAt', chosen) }),
    address: newCandidatePath(chosen?.id),
    action: candidatesPath,
    fields,
    likely: likely.length === 0 ? null : likelyPart(likely, values, words),
    earlier:
      earlier === undefined
        ? null
        : {
            note: t('candidates.likely.already'),
            href: applicationPath(earlier.id),
            text: t('candidates.likely.open'),
          },
    summary: errorSummary(Object.values(fields), words),
    submit: t('candidates.new.submit'),
  };
}

/** Asks whether it is one of these people, with a form that sends what was typed once more with the answer. */
function likelyPart(likely: readonly CandidateRecord[], values: CandidateValues, words: Words) {
  const { t } = words;
  return {
    title: t('candidates.likely.title'),
    action: candidatesPath,
    hidden: (['position', 'name', 'email', 'phone'] as const).map((name) => ({ name, value: values[name] })),
    people: likely.map(({ id, name, email, phone, applications }) => {
      const here = applications.find(({ position }) => position.id === values.position);
      const made = applications.map(({ position, appliedAt }) =>
        t('candidates.likely.application', {
          position: t('words.positionAt', position),
          date: words.date(appliedAt),
        }),
      );
      return {
        textId: `likely-${id}`,
        text: t('candidates.likely.row', { name, applications: words.list(made) }),
        reach: [email, phone].filter((way) => way !== null),
        /** Null for somebody who applied for this very position: one application is all there can be. */
        same: here === undefined ? { value: id, text: t('candidates.likely.same') } : null,
        link:
          here === undefined
            ? null
            : {
                note: t('candidates.likely.already'),
                href: applicationPath(here.applicationId),
                text: t('candidates.likely.open'),
              },
      };
    }),
    another: { value: likelyKey(likely), text: t('candidates.likely.another') },
  };
}

/** Tells one question from another: somebody of the name who came meanwhile is asked about anew. */
export function likelyKey(likely: readonly Pick<CandidateRecord, 'id'>[]): string {
  return likely.map(({ id }) => id).join(' ');
}
