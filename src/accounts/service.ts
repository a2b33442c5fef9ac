import { newId } from '../data/new-id.ts';
import { plainEmail } from '../domain/email.ts';
import type { Language } from '../domain/language.ts';
import { may, type Viewer } from '../domain/permissions.ts';
import { createAdministration } from './administration-service.ts';
import type { Passwords } from './passwords.ts';
import type { AccountChange, NewPerson, Person } from './person.ts';
import type { PeopleStore } from './store.ts';

export interface AccountParts {
  readonly people: PeopleStore;
  readonly passwords: Passwords;
  readonly isDemo: boolean;
  /** Links the account with what is known of its owner as a candidate, who may never see the own candidacy. */
  readonly linkCandidates: (email: string, personId: string) => Promise<void>;
  readonly now: () => Date;
}

export type AccountService = ReturnType<typeof createAccountService>;

export function createAccountService({ people, passwords, isDemo, linkCandidates, now }: AccountParts) {
  const change = (what: AccountChange['what'], by: string | null): AccountChange => ({ at: now(), by, what });

  /**
   * Candidates are linked before the account exists, so that nothing that cuts the work short leaves an
   * account that sees its own candidacy, and again afterwards, for those who were added meanwhile.
   */
  async function join(
    { name, email, roles, language }: NewPerson,
    passwordHash: string | null,
    recorded: AccountChange,
  ): Promise<Person | null> {
    const address = plainEmail(email);
    if ((await people.findCredentials(address)) !== null) return null;
    const personId = newId();
    await linkCandidates(address, personId);
    const person = await people.addPerson(
      { personId, name, email: address, roles, language, isDemo, passwordHash, sessionsValidFrom: now() },
      recorded,
    );
    const owner = person ?? (await people.findCredentials(address))?.person;
    if (owner !== undefined) await linkCandidates(address, owner.personId);
    return person;
  }

  const mayEnter = (person: Person) => person.isActive && (isDemo || !person.isDemo);

  return {
    /**
     * Without a password the person has to come through a personal link. Null when the e-mail address
     * already belongs to somebody. `by` is null for the program itself, for instance at the first start.
     */
    async addPerson(
      person: NewPerson & { readonly password: string | null },
      by: Viewer | null,
    ): Promise<Person | null> {
      const { password } = person;
      const passwordHash = password === null ? null : await passwords.hash(password);
      return join(
        person,
        passwordHash,
        change(password === null ? 'invited' : 'added', by?.personId ?? null),
      );
    },

    /**
     * For a demonstration and for tests: everybody gets the same password, hashed once because a good hash
     * takes time. Leaves out those who are there already.
     */
    async addPeople(newcomers: readonly NewPerson[], password: string): Promise<readonly Person[]> {
      const passwordHash = await passwords.hash(password);
      const added = await Promise.all(
        newcomers.map((person) => join(person, passwordHash, change('added', null))),
      );
      return added.filter((person) => person !== null);
    },

    findPerson: (personId: string) => people.findPerson(personId),

    /** Null when the session may not go on: no such person, deactivated, or ended by a new password. */
    async findPersonForSession(personId: string, signedInAt: Date): Promise<Person | null> {
      const person = await people.findPerson(personId);
      if (person === null || !mayEnter(person)) return null;
      return signedInAt < person.sessionsValidFrom ? null : person;
    },

    /** Null for every kind of failure alike, after the same work. */
    async authenticate(email: string, password: string): Promise<Person | null> {
      const found = await people.findCredentials(plainEmail(email));
      const passwordHash = found?.passwordHash ?? null;
      const matches = await passwords.verify(passwordHash, password);
      if (!matches || found === null || passwordHash === null || !mayEnter(found.person)) return null;
      if (passwords.isWeak(passwordHash)) {
        await people.saveStrongerHash(found.person.personId, await passwords.hash(password));
      }
      return found.person;
    },

    async chooseLanguage(viewer: Viewer, language: Language): Promise<void> {
      await people.saveLanguage(viewer.personId, language);
    },

    listPeople: () => people.listPeople(),

    /** Names by id, for what other features show; unknown ids are left out. */
    namesOf: (personIds: readonly string[]) => people.namesOf(personIds),

    /** Who of these cannot come any more, for as long as that lasts, and who decided it. */
    deactivatedOf: (personIds: readonly string[]) => people.deactivatedOf(personIds),

    /** Names of those who published texts. What came with the program belongs to no account: its name stands there. */
    async publisherNames(publishedBy: readonly string[]): Promise<(id: string) => string> {
      const names = await people.namesOf(publishedBy);
      return (id) => names.get(id) ?? 'Smil';
    },

    /** People whose roles let them oversee a position as part of its hiring team. */
    async listOverseers(): Promise<readonly Person[]> {
      return (await people.listPeople()).filter(
        (person) => mayEnter(person) && may(person, 'positions:read'),
      );
    },

    /** The account behind an e-mail address, also one that can no longer sign in. */
    async findByEmail(email: string): Promise<Person | null> {
      return (await people.findCredentials(plainEmail(email)))?.person ?? null;
    },

    /** Ids of those who had this address once: a candidate who has it now may be one of them. */
    formerOwnersOf: (email: string) => people.formerOwnersOf(plainEmail(email)),

    /** People who can be put on a panel: everyone active, because every role may fill in a scorecard. */
    async listInterviewers(): Promise<readonly Person[]> {
      return (await people.listPeople()).filter(mayEnter);
    },

    hasPeople: (filter: { readonly isDemo?: boolean } = {}) => people.hasPeople(filter),

    /** Ends the sessions of the person as well. Only for somebody who came through a personal link. */
    async choosePassword(personId: string, password: string): Promise<void> {
      const passwordHash = await passwords.hash(password);
      await people.savePassword(personId, passwordHash, change('password-set', null));
    },

    async recordInvitation(by: Viewer, personId: string): Promise<void> {
      await people.saveInvited(personId, change('invited', by.personId));
    },

    /**
     * For somebody who is signed in and knows the old password; null when it is another. Ends every session
     * of the person, so the one that asked has to begin anew.
     */
    async changePassword(
      { personId, email }: Pick<Person, 'personId' | 'email'>,
      old: string,
      chosen: string,
    ): Promise<Person | null> {
      const passwordHash = (await people.findCredentials(email))?.passwordHash ?? null;
      if (!(await passwords.verify(passwordHash, old))) return null;
      const newHash = await passwords.hash(chosen);
      await people.savePassword(personId, newHash, change('password-set', personId));
      return people.findPerson(personId);
    },

    ...createAdministration({ people, linkCandidates, mayEnter, now }),
  };
}
