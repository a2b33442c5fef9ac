import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadContent } from '../../seed/load-content.ts';
import type { Viewer } from '../../src/domain/permissions.ts';
import { languages } from '../../src/domain/language.ts';
import { startApp, type TestApp } from '../support/app.ts';
import type { CastName } from '../support/cast.ts';
import { publishSmallContent, small } from '../support/small-content.ts';
import { shippedContent } from '../seed/shipped-content.ts';

const content = shippedContent();

let smil: TestApp;
/** By the id of their guide. */
const positions = new Map<string, string>();
let interviewId: string;

beforeAll(async () => {
  smil = await startApp();
  const { services, people } = smil;
  await loadContent(content, { ...services, report: () => undefined });
  await publishSmallContent(services);
  const recruiter: Viewer = people.recruiter;
  const plans = [...content.profiles.map(({ id, guide }) => ({ guideId: guide, profileId: id })), small];
  for (const plan of plans) {
    const wanted = { title: 'Key Account Manager', place: 'Odense', team: [], ...plan };
    positions.set(plan.guideId, (await services.positions.createPosition(recruiter, wanted)).id);
  }
  const maja = { name: 'Maja Lindqvist', email: 'maja@post.example', phone: null, personId: null };
  const at = positions.get('customer-relationship-60') ?? '';
  const application = await services.candidates.addCandidate(recruiter, at, maja);
  const interview = await services.interviews.schedule(recruiter, application.id, {
    startsAt: new Date(2026, 11, 3, 10, 30),
    place: 'Havlygten, Messen',
    panel: [people.ben.personId, people.chidi.personId],
    policy: 'after-own',
  });
  interviewId = interview.id;
}, 60_000);

afterAll(() => smil.stop());

async function open(member: CastName, path: string) {
  return (await smil.signedIn(member)).visit(path);
}

const positionSheet = (guideId: string, query = '') =>
  `/positions/${positions.get(guideId) ?? ''}/candidate-sheet${query}`;
const guideSheet = (guideId: string, query = '') => `/guides/${guideId}/candidate-sheet${query}`;
const interviewSheet = (query = '') => `/interviews/${interviewId}/candidate-sheet${query}`;

describe('the candidate’s sheet', () => {
  test('says how the interview goes, what may be done in it, and what it asks about', async () => {
    const page = await open('recruiter', positionSheet('customer-relationship-60', '?language=en'));
    const lines = page
      .$('.sheet')
      .find('h2, h3, p, li, dt')
      .toArray()
      .map((element) => page.$(element).text().replaceAll(/\s+/g, ' ').trim());
    const guide = content.guides.find(({ id }) => id === 'customer-relationship-60');

    expect(lines).toEqual([
      'Your interview',
      'Key Account Manager, Odense',
      guide?.candidateSheet.en,
      'How it goes',
      'The interview takes 60 minutes. Everyone who is interviewed for the position gets the same 10 questions in the same order.',
      'Welcome 3 minutes',
      '5 situations for you to imagine 22 minutes',
      '5 things you may have been through 24 minutes',
      'What you want to ask 9 minutes',
      'Closing 2 minutes',
      'Good to know',
      'Take the time you need to think. There are several good answers.',
      'You are welcome to ask to hear a question again, and you may skip one.',
      'You may ask questions along the way, and time is set aside for them at the end.',
      'We take notes so that we remember what you say. That is why we look down now and then.',
      'If there is something that would make it a better interview for you, please tell us beforehand.',
      'What we ask about',
      'The questions are about 5 aspects of the work. We rate the answers, not the person.',
      'Ownership and recovery',
      'Customer concept',
      'Interactive-technology readiness',
      'Customer relationship orientation',
      'Customer empowerment',
      'You will not hear the questions themselves until the interview. It is the same for everyone.',
    ]);
    const definitions = page.$('.sheet-competencies dd').toArray();
    expect(definitions.map((one) => page.$(one).text())).toEqual(
      ['S4', 'R1', 'R4', 'R3', 'R2'].map(
        (code) => content.competencies.find((one) => one.code === code)?.definition.en,
      ),
    );
  });

  test('of a guide is that of a position without the position, and says so to whoever prints it', async () => {
    const ofGuide = await open('hr', guideSheet('customer-relationship-60', '?language=en'));
    const ofPosition = await open('hr', positionSheet('customer-relationship-60', '?language=en'));

    expect(ofPosition.words('.sheet header')).toBe('Your interviewKey Account Manager, Odense');
    expect(ofGuide.words('.sheet header')).toBe('Your interview');
    expect(ofGuide.words('.sheet')).toBe(
      ofPosition.words('.sheet').replace('Key Account Manager, Odense', ''),
    );
    expect(ofGuide.words('.page-head .lede')).toBe(
      'Én side, som kandidaten kan læse inden samtalen, her uden stilling, tid og sted. Udskriv den fra browserens menu, eller gem den som PDF samme sted.',
    );
    expect((await open('hr', guideSheet('no-such-guide'))).status).toBe(404);
  });

  test('of an interview says when and where it is and whom the candidate meets', async () => {
    const page = await open('ben', interviewSheet('?language=da'));
    const facts = page.$('.sheet-facts > div').toArray();

    expect(facts.map((one) => [page.$('dt', one).text(), page.$('dd', one).text()])).toEqual([
      ['Hvornår', 'Torsdag 3. december kl. 10.30'],
      ['Hvor', 'Havlygten, Messen'],
      ['Du møder', 'Ben Krogh og Chidi Okafor'],
    ]);
    expect(page.$('.sheet').text()).not.toContain('Maja');
  });

  test('speaks the candidate’s language while the page around it speaks the viewer’s', async () => {
    const page = await open('recruiter', interviewSheet('?language=da'));

    expect(page.$('html').attr('lang')).toBe('en');
    expect(page.words('h1')).toBe('Candidate sheet');
    expect(page.$('.sheet').attr('lang')).toBe('da');
    expect(page.words('.sheet h2')).toBe('Din jobsamtale');
    expect(
      page
        .$('.sheet-languages a')
        .toArray()
        .map((link) => [page.$(link).attr('href'), page.$(link).attr('aria-current') ?? null]),
    ).toEqual([
      [interviewSheet('?language=da'), 'page'],
      [interviewSheet('?language=en'), null],
    ]);
    expect((await open('hr', interviewSheet())).words('.sheet h2')).toBe('Din jobsamtale');
    expect((await open('recruiter', interviewSheet('?language=no'))).status).toBe(400);
  });

  test.each(content.guides.map(({ id }) => [id]))(
    'of %s holds no question, answer, behaviour, target or word for the interviewer',
    async (guideId) => {
      const guide = content.guides.find(({ id }) => id === guideId);
      const profile = content.profiles.find((one) => one.guide === guideId);
      const asked = guide?.sections.flatMap(({ questions }) => questions.map(({ id }) => id)) ?? [];
      const questions = content.questions.filter(({ id }) => asked.includes(id));
      const codes = questions.map(({ competency }) => competency);
      const secrets = [
        ...questions.map(({ id: _id, ...question }) => question),
        ...content.competencies
          .filter(({ code }) => codes.includes(code))
          .flatMap(({ positive, negative }) => [positive, negative]),
        profile?.targets,
        guide?.sections,
        guide?.purpose,
      ].flatMap(textsIn);

      expect(secrets.length).toBeGreaterThan(500);
      for (const language of languages) {
        const page = await open('recruiter', positionSheet(guideId, `?language=${language}`));
        const text = page.words('.sheet');
        expect(page.status).toBe(200);
        // The titles of the sections are not secret, and one word says nothing.
        const found = secrets.filter((secret) => secret.includes(' ') && text.includes(secret));
        expect(found.filter((one) => !titlesOf(guide).includes(one))).toEqual([]);
        expect(page.words('.sheet')).not.toMatch(/3[.,]5/u);
      }
    },
  );

  test('leaves out what an older guide does not say, and promises no time that it does not give', async () => {
    const page = await open('recruiter', positionSheet(small.guideId));

    expect(page.words('.sheet')).not.toContain('undefined');
    expect(page.words('.sheet-steps')).toBe('2 situations for you to imagine 30 minutes');
    expect(page.words('.sheet-lines')).toContain('You may ask questions along the way.We take');
  });
});

