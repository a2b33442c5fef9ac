import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.ts';
import type { Browser } from '../support/browser.ts';
import { publishSmallContent, small } from '../support/small-content.ts';

let smil: TestApp;
let ada: Browser;

beforeAll(async () => {
  smil = await startApp();
  await publishSmallContent(smil.services);
  ada = await smil.signedIn('recruiter');
});

afterAll(() => smil.stop());

const form = 'form[action="/positions"]';
const typed = { title: 'Service host', place: 'Odense', guide: small.guideId, profile: small.profileId };

async function create(browser: Browser, fields: Readonly<Record<string, string | readonly string[]>>) {
  await browser.visit('/positions/new');
  return browser.fillAndSend(form, fields);
}

describe('creating a position', () => {
  test('an empty list leads to the form, which leads to the new position', async () => {
    const hr = await smil.signedIn('hr');
    const list = await hr.visit('/positions');
    const href = list.$('.empty a').attr('href') ?? '';
    await hr.visit(href);
    const shown = await hr.fillAndSend(form, { ...typed, title: 'Tjener', place: 'Aarhus' });

    expect(href).toBe('/positions/new');
    expect(shown.path).toMatch(/^\/positions\/[0-9a-f]{24}$/);
    expect(shown.words('h1')).toBe('Tjener, Aarhus');
  });

  test('the position names what it pins, and the team with its creator in it', async () => {
    const shown = await create(ada, { ...typed, team: smil.people.hr.personId });
    const facts = shown.words('aside dl');

    expect(facts).toBe(
      'PlaceOdense Interview guideFrontline, version 1 Ideal profileFrontline service, version 1 ' +
        'Hiring teamAda Holm and Hanne Toft',
    );
  });

  test('whoever cannot oversee a position is not offered for its team', async () => {
    const page = await ada.visit('/positions/new');
    const offered = page
      .$('input[name=team]')
      .toArray()
      .map((box) => page.$(box).parent().text().trim());

    expect(offered.toSorted()).toEqual(['Ada Holm', 'Gry Dahl', 'Hanne Toft']);
  });

  test('what is missing is named at its field, and what was typed stays', async () => {
    const page = await create(ada, { title: 'Service <b>host</b>', place: '  ', guide: '', team: [] });

    expect(page.status).toBe(422);
    expect(page.$('#title').attr('value')).toBe('Service <b>host</b>');
    expect(page.words('#title-error')).toBe('');
    expect(page.words('#place-error')).toBe('Say where the position is.');
    expect(page.words('#guide-error')).toBe('Choose an interview guide.');
    expect(page.words('#profile-error')).toBe('Choose an ideal profile.');
    expect(page.words('#team-error')).toBe('Choose at least one person for the team.');
    expect(
      page
        .$('.error-summary a')
        .toArray()
        .map((link) => page.$(link).attr('href')),
    ).toEqual(['#place', '#guide', '#profile', '#team']);
  });

  test.each([
    ['a title that is too long', { title: 'x'.repeat(121) }, '#title-error'],
    ['a guide that does not exist', { guide: 'no-guide' }, '#guide-error'],
    ['a profile that does not exist', { profile: 'no-profile' }, '#profile-error'],
  ])('%s is refused at its field', async (_what, change, field) => {
    const page = await create(ada, { ...typed, ...change, team: smil.people.recruiter.personId });

    expect(page.status).toBe(422);
    expect(page.words(field)).not.toBe('');
    expect(page.$('.error-summary a')).toHaveLength(1);
    expect(page.$('#place').attr('value')).toBe('Odense');
  });

  test('an interviewer smuggled into the team is refused', async () => {
    await ada.visit('/positions/new');
    const body = new URLSearchParams({ ...typed, team: smil.people.ben.personId, _csrf: ada.token() });
    const { status } = await ada.request('post', '/positions').type('form').send(body.toString());

    expect(status).toBe(422);
  });
});

describe('a position of another team', () => {
  test('exists for its team and for HR, and for no other recruiter', async () => {
    const { path } = await create(ada, { ...typed, title: 'Only of Ada' });
    const gry = await smil.signedIn('gry');
    const hr = await smil.signedIn('hr');

    expect((await ada.visit(path)).status).toBe(200);
    expect((await hr.visit(path)).status).toBe(200);
    expect((await gry.visit(path)).status).toBe(404);
    expect((await gry.visit('/positions')).text).not.toContain('Only of Ada');
    expect((await ada.visit('/positions')).text).toContain('Only of Ada');
  });

  test('an interviewer has no such pages', async () => {
    const ben = await smil.signedIn('ben');
    const paths = ['/positions', '/positions/new', '/positions/x', '/positions/x/comparison', '/candidates'];

    for (const path of paths) expect([path, (await ben.visit(path)).status]).toEqual([path, 403]);
  });
});
