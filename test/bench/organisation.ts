import { loadContent } from '../../seed/load-content.ts';
import { readContent } from '../../seed/read-content.ts';
import type { Viewer } from '../../src/domain/permissions.ts';
import { projectFolder } from '../../src/project-folder.ts';
import { join } from 'node:path';
import type { TestApp } from '../support/app.ts';

type Parts = Pick<TestApp, 'services' | 'people'>;

/** The content that Smil comes with, and a position for it. Returns the position's id. */
export async function openPosition({ services, people }: Parts): Promise<string> {
  await loadContent(readContent(join(projectFolder, 'seed')), { ...services, report: () => undefined });
  const plan = { guideId: 'frontline-45', profileId: 'frontline-service' };
  const wanted = { title: 'Service host', place: 'Odense', team: [], ...plan };
  return (await services.positions.createPosition(people.recruiter, wanted)).id;
}

/** A candidate with an interview by Ben and Chidi. Returns the interview's id. */
export async function addInterview(
  { services, people }: Parts,
  positionId: string,
  name: string,
): Promise<string> {
  const candidate = { name, email: null, phone: null, personId: null };
  const { id } = await services.candidates.addCandidate(people.recruiter, positionId, candidate);
  const interview = await services.interviews.schedule(people.recruiter, id, {
    startsAt: new Date(),
    place: 'Skagen',
    panel: [people.ben.personId, people.chidi.personId],
    policy: 'after-own',
  });
  return interview.id;
}

/** Rates every question, works through the checklist and submits. Levels differ from card to card. */
async function fillIn(
  { services: { scorecards } }: Parts,
  rater: Viewer,
  interviewId: string,
  turn: number,
): Promise<void> {
  const { set } = await scorecards.openScorecard(rater, interviewId);
  const ratings = set.questions.flatMap(({ questionId }, i) => [
    [`${questionId}/rating`, String(1 + ((turn * 7 + i * 3 + (turn >> 2)) % 5))],
    [`${questionId}/note`, 'Said what the guest had been promised, and what she would do first.'],
  ]);
  const cues = set.checklist.cues.map(({ id }) => [`checklist/${id}`, 'seen']);
  const changes = [...ratings, ...cues].map(([key = '', value = ''], i) => ({
    operation: operationOf(`${turn}-${i}`),
    key,
    value,
    base: '',
  }));
  await scorecards.saveQuestion(rater, interviewId, changes);
  const answer = await scorecards.submitScorecard(rater, interviewId, operationOf('submit'));
  if (!('submittedAt' in answer)) throw new Error(`Not submitted: ${JSON.stringify(answer)}`);
}

/** An id of an operation as a page makes it, from a text that is different each time. */
export const operationOf = (text: string) => text.padStart(22, '-');

/** Candidates of a position whose scorecards are all submitted by both interviewers. */
export async function addCandidates(parts: Parts, positionId: string, count: number): Promise<void> {
  const { ben, chidi } = parts.people;
  const each = async (n: number) => {
    const interviewId = await addInterview(
      parts,
      positionId,
      `Candidate ${String(n).padStart(3, '0')} Ørsted`,
    );
    // The second shares most levels with the first, as two people do who heard the same answers.
    await fillIn(parts, ben, interviewId, n);
    await fillIn(parts, chidi, interviewId, n + (n % 3 === 0 ? 1 : 0));
  };
  // Some side by side, because each write waits for the disk.
  const waiting = Array.from({ length: count }, (_, n) => n);
  const worker = async () => {
    for (let n = waiting.shift(); n !== undefined; n = waiting.shift()) await each(n);
  };
  await Promise.all(Array.from({ length: 16 }, worker));
}
