import { z } from 'zod';
import { longestEmail, looksLikeEmail, plainEmail } from '../domain/email.ts';
import { languages, type Language } from '../domain/language.ts';
import { roles, type Role } from '../domain/permissions.ts';
import { longestLine, readForm, typedLine } from '../web/forms.ts';
import { longestSealed } from '../web/unsent-forms.ts';
import type { PersonContact } from './person.ts';

/** Sentence keys by field; empty when the form will do. */
export type Faults<Typed> = Readonly<Partial<Record<keyof Typed & string, string>>>;

const returnTo = z.string().max(2000).default('/');
/** As it was typed: a space can be part of a password. */
const typedPassword = z.string().default('');

/** A form that waits for its author, sealed; see web/unsent-forms.ts. */
const kept = z.string().max(longestSealed).default('');

const signInSchema = z.strictObject({ email: typedLine, password: typedPassword, returnTo, kept });

export type SignInForm = z.infer<typeof signInSchema>;
export type TypedSignIn = Pick<SignInForm, 'email' | 'password'>;

export function readSignIn(body: unknown): SignInForm & { readonly faults: Faults<TypedSignIn> } {
  const form = readForm(signInSchema, body);
  return {
    ...form,
    faults: {
      ...(form.email === '' && { email: 'accounts.signIn.emailMissing' }),
      ...(form.email.length > longestEmail && { email: 'accounts.person.emailUnclear' }),
      ...(form.password === '' && { password: 'accounts.signIn.passwordMissing' }),
    },
  };
}

const returnToSchema = z.object({
  returnTo: z.union([z.string().max(2000), z.array(z.unknown())]).optional(),
});

/** From the address of the page; whatever cannot be understood leads to the front page. */
export function readReturnTo(query: unknown): string {
  const { returnTo: found } = returnToSchema.safeParse(query).data ?? {};
  return typeof found === 'string' ? found : '/';
}

const languageSchema = z.strictObject({ language: z.enum(languages), returnTo, kept });

export function readLanguageChoice(body: unknown): {
  readonly language: Language;
  readonly returnTo: string;
  readonly kept: string;
} {
  return readForm(languageSchema, body);
}

/** A group of checkboxes sends nothing, one text or a list. */
const chosenRoles = z
  .union([z.enum(roles), z.array(z.enum(roles)).max(roles.length)])
  .optional()
  .transform((value): readonly Role[] => (value === undefined ? [] : [value].flat()));

const newPersonSchema = z.strictObject({
  name: typedLine,
  email: typedLine,
  language: z.enum(languages),
  roles: chosenRoles,
});

export type NewPersonForm = z.infer<typeof newPersonSchema>;

export function readNewPerson(body: unknown): NewPersonForm & { readonly faults: Faults<NewPersonForm> } {
  const form = readForm(newPersonSchema, body);
  return {
    ...form,
    faults: {
      ...nameFault(form.name),
      ...emailFault(form.email),
      ...(form.roles.length === 0 && { roles: 'accounts.person.rolesMissing' }),
    },
  };
}

/** What stood on the page is sent along, so that nobody overwrites what they did not see. */
const personChangeSchema = z.strictObject({
  name: typedLine,
  email: typedLine,
  seenName: z.string().max(longestLine),
  seenEmail: z.string().max(longestEmail),
  /** Sent by the page that asks what a new address does. */
  isSure: z.literal('yes').optional(),
});

export interface PersonChangeForm {
  readonly wanted: PersonContact;
  readonly seen: PersonContact;
  readonly isSure: boolean;
}

export function readPersonChange(
  body: unknown,
): PersonChangeForm & { readonly faults: Faults<PersonContact> } {
  const { name, email, seenName, seenEmail, isSure } = readForm(personChangeSchema, body);
  return {
    wanted: { name, email: looksLikeEmail(email) ? plainEmail(email) : email },
    seen: { name: seenName, email: seenEmail },
    isSure: isSure !== undefined,
    faults: { ...nameFault(name), ...emailFault(email) },
  };
}

/** The roles that stood on the page are sent along, so that nobody overwrites what they did not see. */
const rolesSchema = z.strictObject({ seen: chosenRoles, roles: chosenRoles });

export function readRoles(body: unknown): z.infer<typeof rolesSchema> & {
  readonly faults: Faults<{ roles: unknown }>;
} {
  const form = readForm(rolesSchema, body);
  return { ...form, faults: form.roles.length === 0 ? { roles: 'accounts.person.rolesMissing' } : {} };
}

function nameFault(value: string): { readonly name?: string } {
  if (value === '') return { name: 'accounts.person.nameMissing' };
  return value.length > longestLine ? { name: 'accounts.person.nameTooLong' } : {};
}

function emailFault(value: string): { readonly email?: string } {
  return looksLikeEmail(value) ? {} : { email: 'accounts.person.emailUnclear' };
}

const passwordSchema = z.strictObject({ password: typedPassword });

export function readPassword(body: unknown): { readonly password: string } {
  return readForm(passwordSchema, body);
}

const passwordChangeSchema = z.strictObject({ old: typedPassword, chosen: typedPassword });

export function readPasswordChange(
  body: unknown,
): z.infer<typeof passwordChangeSchema> & { readonly faults: Faults<{ old: unknown }> } {
  const form = readForm(passwordChangeSchema, body);
  return { ...form, faults: form.old === '' ? { old: 'accounts.ownPassword.oldMissing' } : {} };
}

const firstAdministratorSchema = z.strictObject({
  name: typedLine,
  email: typedLine,
  password: typedPassword,
});

export type FirstAdministratorForm = z.infer<typeof firstAdministratorSchema>;

export function readFirstAdministrator(
  body: unknown,
): FirstAdministratorForm & { readonly faults: Faults<FirstAdministratorForm> } {
  const form = readForm(firstAdministratorSchema, body);
  return {
    ...form,
    faults: {
      ...nameFault(form.name),
      ...emailFault(form.email),
    },
  };
}
