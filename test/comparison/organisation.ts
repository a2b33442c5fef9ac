import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCandidateStore } from '../../src/candidates/store.ts';
import { createCandidates } from '../../src/candidates/service.ts';
import { createComparisons } from '../../src/comparison/service.ts';
import { connectDatabase } from '../../src/data/connection.ts';
import { startEmbeddedStore } from '../../src/data/embedded/start.ts';
import type { Role, Viewer } from '../../src/domain/permissions.ts';
import { createGuides } from '../../src/guides/service.ts';
import { createGuideStore } from '../../src/guides/store.ts';
import { createEntryService } from '../../src/interviews/entry-service.ts';
import { createScorecardService } from '../../src/interviews/scorecard-service.ts';
import { createScorecardStore } from '../../src/interviews/scorecard-store.ts';
import { createInterviews } from '../../src/interviews/service.ts';
import { createSets } from '../../src/interviews/set-service.ts';
import { createSetStore } from '../../src/interviews/set-store.ts';
import { createInterviewStore } from '../../src/interviews/store.ts';
import { createProfiles } from '../../src/positions/profile-service.ts';
import { createProfileStore } from '../../src/positions/profile-store.ts';
import { createPositions } from '../../src/positions/service.ts';
import { createPositionStore } from '../../src/positions/store.ts';
import { createChecklistStore } from '../../src/question-bank/checklist-store.ts';
import { createCompetencyStore } from '../../src/question-bank/competency-store.ts';
import { createQuestionBank } from '../../src/question-bank/service.ts';
import { createQuestionStore } from '../../src/question-bank/store.ts';
import { both, moment, smallSet } from '../domain/interview-cast.ts';

export const person = (personId: string, ...roles: Role[]): Viewer => ({ personId, name: personId, roles });

/** A small organisation with its real services on an embedded store: two questions, one position. */
export async function startOrganisation() {
  const directory = await mkdtemp(join(tmpdir(), 'smil-organisation-'));
  const store = await startEmbeddedStore({ directory, inProcess: true });
  const connection = await connectDatabase(store.uri);
  let minute = 0;
  const now = () => moment((minute += 1));
  const namesOf = (ids: readonly string[]) =>
    Promise.resolve(new Map(ids.map((id) => [id, `Name of ${id}`])));

  const bank = createQuestionBank({
    competencies: createCompetencyStore(connection),
    checklists: createChecklistStore(connection),
    questions: createQuestionStore(connection),
    now,
  });
  const guides = createGuides({ guides: createGuideStore(connection), bank, now });
  const profiles = createProfiles({ profiles: createProfileStore(connection), now });
  const positions = createPositions({ positions: createPositionStore(connection), guides, profiles, now });
  const candidates = createCandidates({ candidates: createCandidateStore(connection), positions, now });
  const sets = createSets({ sets: createSetStore(connection), bank, guides, profiles });
  const interviewParts = {
    interviews: createInterviewStore(connection),
    scorecards: createScorecardStore(connection),
    sets,
    candidates,
    namesOf,
    isDemo: false,
  };
  const interviews = createInterviews({ ...interviewParts, now });
  const entries = createEntryService({ scorecards: interviewParts.scorecards, now });
  const scorecards = createScorecardService({ ...interviewParts, entries });
  const comparisons = createComparisons({ positions, profiles, guides, bank, interviews });
  await Promise.all(Object.values(connection.models).map((model) => model.init()));

  await bank.addChecklistIfAbsent(smallSet.checklist);
  for (const { questionId, content } of smallSet.questions) {
    await bank.publishQuestion('hanne', questionId, content, 'First');
  }
  await guides.publishGuide(
    'hanne',
    'small-guide',
    {
      name: both('Frontline'),
      purpose: both('Why'),
      minutes: 45,
      checklistId: smallSet.checklist.id,
      sections: [
        {
          kind: 'questions',
          title: both('Questions'),
          minutes: 30,
          words: both('Now'),
          questions: smallSet.questions.map(({ questionId }) => ({ questionId, version: 1 })),
        },
      ],
    },
    'First',
  );
  const target = { weight: 1, mode: 'at-least', tolerance: 0, mustHave: false, reason: both('Why') } as const;
  await profiles.publishProfile(
    'hanne',
    'small-profile',
    {
      name: both('Frontline service'),
      targets: [
        { ...target, competency: 'S4', target: 4 },
        { ...target, competency: 'T3', target: 3 },
      ],
    },
    'First',
  );
  return {
    bank,
    guides,
    profiles,
    positions,
    candidates,
    interviews,
    scorecards,
    comparisons,
    async stop() {
      await connection.close();
      await store.stop();
      await rm(directory, { recursive: true });
    },
  };
}
