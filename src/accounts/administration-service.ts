import { plainEmail } from '../domain/email.ts';
import { NotFound, StaleEdit } from '../domain/errors.ts';
import type { Role, Viewer } from '../domain/permissions.ts';
import type { AccountChange, Person, PersonContact } from './person.ts';
import type { PeopleStore } from './store.ts';

interface AdministrationParts {
  readonly people: PeopleStore;
  readonly linkCandidates: (email: string, personId: string) => Promise<void>;
  readonly mayEnter: (person: Person) => boolean;
  readonly now: () => Date;
}

/** What an administrator does to other people's accounts. Somebody is always left who can do it. */
export function createAdministration({ people, linkCandidates, mayEnter, now }: AdministrationParts) {
  const change = (what: AccountChange['what'], { personId }: Viewer): AccountChange => ({
    at: now(),
    by: personId,
    what,
  });

  async function getPerson(personId: string): Promise<Person> {
    const person = await people.findPerson(personId);
    if (person === null) throw new NotFound(`No person ${personId}`);
    return person;
  }

  const administers = (person: Person) => mayEnter(person) && person.roles.includes('administrator');

  /** Somebody who was invited and never came does not count. */
  async function hasAdministratorBeside(personId: string): Promise<boolean> {
    const all = await people.listPeople();
    return all.some((person) => person.personId !== personId && person.hasPassword && administers(person));
  }

  /**
   * Does what takes an administrator away, unless it is the last one. Looks again afterwards: two who
   * take each other away at the same moment both found somebody left, so both give it back.
   */
  async function unlessLast(person: Person, take: () => Promise<void>, giveBack: () => Promise<void>) {
    const { personId } = person;
    if (administers(person) && !(await hasAdministratorBeside(personId))) return false;
    await take();
    if (!administers(person) || (await hasAdministratorBeside(personId))) return true;
    await giveBack();
    return false;
  }

  return {
    /** Throws NotFound when there is no such person. */
    getPerson,

    /**
     * Ends every session of the person at the next request. `again` when that has been done: a second
     * click would end the sessions of somebody who has come back.
     */
    async deactivatePerson(by: Viewer, personId: string): Promise<'done' | 'again' | 'last-administrator'> {
      const person = await getPerson(personId);
      if (!person.isActive) return 'again';
      const isDone = await unlessLast(
        person,
        () => people.saveActive(personId, false, change('deactivated', by)),
        () => people.saveActive(personId, true, change('reactivated', by)),
      );
      return isDone ? 'done' : 'last-administrator';
    },

    async reactivatePerson(by: Viewer, personId: string): Promise<void> {
      const { isActive } = await getPerson(personId);
      if (!isActive) await people.saveActive(personId, true, change('reactivated', by));
    },

    /**
     * Corrects how somebody is called and the address to sign in with. Sessions go on: they belong to the
     * account, and the password stays. Candidates with the new address are hidden from the person before
     * it counts, as for a new account, and those with an earlier one stay so.
     */
    async changeContact(
      by: Viewer,
      personId: string,
      seen: PersonContact,
      { name, email: typed }: PersonContact,
    ): Promise<'done' | 'taken' | 'meanwhile'> {
      const person = await getPerson(personId);
      // Before anything is hidden for an address that will not be this person's.
      if (person.name !== seen.name || person.email !== seen.email) return 'meanwhile';
      const email = plainEmail(typed);
      const isOtherAddress = email !== seen.email;
      if (isOtherAddress) {
        if ((await people.findCredentials(email)) !== null) return 'taken';
        await linkCandidates(email, personId);
      }
      const recorded = { ...change('contact-changed', by), name: seen.name, email: seen.email };
      const answer = await people.saveContact(personId, seen, { name, email }, recorded);
      // Again, for those who were added meanwhile.
      if (isOtherAddress && answer === 'done') await linkCandidates(email, personId);
      return answer;
    },

    /**
     * Counts from the person's next request on, because roles are read anew at each. `seen` are the roles
     * that stood on the page. Null for the last administrator without that role.
     */
    async changeRoles(
      by: Viewer,
      personId: string,
      seen: readonly Role[],
      chosen: readonly Role[],
    ): Promise<Person | null> {
      const person = await getPerson(personId);
      const save = async (from: readonly Role[], to: readonly Role[]) => {
        const recorded = { ...change('roles-changed', by), roles: to };
        if (!(await people.saveRoles(personId, from, to, recorded))) {
          throw new StaleEdit(`The roles of ${personId} are others by now`);
        }
      };
      const isSame = seen.length === chosen.length && seen.every((role) => chosen.includes(role));
      if (isSame) return person;
      const staysAdministrator = chosen.includes('administrator');
      if (staysAdministrator) await save(seen, chosen);
      else if (
        !(await unlessLast(
          person,
          () => save(seen, chosen),
          () => save(chosen, seen),
        ))
      )
        return null;
      return getPerson(personId);
    },
  };
}
