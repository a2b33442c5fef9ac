import { createPasswords } from '../../src/accounts/passwords.ts';
import { createAccountService } from '../../src/accounts/service.ts';
import { createPeopleStore } from '../../src/accounts/store.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { cast, password } from '../support/cast.ts';

let smil: TestApp;

beforeAll(async () => {
  smil = await startApp();
});

afterAll(async () => {
  await smil.stop();
});

const cost = { memoryCost: 1024, timeCost: 2, parallelism: 1 };

/** The accounts of the same database as another process would see them. */
function accountsAs({ isDemo = false, timeCost = 2 }) {
  return createAccountService({
    people: createPeopleStore(smil.connection),
    passwords: createPasswords({ ...cost, timeCost }),
    isDemo,
    linkCandidates: () => Promise.resolve(),
    now: () => new Date(),
  });
}

describe('a person', () => {
  test('of the demonstration gets in nowhere else, with or without a session', async () => {
    const email = 'invented@demo.example';
    const demo = accountsAs({ isDemo: true });
    const [person] = await demo.addPeople(
      [{ name: 'Invented', email, roles: ['administrator'], language: 'en' }],
      password,
    );
    const later = new Date(Date.now() + 1000);

    const inDemo = await demo.authenticate(email, password);
    const elsewhere = await smil.services.accounts.authenticate(email, password);
    const session = await smil.services.accounts.findPersonForSession(person?.personId ?? '', later);

    expect([inDemo?.email, elsewhere, session]).toEqual([email, null, null]);
  });

  test('signing in gets a stronger hash when the cost was raised', async () => {
    const hashOf = async () =>
      (await createPeopleStore(smil.connection).findCredentials(cast.chidi.email))?.passwordHash ?? '';
    const before = await hashOf();

    await accountsAs({ timeCost: 3 }).authenticate(cast.chidi.email, password);
    const after = await hashOf();

    expect([/t=(\d)/.exec(before)?.[1], /t=(\d)/.exec(after)?.[1]]).toEqual(['2', '3']);
    expect(await accountsAs({ timeCost: 3 }).authenticate(cast.chidi.email, password)).not.toBeNull();
  });

  test('has a trail of who changed the account and when', async () => {
    const { admin, ben } = smil.people;

    await smil.services.accounts.deactivatePerson(admin, ben.personId);
    await smil.services.accounts.reactivatePerson(admin, ben.personId);
    const stored = await smil.connection.collection('people').findOne({ email: cast.ben.email });
    const changes = stored?.changes as readonly { what: string; by: string | null; at: Date }[];

    expect(changes.map(({ what, by }) => [what, by])).toEqual([
      ['added', null],
      ['deactivated', admin.personId],
      ['reactivated', admin.personId],
    ]);
    expect(changes.every(({ at }) => at instanceof Date)).toBe(true);
  });

  test('who is deactivated cannot be put on a panel', async () => {
    const { accounts } = smil.services;
    const { admin, hr } = smil.people;

    await accounts.deactivatePerson(admin, hr.personId);
    const names = (await accounts.listInterviewers()).map(({ name }) => name);

    const others = [cast.recruiter, cast.admin, cast.ben, cast.chidi, cast.gry];
    expect(names).toEqual(others.map(({ name }) => name));
  });

  test('is known to other features by name alone', async () => {
    const { ben, chidi } = smil.people;

    const names = await smil.services.accounts.namesOf([ben.personId, chidi.personId, 'nobody']);

    expect([...names].toSorted()).toEqual(
      [
        [ben.personId, 'Ben Krogh'],
        [chidi.personId, 'Chidi Okafor'],
      ].toSorted(),
    );
  });

  test('with an address that somebody has, even at the same moment, is not added', async () => {
    const twin = { name: 'Twin', email: 'twin@example.org', roles: ['hr'], language: 'en' } as const;

    const added = await Promise.all(
      Array.from({ length: 5 }, () => smil.services.accounts.addPerson({ ...twin, password: null }, null)),
    );

    expect(added.filter((person) => person !== null)).toHaveLength(1);
  });
});
