import { z } from 'zod';
import { BadRequest } from '../domain/errors.ts';
import { languages, type Language } from '../domain/language.ts';
import { roles, type Role } from '../domain/permissions.ts';

/** Sentence keys by field; empty when the form will do. */
export type Faults<Typed> = Readonly<Partial<Record<keyof Typed & string, string>>>;

const text = (longest: number) => z.string().max(longest);
const email = text(254).transform((value) => value.trim());
const returnTo = text(2000).default('/');

/** The shape of an e-mail address; whether it works is seen when somebody writes to it. */
const looksLikeEmail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

const signInSchema = z.strictObject({ email, password: text(1000), returnTo });

export type SignInForm = z.infer<typeof signInSchema>;
export type TypedSignIn = Pick<SignInForm, 'email' | 'password'>;

/** Thrown at a body that no page of ours sends: other fields, lists, objects, far too much text. */
function parse<Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new BadRequest(parsed.error.issues.map(({ code }) => code).join(', '));
  return parsed.data;
}

export function readSignIn(body: unknown): SignInForm & { readonly faults: Faults<TypedSignIn> } {
  const form = parse(signInSchema, body);
  return {
    ...form,
    faults: {
      ...(form.email === '' && { email: 'accounts.signIn.emailMissing' }),
      ...(form.password === '' && { password: 'accounts.signIn.passwordMissing' }),
    },
  };
}

const returnToSchema = z.object({ returnTo: z.union([text(2000), z.array(z.unknown())]).optional() });

/** From the address of the page; whatever cannot be understood leads to the front page. */
export function readReturnTo(query: unknown): string {
  const { returnTo: found } = returnToSchema.safeParse(query).data ?? {};
  return typeof found === 'string' ? found : '/';
}

const languageSchema = z.strictObject({ language: z.enum(languages), returnTo });

export function readLanguageChoice(body: unknown): {
  readonly language: Language;
  readonly returnTo: string;
} {
  return parse(languageSchema, body);
}

/** A group of checkboxes sends nothing, one text or a list. */
const chosenRoles = z
  .union([z.enum(roles), z.array(z.enum(roles)).max(roles.length)])
  .optional()
  .transform((value): readonly Role[] => (value === undefined ? [] : [value].flat()));

const newPersonSchema = z.strictObject({
  name: text(200).transform((value) => value.trim()),
  email,
  language: z.enum(languages),
  roles: chosenRoles,
});

export type NewPersonForm = z.infer<typeof newPersonSchema>;

export function readNewPerson(body: unknown): NewPersonForm & { readonly faults: Faults<NewPersonForm> } {
  const form = parse(newPersonSchema, body);
  return {
    ...form,
    faults: {
      ...(form.name === '' && { name: 'accounts.person.nameMissing' }),
      ...emailFault(form.email),
      ...(form.roles.length === 0 && { roles: 'accounts.person.rolesMissing' }),
    },
  };
}

function emailFault(value: string): { readonly email?: string } {
  return looksLikeEmail.test(value) ? {} : { email: 'accounts.person.emailUnclear' };
}

const passwordSchema = z.strictObject({ password: text(4000) });

export function readPassword(body: unknown): { readonly password: string } {
  return parse(passwordSchema, body);
}

const firstAdministratorSchema = z.strictObject({
  name: text(200).transform((value) => value.trim()),
  email,
  password: text(4000),
});

export type FirstAdministratorForm = z.infer<typeof firstAdministratorSchema>;

export function readFirstAdministrator(
  body: unknown,
): FirstAdministratorForm & { readonly faults: Faults<FirstAdministratorForm> } {
  const form = parse(firstAdministratorSchema, body);
  return {
    ...form,
    faults: {
      ...(form.name === '' && { name: 'accounts.person.nameMissing' }),
      ...emailFault(form.email),
    },
  };
}
