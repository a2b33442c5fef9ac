import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hiddenReason } from '../../src/domain/candidacy.ts';
import type { Viewer } from '../../src/domain/permissions.ts';
import type { VisibilityPolicy } from '../../src/domain/visibility.ts';
import { moment, smallSet } from '../domain/interview-cast.ts';
import { person, startOrganisation } from './organisation.ts';

const ada = person('ada', 'recruiter');
const ben = person('ben', 'interviewer');
const chidi = person('chidi', 'interviewer', 'recruiter');
const secret = 'PLANTED-NOTE';

let organisation: Awaited<ReturnType<typeof startOrganisation>>;
let positionId = '';
let operation = 0;

beforeAll(async () => {
  organisation = await startOrganisation();
  const { positions } = organisation;
  const wanted = { title: 'Host', place: 'Aarhus', guideId: 'small-guide', profileId: 'small-profile' };
  positionId = (await positions.createPosition(ada, { ...wanted, team: ['chidi'] })).id;
});

afterAll(async () => {
  await organisation.stop();
});

async function held(name: string, panel: readonly string[], policy: VisibilityPolicy = 'after-own') {
  const { candidates, interviews } = organisation;
  const someone = { name, email: null, phone: null, personId: null };
  const application = await candidates.addCandidate(ada, positionId, someone);
  const wanted = { startsAt: moment(0), place: 'Skagen', panel, policy };
  const interview = await interviews.schedule(ada, application.id, wanted);
  return { applicationId: application.id, interviewId: interview.id };
}

async function fill(viewer: Viewer, interviewId: string, values: Readonly<Record<string, string>>) {
  const { scorecards } = organisation;
  await scorecards.openScorecard(viewer, interviewId);
  for (const [key, value] of Object.entries(values)) {
    operation += 1;
    await scorecards.saveEntry(viewer, interviewId, { operation: `op-${operation}`, key, value, base: '' });
  }
}

const rated = { 'table/rating': '4', 'promise/rating': '3', 'table/note': secret };

