import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.ts';
import { publishSmallContent, small } from '../support/small-content.ts';

let smil: TestApp;
beforeAll(async () => {
  smil = await startApp();
  await publishSmallContent(smil.services);
});
afterAll(() => smil.stop());

interface Applicant {
  readonly name: string;
  readonly email?: string;
  readonly panel?: readonly ('ben' | 'chidi')[];
  readonly by?: 'recruiter' | 'gry';
}

/** Somebody who applies for a position of their own, and the pages of the application and the interview. */
async function added({ name, email, panel = ['ben'], by = 'recruiter' }: Applicant) {
  const { services, people } = smil;
  const wanted = { title: 'Host', place: 'Odense', team: [], ...small };
  const { id: positionId } = await services.positions.createPosition(people[by], wanted);
  const someone = { name, email: email ?? null, phone: null, personId: null };
  const { id } = await services.candidates.addCandidate(people[by], positionId, someone);
  const interview = await services.interviews.schedule(people[by], id, {
    startsAt: new Date(),
    place: 'Skagen',
    panel: panel.map((member) => people[member].personId),
    policy: 'after-own',
  });
  return { application: `/applications/${id}`, interview: `/interviews/${interview.id}` };
}

/** What stands in the head between the name and the rest; empty when the name says it all. */
async function apart(member: 'recruiter' | 'gry' | 'hr' | 'ben' | 'chidi', path: string): Promise<string> {
  return (await (await smil.signedIn(member)).visit(path)).words('.page-head h1 + p.soft');
}

describe('the head of a page tells people of one name apart', () => {
  test('to those who oversee both by how each is reached, or the day they applied', async () => {
    const first = await added({ name: 'Maja Lindqvist', email: 'maja@example.com' });
    expect([await apart('recruiter', first.application), await apart('recruiter', first.interview)]).toEqual([
      '',
      '',
    ]);
    const second = await added({ name: 'Mája Lindqvist' });

    expect(await apart('recruiter', first.application)).toBe('maja@example.com');
    expect(await apart('recruiter', second.application)).toMatch(/^Applied \d+ \w+ \d{4}$/);
    expect(await apart('recruiter', first.interview)).toMatch(/^Applied \d+ \w+ \d{4}$/);
    expect(await apart('hr', second.interview)).toMatch(/^Søgte \d+\. \w+ \d{4}$/);
  });

  test('to a panel only when it meets both, and never by how they are reached', async () => {
    const first = await added({ name: 'Freja Storm', email: 'freja@example.com', panel: ['ben', 'chidi'] });
    await added({ name: 'Freja Storm', panel: ['ben'] });

    expect(await apart('ben', first.interview)).toMatch(/^Applied \d+ \w+ \d{4}$/);
    expect(await apart('chidi', first.interview)).toBe('');
  });

  test('and says nothing of a namesake of another team', async () => {
    const own = await added({ name: 'Karl Vang', email: 'karl@example.com' });
    await added({ name: 'Karl Vang', by: 'gry', panel: ['chidi'] });

    expect([await apart('recruiter', own.application), await apart('ben', own.interview)]).toEqual(['', '']);
    expect(await apart('hr', own.application)).toBe('karl@example.com');
  });
});
