import type { Language } from '../domain/language.ts';
import type { Role, Viewer } from '../domain/permissions.ts';

/** Somebody who may sign in, or was invited to. */
export interface Person extends Viewer {
  readonly email: string;
  readonly roles: readonly Role[];
  /** The language in which this person reads the program. */
  readonly language: Language;
  readonly isActive: boolean;
  /** Who deactivated the account; null for an active one. */
  readonly deactivatedBy: string | null;
  /** True for the invented people of the demonstration, who can never sign in outside of it. */
  readonly isDemo: boolean;
  /** False until the personal link has been used. */
  readonly hasPassword: boolean;
  /** Sessions that began earlier have ended: set by a new password and by deactivation. */
  readonly sessionsValidFrom: Date;
}

/** How somebody is called, and the address to sign in with. */
export type PersonContact = Pick<Person, 'name' | 'email'>;

export interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly language: Language;
}

/** What was done to an account; the trail lives in the account itself and is written with the change. */
export interface AccountChange {
  readonly at: Date;
  /** Null when the program or the person did it without being signed in. */
  readonly by: string | null;
  readonly what:
    | 'added'
    | 'invited'
    | 'password-set'
    | 'deactivated'
    | 'reactivated'
    | 'roles-changed'
    | 'contact-changed';
  /** The roles from then on; only where those were changed. */
  readonly roles?: readonly Role[];
  /** As they stood before; only where one of them was changed. */
  readonly name?: string;
  readonly email?: string;
}
