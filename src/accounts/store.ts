import { trusted, type Connection } from 'mongoose';
import { remembering, type Remember } from '../data/memory.ts';
import { NotFound } from '../domain/errors.ts';
import type { Language } from '../domain/language.ts';
import type { Role } from '../domain/permissions.ts';
import { personSchema, toPerson } from './person-schema.ts';
import type { AccountChange, NewPerson, Person, PersonContact } from './person.ts';

/** The trail can grow and no list shows it. */
const withoutTrail = { changes: 0 } as const;

export type PeopleStore = ReturnType<typeof createPeopleStore>;

/** A person is read at every request, and named wherever they did something. */
const mostKept = 2000;

export function createPeopleStore(connection: Connection, remember: Remember = remembering(false)) {
  const People = connection.model('Person', personSchema);
  const byId = remember<Person>({
    most: mostKept,
    async read(ids) {
      const found = await People.find({ _id: trusted({ $in: ids }) }, withoutTrail).lean();
      return new Map(found.map((row) => [row._id, toPerson(row)]));
    },
  });

  async function update(personId: string, changes: object, change: AccountChange): Promise<void> {
    const { matchedCount } = await byId.changing(personId, () =>
      People.updateOne({ _id: personId }, { $set: changes, $push: { changes: change } }),
    );
    if (matchedCount === 0) throw new NotFound(`No person ${personId}`);
  }

  /** Ends every session there is: also those of a clock that was ahead, so the moment never moves back. */
  async function updateEndingSessions(
    personId: string,
    changes: object,
    change: AccountChange,
  ): Promise<void> {
    const before = (await byId.get(personId))?.sessionsValidFrom.getTime() ?? 0;
    const sessionsValidFrom = new Date(Math.max(change.at.getTime(), before + 1));
    await update(personId, { ...changes, sessionsValidFrom }, change);
  }

  return {
    findPerson: (personId: string): Promise<Person | null> => byId.get(personId),

    /** The only query that hands out a password hash. */
    async findCredentials(
      email: string,
    ): Promise<{ readonly person: Person; readonly passwordHash: string | null } | null> {
      const found = await People.findOne({ email }, withoutTrail).lean();
      return found && { person: toPerson(found), passwordHash: found.passwordHash };
    },

    async listPeople(): Promise<readonly Person[]> {
      const found = await People.find({}, withoutTrail).sort({ name: 1 }).lean();
      return found.map(toPerson);
    },

    /** By id; unknown ids are left out. */
    async namesOf(personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
      const found = await byId.getMany(personIds);
      return new Map([...found].map(([personId, { name }]) => [personId, name]));
    },

    /** Who did it, by the id of the person who is deactivated. */
    async deactivatedOf(personIds: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
      const found = await byId.getMany(personIds);
      return new Map(
        [...found].flatMap(([personId, { isActive, deactivatedBy }]) =>
          isActive ? [] : [[personId, deactivatedBy] as const],
        ),
      );
    },

    async hasPeople(filter: { readonly isDemo?: boolean } = {}): Promise<boolean> {
      return (await People.findOne(filter, { _id: 1 }).lean()) !== null;
    },

    /** Null when the e-mail address already belongs to somebody. */
    async addPerson(
      {
        personId,
        ...person
      }: NewPerson & {
        readonly personId: string;
        readonly passwordHash: string | null;
        readonly isDemo: boolean;
        readonly sessionsValidFrom: Date;
      },
      change: AccountChange,
    ): Promise<Person | null> {
      try {
        const added = await People.create({
          _id: personId,
          ...person,
          roles: [...person.roles],
          changes: [change],
        });
        return toPerson(added.toObject());
      } catch (error) {
        if (isDuplicate(error)) return null;
        throw error;
      }
    },

    async saveLanguage(personId: string, language: Language): Promise<void> {
      await byId.changing(personId, () => People.updateOne({ _id: personId }, { $set: { language } }));
    },

    /** For a stronger hash of the same password, which is no change of the account. */
    async saveStrongerHash(personId: string, passwordHash: string): Promise<void> {
      await People.updateOne({ _id: personId }, { $set: { passwordHash } });
    },

    async savePassword(personId: string, passwordHash: string, change: AccountChange): Promise<void> {
      await updateEndingSessions(personId, { passwordHash }, change);
    },

    async saveActive(personId: string, isActive: boolean, change: AccountChange): Promise<void> {
      await updateEndingSessions(personId, { isActive, deactivatedBy: isActive ? null : change.by }, change);
    },

    /** False when the person no longer holds the roles that were seen: somebody else was faster. */
    async saveRoles(
      personId: string,
      seen: readonly Role[],
      chosen: readonly Role[],
      change: AccountChange,
    ): Promise<boolean> {
      const { matchedCount } = await byId.changing(personId, () =>
        People.updateOne(
          { _id: personId, roles: [...seen] },
          { $set: { roles: [...chosen] }, $push: { changes: change } },
        ),
      );
      return matchedCount > 0;
    },

    /**
     * Keeps the address that stood before: it goes on hiding what was hidden by it. `taken`: the new address
     * belongs to somebody else. `meanwhile`: name and address are not those that were seen.
     */
    async saveContact(
      personId: string,
      seen: PersonContact,
      wanted: PersonContact,
      change: AccountChange,
    ): Promise<'done' | 'taken' | 'meanwhile'> {
      const before = seen.email === wanted.email ? {} : { $addToSet: { formerEmails: seen.email } };
      try {
        const { matchedCount } = await byId.changing(personId, () =>
          People.updateOne(
            { _id: personId, name: seen.name, email: seen.email },
            { $set: { name: wanted.name, email: wanted.email }, $push: { changes: change }, ...before },
          ),
        );
        return matchedCount > 0 ? 'done' : 'meanwhile';
      } catch (error) {
        if (isDuplicate(error)) return 'taken';
        throw error;
      }
    },

    /** Ids of those who had the address before; whoever has it now is not among them because of that. */
    async formerOwnersOf(email: string): Promise<readonly string[]> {
      const found = await People.find({ formerEmails: email }, { _id: 1 }).lean();
      return found.map(({ _id }) => _id);
    },

    async saveInvited(personId: string, change: AccountChange): Promise<void> {
      await update(personId, {}, change);
    },
  };
}

function isDuplicate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 11000;
}
