import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.ts';
import { openBrowser } from '../support/browser.ts';
import { publishSmallContent, small } from '../support/small-content.ts';

let smil: TestApp;
let applicationId = '';
let interviewId = '';

beforeAll(async () => {
  smil = await startApp();
  const { services, people } = smil;
  await publishSmallContent(services);
  const wanted = { title: 'Service host', place: 'Odense', team: [], ...small };
  const position = await services.positions.createPosition(people.recruiter, wanted);
  const mole = { name: 'Mole', email: 'Mole@Example.org', phone: null, personId: null };
  applicationId = (await services.candidates.addCandidate(people.recruiter, position.id, mole)).id;
  const interview = await services.interviews.schedule(people.recruiter, applicationId, {
    startsAt: new Date(),
    place: 'Skagen',
    panel: [people.ben.personId],
    policy: 'after-own',
  });
  interviewId = interview.id;
});

afterAll(() => smil.stop());

it('stays closed to a candidate who gets an account only afterwards, whatever the roles', async () => {
  const { services, people } = smil;
  const newcomer = { name: 'Mole', email: 'mole@example.org', language: 'en' } as const;
  await services.accounts.addPerson(
    { ...newcomer, roles: ['hr', 'recruiter', 'interviewer'], password: 'a long password of the mole' },
    people.admin,
  );
  const mole = openBrowser(smil.server);
  await mole.signIn('mole@example.org', 'a long password of the mole');

  const statuses = new Map<string, number>();
  for (const path of [
    `/applications/${applicationId}`,
    `/applications/${applicationId}/summary.pdf`,
    `/applications/${applicationId}/interviews/new`,
    `/interviews/${interviewId}`,
    `/interviews/${interviewId}/scorecard`,
  ]) {
    statuses.set(path, (await mole.visit(path)).status);
  }
  expect([...new Set(statuses.values())]).toEqual([404]);
  expect((await mole.visit('/candidates?q=mole')).$('main a[href^="/applications/"]')).toHaveLength(0);

  const hr = await smil.signedIn('hr');
  const form = await hr.visit(`/applications/${applicationId}/interviews/new`);
  expect(form.status).toBe(200);
  expect(form.$('input[name=panel]').length).toBeGreaterThan(3);
  expect(form.words('fieldset:has(input[name=panel])')).not.toContain('Mole');
});

it('finds candidates by their names without accents and in any case', async () => {
  const { services, people } = smil;
  const [position] = await services.positions.listPositions(people.recruiter);
  const name = 'Nguyễn Åse Łucja';
  const someone = { name, email: null, phone: null, personId: null };
  await services.candidates.addCandidate(people.recruiter, position?.id ?? '', someone);
  const found = async (query: string) =>
    (await services.candidates.listCandidates(people.recruiter, { query, after: null })).candidates.map(
      (candidate) => candidate.name,
    );

  expect(await Promise.all(['nguyen', 'ÅSE', 'lucja', 'ase łu'].map(found))).toEqual([
    [name],
    [name],
    [name],
    [name],
  ]);
  expect(await found('mole.')).toEqual([]);
});
