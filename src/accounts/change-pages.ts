import { errorSummary, textField, type FieldErrors } from '../web/form-page.ts';
import type { Words } from '../web/format.ts';
import { changePersonPath } from './paths.ts';
import { cancelled } from './people-pages.ts';
import type { Person, PersonContact } from './person.ts';

export interface PersonChangeValues {
  readonly person: Person;
  /** What stood on the page when it was opened. */
  readonly seen: PersonContact;
  readonly wanted: PersonContact;
  readonly faults: FieldErrors<'name' | 'email'>;
  /** True for a form that came too late: somebody else was faster. */
  readonly isLate: boolean;
}

/** Correcting how somebody is called and signs in: as it stands, or as it was typed. */
export function changePersonPage({ person, seen, wanted, faults, isLate }: PersonChangeValues, words: Words) {
  const { t } = words;
  const name = textField('name', { label: t('accounts.person.name') }, wanted.name, faults, words);
  const hint = t('accounts.changePerson.emailHint');
  const email = textField('email', { label: t('accounts.person.email'), hint }, wanted.email, faults, words);
  return {
    title: t('accounts.changePerson.title', { name: person.name }),
    section: 'people',
    action: changePersonPath(person.personId),
    summary: errorSummary([name, email], words),
    refused: isLate
      ? { text: t('accounts.changePerson.meanwhile'), rows: [`${person.name}, ${person.email}`] }
      : null,
    seen,
    name,
    email,
    submit: t('accounts.changePerson.submit'),
    cancel: cancelled(words),
  };
}

/** A new address is another way in, so the page says what it does and asks. */
export function newEmailPage(
  person: Person,
  seen: PersonContact,
  { name, email }: PersonContact,
  words: Words,
) {
  const { t } = words;
  const text = person.hasPassword ? 'text' : 'textInvited';
  return {
    title: t('accounts.asking.newEmail.title', { name }),
    section: 'people',
    text: t(`accounts.asking.newEmail.${text}`, { name, email, old: seen.email }),
    work: [],
    workNote: null,
    action: changePersonPath(person.personId),
    fields: Object.entries({ name, email, seenName: seen.name, seenEmail: seen.email, isSure: 'yes' }),
    isGrave: false,
    submit: t('accounts.asking.newEmail.submit'),
    cancel: cancelled(words),
  };
}
