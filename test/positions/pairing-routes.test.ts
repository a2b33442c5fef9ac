import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { both } from '../domain/interview-cast.ts';
import { startApp, type TestApp } from '../support/app.ts';
import type { Browser, Fields } from '../support/browser.ts';
import { publishSmallContent, small } from '../support/small-content.ts';

/** Guides and profiles that are not about the same competencies. The small guide asks about S4 and T3. */
let smil: TestApp;
let ada: Browser;

const form = 'form.form';
const typed = { title: 'Service host', place: 'Odense', guide: small.guideId };
const names = { S4: 'Empathy', T3: 'Backing up', R1: 'Customer concept', R5: 'Leading' };

beforeAll(async () => {
  smil = await startApp();
  await publishSmallContent(smil.services);
  const { bank, profiles } = smil.services;
  for (const [code, name] of Object.entries(names)) {
    const competency = { code, model: code.slice(0, 1), name: both(name), label: both(name) };
    await bank.addCompetencyIfAbsent({ ...competency, definition: both('What'), positive: [], negative: [] });
  }
  const target = { weight: 1, target: 3, mode: 'at-least', tolerance: 0, mustHave: false } as const;
  const publish = (id: string, ...codes: readonly string[]) => {
    const targets = codes.map((competency) => ({ ...target, competency, reason: both('Why') }));
    return profiles.publishProfile('hanne', id, { name: both(id), targets }, 'First');
  };
  await publish('one-more', 'S4', 'T3', 'R1');
  await publish('half', 'S4', 'R1', 'R5');
  await publish('foreign', 'R1', 'R5');
  ada = await smil.signedIn('recruiter');
});

afterAll(() => smil.stop());

async function create(profile: string, fields: Fields = {}) {
  await ada.visit('/positions/new');
  return ada.fillAndSend(form, { ...typed, profile, ...fields });
}

const positions = async () => (await smil.services.positions.listPositions(smil.people.recruiter)).length;

describe('a new position', () => {
  it('is asked about before guide and profile are used together, and what was typed stays', async () => {
    const before = await positions();
    const page = await create('half');

    expect(page.status).toBe(422);
    expect(page.words('fieldset:has([name=anyway]) legend')).toBe(
      'Guide and profile are not about the same competencies',
    );
    expect(page.words('#anyway-hint')).toBe(
      'The profile has targets for Customer concept and Leading, which the guide does not ask about: they get no score. ' +
        'The guide asks about Backing up, for which the profile has no target: it does not count in the composite. ' +
        'The guide covers too little of the profile for a fit to be shown.',
    );
    expect(page.words('.error-summary a[href="#anyway"]')).toBe(
      'Choose another guide or profile, or tick “Use them anyway”.',
    );
    expect([page.$('#title').attr('value'), page.$('#profile option[selected]').attr('value')]).toEqual([
      'Service host',
      'half',
    ]);
    expect(await positions()).toBe(before);
  });

  it('uses them all the same when that is the answer, and asks anew about another profile', async () => {
    const page = await create('one-more');
    const anyway = page.$('[name=anyway]').attr('value') ?? '';
    const other = await ada.fillAndSend(form, { anyway, profile: 'half' });
    const back = await ada.fillAndSend(form, { profile: 'one-more' });
    const done = await ada.fillAndSend(form, { anyway });

    expect(anyway).toBe('small-guide 1 one-more 1');
    expect([other.status, other.$('[name=anyway]').attr('value')]).toEqual([422, 'small-guide 1 half 1']);
    expect([back.status, back.words('#anyway-hint')]).toEqual([
      422,
      'The profile has a target for Customer concept, which the guide does not ask about: it gets no score.',
    ]);
    expect([done.status, done.words('aside dl')]).toEqual([
      200,
      'PlaceOdense Interview guideFrontline, version 1 Ideal profileone-more, version 1 Hiring teamAda Holm',
    ]);
  });

  it('is refused when they have nothing in common', async () => {
    const page = await create('foreign');

    expect([page.status, page.words('#profile-error'), page.$('[name=anyway]').length]).toEqual([
      422,
      'The guide asks about nothing that the profile has a target for. Choose another guide or profile.',
      0,
    ]);
  });

  it('asks nothing when they go together', async () => {
    expect((await create(small.profileId)).path).toMatch(/^\/positions\/[0-9a-f]{24}$/);
  });
});

describe('changing a position', () => {
  it('asks when another profile is chosen, and never about the one it has', async () => {
    const { id } = await smil.services.positions.createPosition(smil.people.recruiter, {
      ...typed,
      team: [],
      ...small,
    });
    const change = async (fields: Fields) => {
      await ada.visit(`/positions/${id}/change`);
      return ada.fillAndSend(form, { reason: 'Another job', ...fields });
    };
    const asked = await change({ profile: 'one-more 1' });
    const anyway = asked.$('[name=anyway]').attr('value') ?? '';
    const done = await ada.fillAndSend(form, { anyway });
    const renamed = await change({ title: 'Night porter' });
    const refused = await change({ profile: 'foreign 1' });

    expect([asked.status, asked.$('#reason').attr('value')]).toEqual([422, 'Another job']);
    expect([done.status, done.words('aside dl').includes('one-more, version 1')]).toEqual([200, true]);
    expect([renamed.status, renamed.words('h1')]).toEqual([200, 'Night porter, Odense']);
    expect([refused.status, refused.$('#profile-error').length]).toEqual([422, 1]);
  });
});
