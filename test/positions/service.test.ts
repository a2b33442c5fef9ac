import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Connection } from 'mongoose';
import { connectDatabase } from '../../src/data/connection.ts';
import { startEmbeddedStore } from '../../src/data/embedded/start.ts';
import type { ProfileTarget } from '../../src/domain/ideal-profile.ts';
import type { Role, Viewer } from '../../src/domain/permissions.ts';
import { createGuides } from '../../src/guides/service.ts';
import { createGuideStore } from '../../src/guides/store.ts';
import { createProfiles, type Profiles } from '../../src/positions/profile-service.ts';
import { createProfileStore } from '../../src/positions/profile-store.ts';
import { createPositions, type Positions } from '../../src/positions/service.ts';
import { createPositionStore } from '../../src/positions/store.ts';
import { createChecklistStore } from '../../src/question-bank/checklist-store.ts';
import { createCompetencyStore } from '../../src/question-bank/competency-store.ts';
import { createQuestionBank } from '../../src/question-bank/service.ts';
import { createQuestionStore } from '../../src/question-bank/store.ts';
import { both, moment } from '../domain/interview-cast.ts';

let directory: string;
let store: Awaited<ReturnType<typeof startEmbeddedStore>>;
let connection: Connection;
let profiles: Profiles;
let positions: Positions;

const viewer = (personId: string, ...roles: Role[]): Viewer => ({ personId, name: personId, roles });
const ada = viewer('ada', 'recruiter');
const target: ProfileTarget = {
  competency: 'S4',
  target: 3.7,
  weight: 1,
  mode: 'at-least',
  tolerance: 0,
  mustHave: true,
  reason: both('Guests come back'),
};

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'smil-positions-'));
  store = await startEmbeddedStore({ directory, inProcess: true });
  connection = await connectDatabase(store.uri);
  const now = () => moment(7);
  const bank = createQuestionBank({
    competencies: createCompetencyStore(connection),
    checklists: createChecklistStore(connection),
    questions: createQuestionStore(connection),
    now,
  });
  const guides = createGuides({ guides: createGuideStore(connection), bank, now });
  profiles = createProfiles({ profiles: createProfileStore(connection), now });
  positions = createPositions({
    positions: createPositionStore(connection),
    guides,
    profiles,
    bank,
    hasBegun: () => Promise.resolve(false),
    now,
  });
  await Promise.all(Object.values(connection.models).map((model) => model.init()));
  const guide = {
    name: both('Frontline'),
    purpose: both('Why'),
    minutes: 45,
    sections: [],
    checklistId: 'f',
  };
  await guides.publishGuide('hanne', 'frontline', guide, 'First');
});

afterAll(async () => {
  await connection.close();
  await store.stop();
  await rm(directory, { recursive: true });
});

describe('publishProfile', () => {
  it('numbers the versions and skips an unchanged one', async () => {
    const content = { name: both('Frontline service'), targets: [target] };
    const first = await profiles.publishProfile('hanne', 'frontline-service', content, 'First');
    const same = await profiles.publishProfile('hanne', 'frontline-service', content, 'Again');
    const raised = { ...content, targets: [{ ...target, target: 4 }] };
    const second = await profiles.publishProfile('hanne', 'frontline-service', raised, 'Raised');

    expect(same).toEqual(first);
    expect([first.number, second.number]).toEqual([1, 2]);
    expect(await profiles.getProfile('frontline-service', 1)).toEqual(first);
    expect(await profiles.listProfiles()).toEqual([second]);
    await expect(profiles.getProfile('none')).rejects.toThrow('No profile none');
  });
});

describe('positions', () => {
  const wanted = {
    title: 'Service host',
    place: 'Łódź',
    guideId: 'frontline',
    profileId: 'frontline-service',
    team: ['bodil', 'ada'],
  };

  it('pin the newest guide and profile, and count their creator in', async () => {
    const position = await positions.createPosition(ada, wanted);

    expect(position).toEqual({
      id: position.id,
      title: 'Service host',
      place: 'Łódź',
      guide: { guideId: 'frontline', number: 1 },
      profile: { profileId: 'frontline-service', number: 2 },
      team: ['ada', 'bodil'],
      createdBy: 'ada',
      createdAt: moment(7),
      changes: [],
    });
    expect(await positions.getPosition(ada, position.id)).toEqual(position);
  });

  it.each([
    ['a recruiter of another team', viewer('rolf', 'recruiter')],
    ['a member of the team who is an interviewer', viewer('bodil', 'interviewer')],
    ['an administrator', viewer('root', 'administrator')],
  ])('do not exist for %s', async (_, stranger) => {
    const position = await positions.createPosition(ada, wanted);

    await expect(positions.getPosition(stranger, position.id)).rejects.toThrow(`No position ${position.id}`);
    expect(await positions.listPositions(stranger)).toEqual([]);
  });

  it('are listed newest first, all of them for HR', async () => {
    const theirs = await positions.createPosition(viewer('rolf', 'recruiter'), { ...wanted, team: [] });

    const [newest, ...older] = await positions.listPositions(viewer('hanne', 'hr'));

    expect(newest).toEqual(theirs);
    expect(await positions.listPositions(ada)).toEqual(older);
  });

  it('refuse a guide that does not exist', async () => {
    await expect(positions.createPosition(ada, { ...wanted, guideId: 'none' })).rejects.toThrow(
      'No guide none',
    );
  });
});
