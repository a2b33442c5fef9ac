import { errorSummary, textField, type FieldErrors } from '../web/form-page.ts';
import type { Words } from '../web/format.ts';
import type { Person } from './person.ts';
import { invitationPath, ownPasswordPath, signInPath } from './paths.ts';

export interface SignInValues {
  readonly email: string;
  readonly returnTo: string;
  /** A form that waits for its author, sealed; empty without one. */
  readonly kept: string;
  readonly faults: FieldErrors<'email' | 'password'>;
  /** A sentence about the whole form: not recognised, or when to try again. */
  readonly problem: string | null;
}

export function signInPage({ email, returnTo, kept, faults, problem }: SignInValues, words: Words) {
  const { t } = words;
  return {
    title: t('accounts.signIn.title'),
    frame: 'door' as const,
    heading: t('accounts.signIn.heading'),
    address: returnTo === '/' ? signInPath : `${signInPath}?returnTo=${encodeURIComponent(returnTo)}`,
    action: signInPath,
    returnTo,
    kept,
    notice: kept === '' ? null : t('accounts.signIn.kept'),
    problem,
    email: textField('email', { label: t('accounts.person.email') }, email, faults, words),
    // What was typed as a password is never sent back.
    password: textField('password', { label: t('accounts.person.password') }, '', faults, words),
    /** Where to go on typing once something went wrong; nowhere at first, where nothing has been read yet. */
    focus:
      faults.email !== undefined
        ? 'email'
        : problem !== null || faults.password !== undefined
          ? 'password'
          : null,
    submit: t('accounts.signIn.submit'),
    forgotten: t('accounts.signIn.forgotten'),
  };
}

export interface InvitationValues {
  readonly token: string;
  /** Null for the first administrator, who brings name and address. */
  readonly person: Pick<Person, 'name' | 'email' | 'language'> | null;
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
    summary: errorSummary(
      newcomer === null ? [password] : [newcomer.name, newcomer.email, password],
      words,
      'form.toMendPasswords',
    ),
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

export interface OwnPasswordValues {
  readonly faults: FieldErrors<'old' | 'chosen'>;
  /** A sentence about the whole form: when to try again. */
  readonly problem: string | null;
  readonly isDone: boolean;
}

export function ownPasswordPage({ faults, problem, isDone }: OwnPasswordValues, email: string, words: Words) {
  const { t } = words;
  const old = textField('old', { label: t('accounts.ownPassword.old') }, '', faults, words);
  const hint = t('accounts.invitation.passwordHint');
  const chosen = textField('chosen', { label: t('accounts.ownPassword.chosen'), hint }, '', faults, words);
  return {
    title: t('accounts.ownPassword.title'),
    lead: t('accounts.ownPassword.lead'),
    done: isDone ? t('accounts.ownPassword.done') : null,
    problem,
    action: ownPasswordPath,
    summary: errorSummary([old, chosen], words, 'form.toMendPasswords'),
    /** For the browser's own keeper of passwords. */
    email,
    old,
    chosen,
    submit: t('accounts.ownPassword.submit'),
    cancel: { href: '/', text: t('accounts.newPerson.cancel') },
  };
}

/** Long waits in minutes, because nobody counts 900 seconds. */
export function waitSentence(seconds: number, { t }: Words): string {
  return seconds <= 90
    ? t('accounts.signIn.waitSeconds', { count: seconds })
    : t('accounts.signIn.waitMinutes', { count: Math.ceil(seconds / 60) });
}
