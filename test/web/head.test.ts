import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startPlanted, type PlantedApp } from '../security/planted.ts';
import { cast, password, type CastName } from '../support/cast.ts';
import { routesOf } from '../support/routes.ts';

/** HEAD asks whether a page is there. Whatever GET would open, take or leave behind, HEAD does not. */
let smil: PlantedApp;
/** An interview whose scorecards nobody has opened. */
let unopened: string;

beforeAll(async () => {
  smil = await startPlanted();
  const startsAt = new Date(Date.now() + 3600_000);
  const panel = [smil.people.ben.personId, smil.people.hr.personId];
  const wanted = { startsAt, place: 'Room 9', panel, policy: 'after-own' } as const;
  const [application = ''] = smil.ids.applicationId ?? [];
  unopened = (await smil.services.interviews.schedule(smil.people.recruiter, application, wanted)).id;
});
afterAll(() => smil.stop());

/** Signed in, and no page looked at yet: the session holds no token. */
async function cookieOf(member: CastName): Promise<string> {
  const door = smil.browser();
  await door.visit('/sign-in');
  const form = { email: cast[member].email, password, returnTo: '/', _csrf: door.token() };
  const { headers } = await door.request('post', '/sign-in').type('form').send(form);
  return (headers['set-cookie'] as unknown as string[]).map((text) => text.split(';')[0]).join('; ');
}

function addressesOf(pattern: string): readonly string[] {
  const parameter = /:(\w+)/.exec(pattern)?.[1];
  if (parameter === undefined) return [pattern];
  const ids = [...(smil.ids[parameter] ?? []), ...(parameter === 'interviewId' ? [unopened] : [])];
  return ids.flatMap((id) => addressesOf(pattern.replace(`:${parameter}`, id)));
}

/** Everything the database holds, sessions included. */
async function everything(): Promise<Readonly<Record<string, readonly string[]>>> {
  const collections = (await smil.connection.db?.collections()) ?? [];
  const held = collections.map(async (collection) => {
    const documents = await collection.find().toArray();
    return [
      collection.collectionName,
      documents.map((document) => JSON.stringify(document)).toSorted(),
    ] as const;
  });
  return Object.fromEntries(await Promise.all(held));
}

test.each(['ben', 'hr', 'recruiter', 'admin'] as const)(
  'as %s, HEAD changes nothing anywhere',
  async (member) => {
    const cookie = await cookieOf(member);
    const head = (path: string) => smil.browser().request('head', path).set('Cookie', cookie);
    const before = await everything();

    const statuses = [];
    for (const { method, path } of routesOf(smil.app)) {
      if (method !== 'get') continue;
      for (const address of addressesOf(path)) statuses.push((await head(address)).status);
    }

    expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(5);
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
    expect(await everything()).toEqual(before);
  },
);

test('HEAD gives a stranger no cookie', async () => {
  const { status, headers } = await smil.browser().request('head', '/sign-in');

  expect([status, headers['set-cookie']]).toEqual([200, undefined]);
});

test.each([
  ['ben', 'scorecard'],
  ['hr', 'scorecard/review'],
] as const)(
  'for %s, HEAD of the %s and fetching it ahead say whether it is there, and GET opens it',
  async (member, page) => {
    const address = `/interviews/${unopened}/${page}`;
    const ownState = async () =>
      (await smil.services.interviews.getInterview(smil.people[member], unopened)).ownState;
    const [own, chidi] = [await smil.signedIn(member), await smil.signedIn('chidi')];

    const heads = [await own.request('head', address), await chidi.request('head', address)];
    const ahead = ['prefetch', 'prefetch;prerender'].map((purpose) =>
      [own, chidi].map((one) => one.request('get', address).set('Sec-Purpose', purpose)),
    );
    const fetched = await Promise.all(ahead.flat());
    const before = await ownState();
    await own.visit(address);

    expect(heads.map(({ status }) => status)).toEqual([200, 404]);
    // What is no page is not kept for the click: the browser asks again.
    expect(fetched.map(({ status }) => status)).toEqual([503, 404, 503, 404]);
    expect(fetched.map(({ headers }) => headers['cache-control'])).toEqual(Array(4).fill('no-store'));
    expect([before, await ownState()]).toEqual(['assigned', 'draft']);
  },
);
