import type { Language } from '../domain/language.ts';
import { languages } from '../domain/language.ts';
import { roles, type Role } from '../domain/permissions.ts';
import { choiceField, errorSummary, textField, type FieldErrors } from '../web/form-page.ts';
import type { Words } from '../web/format.ts';
import {
  changePersonPath,
  deactivationPath,
  newPersonPath,
  peoplePath,
  personalLinkPath,
  reactivationPath,
  rolesPath,
} from './paths.ts';
import type { Person } from './person.ts';

/** What the last step did or could not do, said once above the list. */
export type PeopleNews =
  | { readonly what: 'link'; readonly name: string; readonly address: string }
  | { readonly what: 'deactivated' | 'reactivated' | 'rolesChanged'; readonly name: string }
  | { readonly what: 'nameChanged' | 'emailChanged' | 'emailChangedLink'; readonly name: string }
  | { readonly what: 'linkOfDeactivated' | 'deactivatedAlready'; readonly name: string }
  | { readonly what: 'linkOfOwn' | 'deactivateOwn' | 'deactivateLast'; readonly name: string };

const done: readonly PeopleNews['what'][] = [
  'deactivated',
  'reactivated',
  'rolesChanged',
  'nameChanged',
  'emailChanged',
  'emailChangedLink',
];

export function peoplePage(
  people: readonly Person[],
  viewerId: string,
  news: readonly PeopleNews[],
  words: Words,
) {
  const { t } = words;
  const links = news.flatMap((one) => (one.what === 'link' ? [one] : []));
  return {
    title: t('accounts.people.title'),
    section: 'people',
    add: { href: newPersonPath, text: t('accounts.people.invite') },
    /** Shown this once; only its hash is kept. More than one when two were made at once. */
    links: links.map(({ name, address }, index) => ({
      id: index === 0 ? 'link' : `link-${index + 1}`,
      title: t('accounts.people.linkTitle', { name }),
      text: t('accounts.people.linkText'),
      label: t('accounts.people.link'),
      address,
      copy: t('accounts.people.copy'),
      copied: t('accounts.people.copied'),
      marked: t('accounts.people.marked'),
    })),
    news: news
      .filter(({ what }) => what !== 'link')
      .map(({ what, name }) => ({
        text: t(`accounts.people.news.${what}`, { name }),
        ...(done.includes(what) ? { tone: 'done', icon: 'check' } : { tone: 'watch', icon: 'info' }),
      })),
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
  const action = (href: string, key: string) => ({
    href,
    text: t(`accounts.people.${key}`),
    label: t(`accounts.people.${key}Of`, { name }),
  });
  const isOther = personId !== viewerId;
  return {
    name,
    email: person.email,
    roles: words.list(person.roles.map((role) => t(`accounts.roles.${role}`))),
    state: t(`accounts.people.${state}`),
    /** Each leads to a page that says what happens and asks. Nobody shuts themselves out. */
    links: [
      action(changePersonPath(personId), 'change'),
      action(rolesPath(personId), 'changeRoles'),
      ...(isOther && isActive
        ? [action(personalLinkPath(personId), 'newLink'), action(deactivationPath(personId), 'deactivate')]
        : []),
    ],
    /** Takes nothing from anybody, so it needs no question. */
    reactivate: isOther && !isActive ? action(reactivationPath(personId), 'reactivate') : null,
  };
}

function rolesField(held: readonly Role[], faults: FieldErrors<'roles'>, words: Words) {
  const { t } = words;
  return choiceField(
    'roles',
    { label: t('accounts.person.roles') },
    roles.map((role) => ({
      value: role,
      text: asLabel(t(`accounts.roles.${role}`)),
      hint: t(`accounts.roleHints.${role}`),
    })),
    held,
    faults,
    words,
  );
}

/** In a list of its own a word begins like a sentence. */
function asLabel(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export const cancelled = ({ t }: Words) => ({ href: peoplePath, text: t('accounts.newPerson.cancel') });

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
  const held = rolesField(values.roles, values.faults, words);
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
    address: newPersonPath,
    action: peoplePath,
    summary: errorSummary([name, email, held], words),
    name,
    email,
    roles: held,
    language,
    submit: t('accounts.newPerson.submit'),
    cancel: cancelled(words),
  };
}

export interface RolesValues {
  readonly person: Pick<Person, 'personId' | 'name'>;
  /** What stood on the page when it was opened. */
  readonly seen: readonly Role[];
  readonly roles: readonly Role[];
  readonly faults: FieldErrors<'roles'>;
}

export function rolesPage({ person, seen, roles: chosen, faults }: RolesValues, words: Words) {
  const { t } = words;
  const field = rolesField(chosen, faults, words);
  return {
    title: t('accounts.changeRoles.title', { name: person.name }),
    section: 'people',
    lead: t('accounts.changeRoles.lead'),
    action: rolesPath(person.personId),
    summary: errorSummary([field], words),
    seen,
    roles: field,
    submit: t('accounts.changeRoles.submit'),
    cancel: cancelled(words),
  };
}
