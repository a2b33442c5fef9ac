import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Response } from 'supertest';
import type { Viewer } from '../../src/domain/permissions.ts';
import { createPrinter } from '../../src/reports/print.ts';
import { summaryPath } from '../../src/reports/paths.ts';
import { createReports } from '../../src/reports/service.ts';
import { startApp, type TestApp } from '../support/app.ts';
import type { CastName } from '../support/cast.ts';
import { publishSmallContent, small } from '../support/small-content.ts';
import { readPdf, unpacked } from './read-pdf.ts';

const planted = 'PLANTED-NOTE';

let smil: TestApp;
let positionId = '';
let written = 0;
let printerFault: Error | null = null;

beforeAll(async () => {
  const printer = createPrinter({ inProcess: true });
  smil = await startApp({
    replace: (services) => ({
      ...services,
      reports: createReports({
        ...services,
        now: () => new Date(2026, 10, 26, 9, 5),
        printer: {
          ...printer,
          printSummary: (content) =>
            printerFault === null ? printer.printSummary(content) : Promise.reject(printerFault),
        },
      }),
    }),
  });
  await publishSmallContent(smil.services);
  const wanted = { title: 'Guest host', place: 'Aarhus', team: [], ...small };
  positionId = (await smil.services.positions.createPosition(smil.people.recruiter, wanted)).id;
});

afterAll(() => smil.stop());

async function interviewed(name: string, panel: readonly CastName[]) {
  const { services, people } = smil;
  const candidate = { name, email: null, phone: null, personId: null };
  const application = await services.candidates.addCandidate(people.recruiter, positionId, candidate);
  const interview = await services.interviews.schedule(people.recruiter, application.id, {
    startsAt: new Date(2026, 10, 24, 10, 30),
    place: 'Skagen',
    panel: panel.map((member) => people[member].personId),
    policy: 'after-own',
  });
  return { applicationId: application.id, interviewId: interview.id };
}

async function fill(member: CastName, interviewId: string, values: Readonly<Record<string, string>>) {
  const viewer: Viewer = smil.people[member];
  await smil.services.scorecards.openScorecard(viewer, interviewId);
  for (const [key, value] of Object.entries(values)) {
    written += 1;
    const change = { operation: `op-${written}`, key, value, base: '' };
    await smil.services.scorecards.saveEntry(viewer, interviewId, change);
  }
}

async function submit(member: CastName, interviewId: string, values: Readonly<Record<string, string>>) {
  await fill(member, interviewId, values);
  const answer = await smil.services.scorecards.submitScorecard(
    smil.people[member],
    interviewId,
    `s-${written}`,
  );
  expect('submittedAt' in answer).toBe(true);
}

const bens = { 'table/rating': '4', 'promise/rating': '3', 'table/note': planted };
const hannes = { 'table/rating': '5', 'promise/rating': '2', 'table/note': 'Saw it first.' };

async function ask(member: CastName, applicationId: string, query = ''): Promise<Response> {
  const browser = await smil.signedIn(member);
  return browser
    .request('get', `${summaryPath(applicationId)}${query}`)
    .set('Accept', 'text/html')
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        done(null, Buffer.concat(chunks));
      });
    });
}

async function read(member: CastName, applicationId: string, query = '') {
  const response = await ask(member, applicationId, query);
  expect(response.status).toBe(200);
  const pdf = response.body as Buffer;
  const { pages, language, title } = await readPdf(pdf);
  const told = pages.flatMap((page) => page.told);
  return {
    language,
    title,
    told,
    foot: pages[0]?.artifacts.at(-1) ?? '',
    /** Also in what is only spoken. */
    says: (text: string) =>
      [told.join(' '), unpacked(pdf), unpacked(pdf).replaceAll('\0', '')].some((all) => all.includes(text)),
    after: (start: string, count: number) => told.slice(told.indexOf(start), told.indexOf(start) + count),
  };
}

