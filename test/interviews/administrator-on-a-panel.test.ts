import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.ts';
import { publishSmallContent, small } from '../support/small-content.ts';

let smil: TestApp;

beforeAll(async () => {
  smil = await startApp();
  await publishSmallContent(smil.services);
});
afterAll(() => smil.stop());

test('somebody without any other role finds, reads and scores the interview on whose panel they sit', async () => {
  const { services, people } = smil;
  const wanted = { title: 'Host', place: 'Odense', team: [], ...small };
  const { id: positionId } = await services.positions.createPosition(people.recruiter, wanted);
  const someone = { name: 'Maja Lindqvist', email: null, phone: null, personId: null };
  const { id } = await services.candidates.addCandidate(people.recruiter, positionId, someone);
  const interview = await services.interviews.schedule(people.recruiter, id, {
    startsAt: new Date(Date.now() + 3_600_000),
    place: 'https://meet.example/maja',
    panel: [people.admin.personId],
    policy: 'after-own',
  });
  const admin = await smil.signedIn('admin');

  const list = await admin.visit('/interviews');
  const path = `/interviews/${interview.id}`;
  const page = await admin.visit(path);
  const scorecard = await admin.visit(`${path}/scorecard`);

  expect([list.status, list.$(`main a[href="${path}"]`).text()]).toEqual([200, 'Maja Lindqvist']);
  expect([page.status, page.words('h1'), scorecard.status]).toEqual([200, 'Maja Lindqvist', 200]);
  // A meeting on the net is a way there.
  expect(page.$('dd a[href="https://meet.example/maja"]').text()).toBe('https://meet.example/maja');
  expect((await admin.visit(`/applications/${id}`)).status).toBe(403);
});
