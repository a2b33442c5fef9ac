import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadContent } from '../../seed/load-content.ts';
import { readContent } from '../../seed/read-content.ts';
import { projectFolder } from '../../src/project-folder.ts';
import { startApp, type TestApp } from '../support/app.ts';
import type { CastName } from '../support/cast.ts';

const shipped = readContent(join(projectFolder, 'seed'));

let smil: TestApp;

beforeAll(async () => {
  smil = await startApp();
  await loadContent(shipped, { ...smil.services, report: () => undefined });
});

afterAll(async () => {
  await smil.stop();
});

async function visit(member: CastName, path: string) {
  const browser = await smil.signedIn(member);
  return browser.visit(path);
}

const links = (page: Awaited<ReturnType<typeof visit>>, start: string) => {
  const hrefs = page
    .$('main a')
    .toArray()
    .map((link) => page.$(link).attr('href') ?? '');
  return [...new Set(hrefs.filter((href) => href.startsWith(start)))].toSorted();
};

describe('the bank', () => {
  test('lists every shipped question, and narrows by competency and kind', async () => {
    const ids = shipped.questions.map(({ id }) => `/questions/${id}`).toSorted();
    const narrowed = shipped.questions
      .filter(({ competency, kind }) => competency === 'S4' && kind === 'dilemma')
      .map(({ id }) => `/questions/${id}`);

    expect(links(await visit('ben', '/questions'), '/questions/')).toEqual(ids);
    expect(
      links(await visit('ben', '/questions?competency=S4&kind=dilemma&language='), '/questions/'),
    ).toEqual(narrowed.map((href) => `${href}?competency=S4&kind=dilemma`));
  });

  test('shows the titles in the language that the filter asks for', async () => {
    const missing = shipped.questions.find(({ id }) => id === 's4-missing-table');
    const page = await visit('recruiter', '/questions?language=da');

    expect(page.words('a[href="/questions/s4-missing-table?language=da"]')).toBe(missing?.title.da);
  });

  test.each([
    '/questions?competency=$ne',
    '/questions?kind=song',
    '/questions?kind=dilemma&kind=dilemma',
    '/questions?competency[$ne]=S4',
    '/questions?language=sv',
    '/questions?more=1',
  ])('answers %s with a plain 400', async (path) => {
    expect((await visit('ben', path)).status).toBe(400);
  });

  test('shows one question whole in both languages', async () => {
    const question = shipped.questions.find(({ id }) => id === 's4-missing-table');
    if (question === undefined) throw new Error('It is shipped');
    const page = await visit('hr', '/questions/s4-missing-table');
    const text = page.words('main');
    const wanted = [
      question.text,
      ...question.levels.flatMap(({ anchor, behaviours }) => [
        anchor,
        ...behaviours.map((behaviour) => behaviour.text),
      ]),
    ];

    const lacking = wanted.flatMap(({ da, en }) => [da, en]).filter((sentence) => !text.includes(sentence));
    expect(lacking).toEqual([]);
  });

  test('does not know a question that is not there', async () => {
    expect((await visit('ben', '/questions/none')).status).toBe(404);
  });
});

describe('the warm-up', () => {
  const warmUp = '/questions/s4-missing-table/warm-up';
  const set = shipped.warmUps.find(({ question }) => question === 's4-missing-table');
  const targets = set?.answers.map(({ target }) => target);

  test('shows HR three answers on sheets without the key, and the key apart', async () => {
    const page = await visit('hr', `${warmUp}?language=en`);
    const sheet = page.words('article.sheet');
    const key = page.words('.key');

    expect(page.words('article.sheet h2')).toBe('Warm-up: The missing table');
    expect(set?.answers.filter(({ text }) => sheet.includes(text.en))).toHaveLength(3);
    expect(set?.answers.filter(({ why }) => sheet.includes(why.en))).toEqual([]);
    expect(set?.answers.filter(({ why }) => key.includes(why.en))).toHaveLength(3);
    expect(
      page
        .$('.key-head .level')
        .toArray()
        .map((level) => Number(page.$(level).text().slice(0, 1))),
    ).toEqual(targets);
    expect(page.$('.key details[open]')).toHaveLength(0);
  });

  test('speaks the viewer’s language until another is asked for', async () => {
    expect((await visit('hr', warmUp)).words('article.sheet h2')).toBe('Opvarmning: Bordet, der manglede');
    expect((await visit('hr', `${warmUp}?language=sv`)).status).toBe(400);
  });

  test('has the way there for HR, on the list and on the question, and for nobody else', async () => {
    const sets = shipped.warmUps.map(({ question }) => question).toSorted();
    const marked = (page: Awaited<ReturnType<typeof visit>>) =>
      page
        .$('.board li')
        .toArray()
        .filter((row) => page.$(row).text().includes('Med opvarmning'))
        .map((row) => page.$(row).find('a').attr('href')?.slice('/questions/'.length));

    expect(marked(await visit('hr', '/questions')).toSorted()).toEqual(sets);
    expect(links(await visit('hr', '/questions/s4-missing-table'), '/questions/s4')).toEqual([warmUp]);
    expect((await visit('ben', '/questions')).text).not.toContain('With warm-up');
    expect(links(await visit('ben', '/questions/s4-missing-table'), '/questions/s4')).toEqual([]);
  });

  test('is closed to those who are to rate the answers blind', async () => {
    for (const member of ['ben', 'recruiter', 'admin'] as const) {
      expect((await visit(member, warmUp)).status).toBe(403);
    }
    expect((await visit('hr', '/questions/s4-took-it-over/warm-up')).status).toBe(404);
    expect((await visit('hr', '/questions/none/warm-up')).status).toBe(404);
  });
});

describe('guides and profiles', () => {
  test('lead from the guide to its ten questions', async () => {
    expect(links(await visit('ben', '/guides'), '/guides/')).toEqual([
      '/guides/customer-relationship-60',
      '/guides/frontline-45',
      '/guides/team-leader-60',
    ]);
    expect(links(await visit('ben', '/guides/frontline-45'), '/questions/')).toHaveLength(10);
    expect((await visit('ben', '/guides/none')).status).toBe(404);
  });

  test('show the profile to those who compare, to nobody else', async () => {
    expect(links(await visit('recruiter', '/profiles'), '/profiles/')).toEqual([
      '/profiles/customer-relationship',
      '/profiles/frontline-service',
      '/profiles/service-team-leader',
    ]);
    expect((await visit('recruiter', '/profiles/frontline-service')).status).toBe(200);
    expect((await visit('recruiter', '/profiles/none')).status).toBe(404);
    expect((await visit('ben', '/profiles')).status).toBe(403);
    expect((await visit('ben', '/profiles/frontline-service')).status).toBe(403);
  });
});

describe('the observation checklists', () => {
  test('are read beside the questions, with their cautions, in both languages', async () => {
    expect(links(await visit('hr', '/questions'), '/observations')).toEqual(['/observations']);
    for (const language of ['da', 'en'] as const) {
      const page = await visit('hr', `/observations?language=${language}`);
      const texts = (selector: string) =>
        page
          .$(selector)
          .toArray()
          .map((element) => page.$(element).text().trim());
      const lists = shipped.checklists.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      expect(texts('main h2')).toEqual(lists.map(({ name }) => name[language]));
      expect(texts('main .flash')).toEqual(lists.map(({ caution }) => caution.text[language]));
      expect(texts('.checklist h3')).toEqual(
        lists.flatMap(({ cues }) => cues.map(({ cue }) => cue[language])),
      );
    }
  });
});
