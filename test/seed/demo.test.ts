import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadFirstStart } from '../../seed/load.ts';
import type { Person } from '../../src/accounts/person.ts';
import { raterSheets } from '../../src/domain/candidacy.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { demoPeople, picture } from './demo-cast.ts';

let app: TestApp;
let person: (key: string) => Person;
const lines: string[] = [];
const load = async () => {
  const { services, at } = app;
  await loadFirstStart({ services, isDemo: true, report: (line) => lines.push(line), at });
};

beforeAll(async () => {
  app = await startApp({ isDemo: true, isEmpty: true });
  await load();
  person = await demoPeople(app.services);
}, 120_000);

afterAll(async () => {
  await app.stop();
});

async function positionId(title: string): Promise<string> {
  const listed = await app.services.positions.listPositions(person('recruiter'));
  const found = listed.find((position) => position.title === title);
  if (found === undefined) throw new Error(`The demo has no ${title}`);
  return found.id;
}

describe('the demo', () => {
  it('says at the terminal what it loaded, and in both languages that nobody in it exists', () => {
    expect(lines.slice(-3)).toEqual([
      '6 invented people, 3 positions, 15 candidates, 15 interviews',
      'Havlygten Hotel & Restaurant is invented, and so is everyone who works or applies there.',
      'Havlygten Hotel & Restaurant er opdigtet, og det er alle, der arbejder der eller søger job der, også.',
    ]);
  });

  it('writes scorecards that a page can go on with: every operation has an id such as a page makes', async () => {
    const cards = await app.connection
      .collection<{ operations: readonly { id: string }[] }>('scorecards')
      .find()
      .toArray();
    const ids = cards.flatMap(({ operations }) => operations.map(({ id }) => id));

    expect(ids.length).toBeGreaterThan(500);
    expect(ids.filter((id) => !/^[\w-]{22}$/.test(id))).toEqual([]);
  });

  it('has scorecards that were written during their interview and submitted in the hours after it', async () => {
    const loadedBy = Date.now();
    const interviews = await app.connection
      .collection<{ _id: unknown; startsAt: Date }>('interviews')
      .find()
      .toArray();
    const starts = new Map(interviews.map(({ _id, startsAt }) => [String(_id), startsAt.getTime()]));
    const cards = await app.connection
      .collection<{ interviewId: string; submittedAt: Date | null; entries: Record<string, { at: Date }> }>(
        'scorecards',
      )
      .find()
      .toArray();
    const minutes = cards.flatMap(({ interviewId, submittedAt, entries }) => {
      if (submittedAt === null) return [];
      const start = starts.get(interviewId) ?? Number.NaN;
      const written = Math.max(...Object.values(entries).map(({ at }) => at.getTime()));
      expect(submittedAt.getTime()).toBeLessThanOrEqual(loadedBy);
      return [[written, submittedAt.getTime()].map((moment) => (moment - start) / 60_000).join(' ')];
    });

    expect(minutes.length).toBeGreaterThan(15);
    expect([...new Set(minutes)].toSorted()).toEqual(['40 52', '40 69', '40 86', '55 67', '55 84']);
  });

  it('has candidates in every stage', async () => {
    const { positions } = await picture(app.services);
    const stagesOf = positions.map(({ title, place, candidates }) => [
      `${title}, ${place}`,
      candidates.map(({ stage }) => stage).toSorted(),
    ]);

    expect(Object.fromEntries(stagesOf)).toEqual({
      'Receptionist, Odense': [
        'interviewed',
        'interviewed',
        'interviewed',
        'interviewing',
        'interviewing',
        'interviewing',
        'offered',
        'rejected',
        'withdrawn',
      ],
      'Key Account Manager, Aarhus': ['hired', 'interviewing', 'interviewing'],
      'Restaurant Supervisor, Aalborg': ['applied', 'interviewing', 'interviewing'],
    });
  });

  it('changes nothing when it is loaded again', async () => {
    const before = await picture(app.services);

    await load();

    expect(await picture(app.services)).toEqual(before);
  }, 60_000);

  it('gives the recruiter seven candidates to compare, one with too little and one hidden', async () => {
    const compared = await app.services.comparisons.compare(
      person('recruiter'),
      await positionId('Receptionist'),
    );

    expect(compared.comparison.placed.map(({ name }) => name)).toEqual([
      'Łucja Nowak',
      'Nguyễn Thị Linh',
      'Rania Haddad',
      'Mille Thorup',
      'Søren Ågård',
      'Piotr Wiśniewski',
      'Jonas Bæk Østergaard',
    ]);
    expect(compared.comparison.notPlaced.map(({ name }) => name)).toEqual(['Emil Kjær']);
    expect(compared.hidden.map(({ name, reason }) => [name, reason])).toEqual([
      ['Amal Suleiman', 'own-first'],
    ]);
  });

  it('hides nobody from HR, who sits on none of those panels', async () => {
    const { comparison, hidden } = await app.services.comparisons.compare(
      person('hr'),
      await positionId('Receptionist'),
    );

    expect(hidden).toEqual([]);
    expect(comparison.placed.map(({ name }) => name)).toContain('Amal Suleiman');
  });

  it('has a lenient, a middling and a strict interviewer, more than a quarter of a level apart', async () => {
    const all = await Promise.all(
      ['Receptionist', 'Key Account Manager'].map(async (title) =>
        app.services.interviews.listCandidacies(person('hr'), await positionId(title)),
      ),
    );
    const sheets = all.flat().flatMap(raterSheets);
    const meanOf = (key: string) => {
      const levels = sheets
        .filter(({ raterId }) => raterId === person(key).personId)
        .flatMap(({ ratings }) => ratings.map(({ rating }) => rating))
        .filter((rating) => typeof rating === 'number');
      return levels.reduce<number>((sum, level) => sum + level, 0) / levels.length;
    };

    expect(meanOf('interviewer1') - meanOf('interviewer2')).toBeGreaterThan(1 / 4);
    expect(meanOf('interviewer2') - meanOf('interviewer3')).toBeGreaterThan(1 / 4);
  });

  it('leaves everybody something to do', async () => {
    const owed = async (key: string) =>
      (await app.services.interviews.listOwed(person(key))).map(({ candidateName, state }) => [
        candidateName,
        state,
      ]);

    expect(await owed('interviewer1')).toEqual([
      ['Signe Kræmmergaard', 'draft'],
      ['Zofia Lewandowska', 'assigned'],
      ['Trần Quốc Bảo', 'assigned'],
      ['Ingrid Sæther', 'assigned'],
    ]);
    expect(await owed('interviewer2')).toEqual([
      ['Zofia Lewandowska', 'assigned'],
      ['Emil Kjær', 'assigned'],
    ]);
    expect(await owed('interviewer3')).toEqual([
      ['Mille Thorup', 'assigned'],
      ['Emil Kjær', 'assigned'],
      ['Ingrid Sæther', 'assigned'],
    ]);
    expect(await owed('recruiter')).toEqual([['Amal Suleiman', 'assigned']]);
    expect(await owed('hr')).toEqual([['Trần Quốc Bảo', 'assigned']]);
  });

  it('shows a member of the panel nothing before the own scorecard is in', async () => {
    const freja = person('interviewer3');
    const owed = await app.services.interviews.listOwed(freja);
    const mille = owed.find(({ candidateName }) => candidateName === 'Mille Thorup');

    const { others } = await app.services.scorecards.openScorecard(freja, mille?.id ?? '');

    expect(others).toEqual({ hidden: 'own-first', stillToCome: 1, visible: [] });
  });
});
