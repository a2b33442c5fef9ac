import type { Language } from '../domain/language.ts';
import { languages } from '../domain/language.ts';
import { roles, type Role } from '../domain/permissions.ts';
import { choiceField, errorSummary, textField, type FieldErrors } from '../web/form-page.ts';
import type { Words } from '../web/format.ts';
import {
  deactivationPath,
  invitationPath,
  newPersonPath,
  peoplePath,
  personalLinkPath,
  reactivationPath,
  signInPath,
} from './paths.ts';
import type { Person } from './person.ts';

export interface SignInValues {
  readonly email: string;
  readonly returnTo: string;
  readonly faults: FieldErrors<'email' | 'password'>;
  /** A sentence about the whole form: not recognised, or when to try again. */
  readonly problem: string | null;
}

export function signInPage({ email, returnTo, faults, problem }: SignInValues, words: Words) {
  const { t } = words;
  return {
    title: t('accounts.signIn.title'),
    frame: 'door' as const,
    heading: t('accounts.signIn.heading'),
    action: signInPath,
    returnTo,
    problem,
    email: textField('email', { label: t('accounts.person.email') }, email, faults, words),
    // What was typed as a password is never sent back.
    password: textField('password', { label: t('accounts.person.password') }, '', faults, words),
    submit: t('accounts.signIn.submit'),
    forgotten: t('accounts.signIn.forgotten'),
  };
}

export interface PersonalLinkShown {
  readonly name: string;
  readonly address: string;
}

export function peoplePage(
  people: readonly Person[],
  viewerId: string,
  link: PersonalLinkShown | null,
  words: Words,
) {
  const { t } = words;
  return {
    title: t('accounts.people.title'),
    section: 'people',
    frame: 'wide' as const,
    add: { href: newPersonPath, text: t('accounts.people.invite') },
    /** Shown this once; only its hash is kept. */
    link: link && {
      title: t('accounts.people.linkTitle', { name: link.name }),
      text: t('accounts.people.linkText'),
      label: t('accounts.people.link'),
      address: link.address,
    },
    columns: {
      name: t('accounts.person.name'),
      email: t('accounts.person.email'),
      roles: t('accounts.person.roles'),
      state: t('accounts.people.state'),
      actions: t('accounts.people.actions'),
    },
    people: people.map((person) => personRow(person, viewerId, words)),
  };
}

function personRow(person: Person, viewerId: string, words: Words) {
  const { t } = words;
  const { personId, name, isActive } = person;
  const state = !isActive ? 'deactivated' : person.hasPassword ? 'active' : 'invited';
  const action = (path: string, key: string) => ({
    path,
    text: t(`accounts.people.${key}`),
    label: t(`accounts.people.${key}Of`, { name }),
  });
  return {
    name,
    email: person.email,
    roles: words.list(person.roles.map((role) => roleName(role, words))),
    state: t(`accounts.people.${state}`),
    // Nobody shuts themselves out.
    actions:
      personId === viewerId
        ? []
        : isActive
          ? [action(personalLinkPath(personId), 'newLink'), action(deactivationPath(personId), 'deactivate')]
          : [action(reactivationPath(personId), 'reactivate')],
  };
}

function roleName(role: Role, { t }: Words): string {
  return t(`accounts.roles.${role}`);
}

export interface NewPersonValues {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly roles: readonly Role[];
  readonly faults: FieldErrors<'name' | 'email' | 'roles'>;
}

export function newPersonPage(values: NewPersonValues, words: Words) {
  const { t } = words;
  const name = textField('name', { label: t('accounts.person.name') }, values.name, values.faults, words);
  const email = textField('email', { label: t('accounts.person.email') }, values.email, values.faults, words);
  const held = choiceField(
    'roles',
    { label: t('accounts.person.roles') },
    roles.map((role) => ({
      value: role,
      text: roleName(role, words),
      hint: t(`accounts.roleHints.${role}`),
    })),
    values.roles,
    values.faults,
    words,
  );
  const language = choiceField(
    'language',
    { label: t('accounts.person.language') },
    languages.map((code) => ({ value: code, text: t(`accounts.languages.${code}`) })),
    values.language,
    {},
    words,
  );
  return {
    title: t('accounts.newPerson.title'),
    section: 'people',
    lead: t('accounts.newPerson.lead'),
    action: peoplePath,
    summary: errorSummary([name, email, held], words),
    name,
    email,
    roles: held,
    language,
    submit: t('accounts.newPerson.submit'),
    cancel: { href: peoplePath, text: t('accounts.newPerson.cancel') },
  };
}

export interface InvitationValues {
  readonly token: string;
  /** Null for the first administrator, who brings name and address. */
  readonly person: { readonly name: string; readonly email: string } | null;
  readonly name: string;
  readonly email: string;
  readonly faults: FieldErrors<'name' | 'email' | 'password'>;
}

export function invitationPage({ token, person, ...values }: InvitationValues, words: Words) {
  const { t } = words;
  const newcomer =
    person === null
      ? {
          name: textField('name', { label: t('accounts.person.name') }, values.name, values.faults, words),
          email: textField(
            'email',
            { label: t('accounts.person.email') },
            values.email,
            values.faults,
            words,
          ),
        }
      : null;
  const password = textField(
    'password',
    { label: t('accounts.invitation.password'), hint: t('accounts.invitation.passwordHint') },
    '',
    values.faults,
    words,
  );
  return {
    title: t('accounts.invitation.title'),
    frame: 'door' as const,
    heading:
      person === null
        ? t('accounts.invitation.headingFirst')
        : t('accounts.invitation.heading', { name: person.name }),
    lead:
      person === null
        ? t('accounts.invitation.leadFirst')
        : t('accounts.invitation.lead', { email: person.email }),
    action: invitationPath(token),
    summary: errorSummary(newcomer === null ? [password] : [newcomer.name, newcomer.email, password], words),
    newcomer,
    password,
    submit: t('accounts.invitation.submit'),
  };
}

/** The link was used, ran out, or never existed: the page does not tell which. */
export function usedUpPage({ t }: Words) {
  return {
    title: t('accounts.usedUp.title'),
    frame: 'door' as const,
    text: t('accounts.usedUp.text'),
    signIn: { href: signInPath, text: t('accounts.signIn.submit') },
  };
}
