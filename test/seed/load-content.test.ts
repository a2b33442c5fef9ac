import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadContent } from '../../seed/load-content.ts';
import { readContent } from '../../seed/read-content.ts';
import { person, startOrganisation } from '../comparison/organisation.ts';
import { both } from '../domain/interview-cast.ts';

const shipped = readContent(join(import.meta.dirname, '../../seed'));

let organisation: Awaited<ReturnType<typeof startOrganisation>>;

beforeAll(async () => {
  organisation = await startOrganisation();
  await loadContent(shipped, { ...organisation, report: () => undefined });
});

afterAll(async () => {
  await organisation.stop();
});

describe('loadContent', () => {
  it('publishes every shipped question as version 1, text for text', async () => {
    for (const { id, title, text, levels } of shipped.questions) {
      const [newest, ...older] = await organisation.bank.getVersions(id);

      expect({ number: newest.number, older }).toEqual({ number: 1, older: [] });
      expect({
        title: newest.content.title,
        text: newest.content.text,
        levels: newest.content.levels,
      }).toEqual({
        title,
        text,
        levels,
      });
    }
  });

  it('changes nothing when it runs again, and never publishes over a later edit', async () => {
    const [first] = await organisation.bank.getVersions('s4-missing-table');
    const edited = { ...first.content, title: both('Edited by HR') };
    await organisation.bank.publishQuestions(
      'hanne',
      new Map([['s4-missing-table', edited]]),
      'House wording',
    );
    const guide = await organisation.guides.getGuide('frontline-45');
    const lines: string[] = [];

    await loadContent(shipped, { ...organisation, report: (line) => lines.push(line) });

    const versions = await organisation.bank.getVersions('s4-missing-table');
    expect(versions.map(({ number, content }) => [number, content.title.en])).toEqual([
      [2, 'Edited by HR'],
      [1, first.content.title.en],
    ]);
    expect(await organisation.guides.getGuide('frontline-45')).toEqual(guide);
    expect(lines).toEqual([
      `${shipped.competencies.length} competencies, ${shipped.checklists.length} checklists`,
      `${shipped.questions.length} questions`,
      `${shipped.warmUps.length} warm-up sets`,
    ]);
  });

  it('adds every shipped warm-up set to version 1 of its question, key and all', async () => {
    for (const { question, answers } of shipped.warmUps) {
      const { warmUp } = await organisation.warmUps.getWarmUp(question);

      expect(warmUp).toEqual({ questionId: question, version: 1, answers });
    }
    expect([...(await organisation.warmUps.listQuestionIds())]).toHaveLength(shipped.warmUps.length);
  });

  it('gives a position everything an interview freezes: ten questions with five levels each', async () => {
    const ada = person('ada', 'recruiter');
    const { positions, candidates, interviews, scorecards } = organisation;
    const wanted = {
      title: 'Host',
      place: 'Aarhus',
      guideId: 'frontline-45',
      profileId: 'frontline-service',
    };
    const position = await positions.createPosition(ada, { ...wanted, team: [] });
    const someone = { name: 'Freja', email: null, phone: null, personId: null };
    const application = await candidates.addCandidate(ada, position.id, someone);
    const interview = await interviews.schedule(ada, application.id, {
      startsAt: new Date(0),
      place: '',
      panel: ['ben'],
      policy: 'after-own',
    });

    const { set } = await scorecards.openScorecard(person('ben', 'interviewer'), interview.id);

    expect(set.questions.map(({ content }) => content.levels.map(({ level }) => level))).toEqual(
      Array.from({ length: 10 }, () => [1, 2, 3, 4, 5]),
    );
    expect(set.checklist.cues).toHaveLength(7);
    const measured = new Set(set.questions.map(({ content }) => content.competency));
    expect(set.profile.targets.map(({ competency }) => competency).toSorted()).toEqual(
      [...measured].toSorted(),
    );
  });
});