describe('the candidacy', () => {
  it('shows no draft to anyone but its author, and the submitted scorecard to the recruiter', async () => {
    const { applicationId, interviewId } = await held('Freja', ['ben', 'chidi']);
    await fill(ben, interviewId, rated);

    expect(JSON.stringify(await organisation.interviews.getCandidacy(ada, applicationId))).not.toContain(
      secret,
    );
    expect(
      (await organisation.scorecards.openScorecard(ben, interviewId)).scorecard.entries.get('table/note')
        ?.value,
    ).toBe(secret);

    await organisation.scorecards.submitScorecard(ben, interviewId, 'submit');
    const seen = await organisation.interviews.getCandidacy(ada, applicationId);

    expect(seen.interviews[0]?.scorecards.map(({ interviewerId }) => interviewerId)).toEqual(['ben']);
    expect(seen.interviews[0]?.scorecards[0]?.entries.get('table/note')?.value).toBe(secret);
    expect(seen.interviews[0]?.panel.map(({ personId, state }) => [personId, state])).toEqual([
      ['ben', 'submitted'],
      ['chidi', 'assigned'],
    ]);
    const { scorecards } = await organisation.comparisons.compare(ada, positionId);
    expect(scorecards.get(applicationId)).toEqual({ submitted: 1, expected: 2 });
  });

  it('leaves a recruiter on the panel blind until the own scorecard is in, everywhere', async () => {
    const { applicationId, interviewId } = await held('Jonas', ['ben', 'chidi']);
    await fill(ben, interviewId, rated);
    await organisation.scorecards.submitScorecard(ben, interviewId, 'submit');
    const opened = await organisation.scorecards.openScorecard(chidi, interviewId);
    const before = {
      candidacy: await organisation.interviews.getCandidacy(chidi, applicationId),
      comparison: await organisation.comparisons.compare(chidi, positionId),
    };

    const total = async (viewer: Viewer) => {
      const candidacy = await organisation.interviews.getCandidacy(viewer, applicationId);
      return (await organisation.comparisons.compareOne(viewer, candidacy)).compared;
    };

    expect(await total(chidi)).toBeNull();
    expect((await total(ada))?.composite.composite).toBe(3.5);
    expect(opened.others).toEqual({ hidden: 'own-first', stillToCome: 1, visible: [] });
    expect(hiddenReason(before.candidacy)).toBe('own-first');
    expect(before.candidacy.interviews[0]?.scorecards).toEqual([]);
    expect(before.comparison.hidden.find((hidden) => hidden.applicationId === applicationId)).toEqual({
      applicationId,
      name: 'Jonas',
      stage: 'interviewing',
      reason: 'own-first',
      owedInterviewId: interviewId,
    });
    expect(before.comparison.comparison.placed.map((placed) => placed.applicationId)).not.toContain(
      applicationId,
    );

    await fill(chidi, interviewId, { 'table/rating': '2', 'promise/rating': '3' });
    await organisation.scorecards.submitScorecard(chidi, interviewId, 'submit');
    const after = await organisation.comparisons.compare(chidi, positionId);

    expect(after.scorecards.get(applicationId)).toEqual({ submitted: 2, expected: 2 });
    const jonas = after.comparison.placed.find((placed) => placed.applicationId === applicationId);
    expect(await total(chidi)).toBe(jonas);
    expect(jonas?.composite).toMatchObject({
      composite: 3,
      raters: 2,
      ratedQuestions: 2,
      plannedQuestions: 2,
    });
    expect(jonas?.targets.map(({ score, gap }) => [score, gap?.gap])).toEqual([
      [3, -1],
      [3, 0],
    ]);
  });

  it.each([
    ['an interviewer off the panel', person('dina', 'interviewer')],
    ['a recruiter of another position', person('rolf', 'recruiter')],
    ['an administrator', person('root', 'administrator')],
  ])('does not exist for %s', async (_, stranger) => {
    const { applicationId, interviewId } = await held(`Marek for ${stranger.personId}`, ['ben']);
    await fill(ben, interviewId, rated);

    await expect(organisation.interviews.getCandidacy(stranger, applicationId)).rejects.toThrow(
      'No position',
    );
    await expect(organisation.scorecards.openScorecard(stranger, interviewId)).rejects.toThrow(
      'No interview',
    );
    await expect(organisation.comparisons.compare(stranger, positionId)).rejects.toThrow('No position');
    await expect(organisation.scorecards.submitScorecard(stranger, interviewId, 'submit')).rejects.toThrow(
      'No interview',
    );
  });

  it('does not exist for the recruiter who is the candidate', async () => {
    const { candidates, interviews } = organisation;
    const internal = { name: 'Chidi', email: null, phone: null, personId: 'chidi' };
    const application = await candidates.addCandidate(ada, positionId, internal);

    await expect(interviews.getCandidacy(chidi, application.id)).rejects.toThrow('No application');
    const listed = await interviews.listCandidacies(chidi, positionId);
    expect(listed.map(({ applicationId }) => applicationId)).not.toContain(application.id);
    expect((await interviews.getCandidacy(ada, application.id)).candidateName).toBe('Chidi');
  });
});

describe('the frozen set', () => {
  it('keeps the texts a running interview began with', async () => {
    const { interviewId } = await held('Amina', ['ben']);
    const before = await organisation.scorecards.openScorecard(ben, interviewId);
    const content = smallSet.questions[0]?.content;
    if (content === undefined) throw new Error('The small set has a question');
    await organisation.bank.publishQuestions(
      'hanne',
      new Map([['table', { ...content, minutes: 8 }]]),
      'Longer',
    );

    const after = await organisation.scorecards.openScorecard(ben, interviewId);

    expect(after.set).toEqual(before.set);
    expect(after.set.questions.map(({ number }) => number)).toEqual([1, 1]);
  });

  it('is shared by interviews with the same content', async () => {
    const [first, second] = [await held('Emil', ['ben']), await held('Nadia', ['ben'])];

    const sets = [
      (await organisation.scorecards.openScorecard(ben, first.interviewId)).set.hash,
      (await organisation.scorecards.openScorecard(ben, second.interviewId)).set.hash,
    ];

    expect(sets[0]).toBe(sets[1]);
  });
});