describe('the summary', () => {
  test('says the figures of the candidacy, in the language of who asks or in the one asked for', async () => {
    const { applicationId, interviewId } = await interviewed('Łucja Nowak', ['ben', 'hr']);
    await submit('ben', interviewId, bens);
    await submit('hr', interviewId, hannes);

    const english = await read('recruiter', applicationId);
    expect([english.language, english.title]).toEqual([
      'en-GB',
      'Candidate summary: Łucja Nowak, Guest host, Aarhus',
    ]);
    expect(english.after('Composite score', 2)).toEqual(['Composite score', '3.5 of 5']);
    expect(english.after('S4 1 question, 2 interviewers', 5)).toEqual([
      'S4 1 question, 2 interviewers',
      '4.5',
      '4.0',
      '+0.5',
      'at or above',
    ]);
    expect(english.after('1 table', 5)).toEqual([
      '1 table',
      'S4 · Dilemma · v1',
      'BK 4',
      'HT 5',
      'mean 4.5, 2 of 2',
    ]);
    expect(english.says(planted)).toBe(true);

    const danish = await read('recruiter', applicationId, '?language=da');
    expect([danish.language, danish.title]).toEqual([
      'da-DK',
      'Sammenfatning: Łucja Nowak, Guest host, Aarhus',
    ]);
    expect(danish.after('S4 1 spørgsmål, 2 interviewere', 5)).toEqual([
      'S4 1 spørgsmål, 2 interviewere',
      '4,5',
      '4,0',
      '+0,5',
      'på eller over målet',
    ]);
    expect(danish.foot.endsWith('hentet 26. november 2026 kl. 09.05 af Ada Holm 1 af 1')).toBe(true);

    expect((await read('hr', applicationId)).language).toBe('da-DK');
    expect((await read('hr', applicationId, '?language=en')).language).toBe('en-GB');
  });

  test('is shown in the browser, kept by nobody, and saved under a name with all its letters', async () => {
    const { applicationId } = await interviewed('Łucja Nowak', ['ben']);

    const { headers } = await ask('recruiter', applicationId);
    expect([headers['content-type'], headers['cache-control']]).toEqual(['application/pdf', 'no-store']);
    expect(headers['content-disposition']).toBe(
      'attachment; filename="Candidate summary, Lucja Nowak.pdf"; ' +
        "filename*=UTF-8''Candidate%20summary%2C%20%C5%81ucja%20Nowak.pdf",
    );
  });

  test('of somebody with no scorecard yet says so and is a draft', async () => {
    const { applicationId, interviewId } = await interviewed('Freja', ['ben']);
    await fill('ben', interviewId, bens);

    const { told, after, says, foot } = await read('recruiter', applicationId);
    expect(after('Composite score', 3)).toEqual([
      'Composite score',
      '–',
      'Not enough evidence: a figure needs two thirds of the weight. 0 of 0 questions, 0 interviewers',
    ]);
    expect(told).toContain('No scorecard can be shown yet.');
    expect(foot.startsWith('Draft 1 scorecard is still to come.')).toBe(true);
    // Ben's own draft holds it, and is nobody else's to read.
    expect(says(planted)).toBe(false);
  });

  test('before any interview can be asked for as well', async () => {
    const candidate = { name: 'Ingrid', email: null, phone: null, personId: null };
    const { id } = await smil.services.candidates.addCandidate(smil.people.recruiter, positionId, candidate);

    expect((await read('recruiter', id)).after('Interview', 2)).toEqual(['Interview', 'No interview yet']);
  });
});

describe('what is hidden', () => {
  test('from a member of the panel stays out of the file until the own scorecard is in', async () => {
    const { applicationId, interviewId } = await interviewed('Jonas', ['ben', 'hr']);
    await submit('ben', interviewId, bens);
    expect((await read('recruiter', applicationId)).says(planted)).toBe(true);

    const before = await read('hr', applicationId, '?language=en');
    expect(before.says(planted)).toBe(false);
    expect(before.says('Ben Krogh: 4')).toBe(false);
    expect(before.after('Composite score', 3)).toEqual(['Composite score', '–', 'Not shown, see above.']);

    await submit('hr', interviewId, hannes);
    const after = await read('hr', applicationId, '?language=en');
    expect(after.says(planted)).toBe(true);
    expect(after.says('Ben Krogh: 4')).toBe(true);
    expect(after.after('Composite score', 2)).toEqual(['Composite score', '3.5 of 5']);
  });

  test('does not exist for a recruiter of another team, nor for the candidate', async () => {
    const { services, people } = smil;
    const wanted = { title: 'Cashier', place: 'Odense', team: [], ...small };
    const other = await services.positions.createPosition(people.hr, wanted);
    const add = (personId: string | null, at: string) =>
      services.candidates.addCandidate(people.hr, at, { name: 'Ada', email: null, phone: null, personId });
    const elsewhere = await add(null, other.id);
    const own = await add(people.recruiter.personId, positionId);

    expect((await ask('recruiter', elsewhere.id)).status).toBe(404);
    expect((await ask('recruiter', own.id)).status).toBe(404);
    expect((await ask('recruiter', 'nowhere')).status).toBe(404);
    expect((await ask('hr', elsewhere.id)).status).toBe(200);
  });
});

describe('the gate', () => {
  test.each(['ben', 'admin'] as const)('refuses %s, who has no right to summaries', async (member) => {
    const { applicationId, interviewId } = await interviewed('Noor', ['ben']);
    await submit('ben', interviewId, bens);

    const response = await ask(member, applicationId);
    expect([response.status, response.headers['content-type']]).toEqual([403, 'text/html; charset=utf-8']);
  });

  test('sends a stranger to sign in', async () => {
    const page = await smil.browser().visit('/applications/any/summary.pdf?language=da');
    expect(page.path).toBe(
      `/sign-in?returnTo=${encodeURIComponent('/applications/any/summary.pdf?language=da')}`,
    );
  });

  test.each(['?language=sv', '?language=', '?language=da&language=en', '?edition=short'])(
    'does not understand %s',
    async (query) => {
      const { applicationId } = await interviewed('Emil', ['ben']);
      expect((await ask('recruiter', applicationId, query)).status).toBe(400);
    },
  );
});

test('a fault of the printer is told with the code of the request, and the next order is printed', async () => {
  const { applicationId } = await interviewed('Amina', ['ben']);
  printerFault = new Error('The printing thread has ended');
  const failed = await ask('recruiter', applicationId);
  printerFault = null;

  const logged = smil.logged.filter(({ level }) => level === 'error');
  expect([failed.status, logged.map(({ error }) => error)]).toEqual([
    500,
    ['Error: The printing thread has ended'],
  ]);
  expect((failed.body as Buffer).toString()).toContain(logged[0]?.requestId);
  expect((await ask('recruiter', applicationId)).status).toBe(200);
});