describe('the way to the sheet', () => {
  test('leads from the guide, from the position and from the interview', async () => {
    const guide = await open('hr', '/guides/frontline-45');
    const position = await open('recruiter', `/positions/${positions.get('frontline-45') ?? ''}`);
    const interview = await open('ben', `/interviews/${interviewId}`);

    expect(guide.$(`a[href="${guideSheet('frontline-45')}"]`).text()).toBe('Se arket');
    expect(position.$(`a[href="${positionSheet('frontline-45')}"]`).text()).toBe('Candidate sheet');
    expect(interview.$(`a[href="${interviewSheet()}"]`).text()).toBe('Candidate sheet');
  });

  test.each([
    ['recruiter', 200, 200, 200],
    ['hr', 200, 200, 200],
    ['gry', 200, 404, 404],
    ['ben', 200, 403, 200],
    ['chidi', 200, 403, 200],
    ['admin', 200, 403, 404],
  ] as const)(
    'opens to %s the guide’s with %i, the position’s with %i and the interview’s with %i',
    async (member, first, one, other) => {
      const browser = await smil.signedIn(member);

      expect((await browser.visit(guideSheet('customer-relationship-60'))).status).toBe(first);
      expect((await browser.visit(positionSheet('customer-relationship-60'))).status).toBe(one);
      expect((await browser.visit(interviewSheet())).status).toBe(other);
    },
  );

  test('ends with the interview: a cancelled one says so, and nothing leads there any more', async () => {
    await smil.services.interviews.cancel(smil.people.recruiter, interviewId, 'The baker is ill');
    const shown = await open('ben', interviewSheet());
    const interview = await open('ben', `/interviews/${interviewId}`);

    expect(shown.words('.flash')).toMatch(
      /^Ada Holm cancelled the interview on .+\. Nobody needs to score it\. Reason: The baker is ill$/u,
    );
    expect(interview.$(`a[href="${interviewSheet()}"]`)).toHaveLength(0);
  });
});

/** Every text below a value, in both languages. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

function titlesOf(guide: (typeof content.guides)[number] | undefined): readonly string[] {
  return guide?.sections.flatMap(({ title }) => [title.da, title.en]) ?? [];
}
