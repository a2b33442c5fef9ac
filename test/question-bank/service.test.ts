import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Connection } from 'mongoose';
import { connectDatabase } from '../../src/data/connection.ts';
import { startEmbeddedStore } from '../../src/data/embedded/start.ts';
import type { QuestionContent } from '../../src/domain/question.ts';
import { createGuides, type Guides } from '../../src/guides/service.ts';
import { createGuideStore } from '../../src/guides/store.ts';
import { createChecklistStore } from '../../src/question-bank/checklist-store.ts';
import { createCompetencyStore } from '../../src/question-bank/competency-store.ts';
import { createQuestionBank, type QuestionBank } from '../../src/question-bank/service.ts';
import { createQuestionStore } from '../../src/question-bank/store.ts';
import { both, moment, smallSet } from '../domain/interview-cast.ts';

let directory: string;
let store: Awaited<ReturnType<typeof startEmbeddedStore>>;
let connection: Connection;
let bank: QuestionBank;
let guides: Guides;
let minute = 0;

const contentOf = (changed: Partial<QuestionContent> = {}): QuestionContent => {
  const content = smallSet.questions[0]?.content;
  if (content === undefined) throw new Error('The small set has a question');
  return { ...content, ...changed };
};

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'smil-bank-'));
  store = await startEmbeddedStore({ directory, inProcess: true });
  connection = await connectDatabase(store.uri);
  const now = () => moment((minute += 1));
  bank = createQuestionBank({
    competencies: createCompetencyStore(connection),
    checklists: createChecklistStore(connection),
    questions: createQuestionStore(connection),
    now,
  });
  guides = createGuides({ guides: createGuideStore(connection), bank, now });
  await Promise.all(Object.values(connection.models).map((model) => model.init()));
});

afterAll(async () => {
  await connection.close();
  await store.stop();
  await rm(directory, { recursive: true });
});

/** One text by Hanne. */
async function publish(questionId: string, content: QuestionContent, reason: string) {
  const [version] = await bank.publishQuestions('hanne', new Map([[questionId, content]]), reason);
  if (version === undefined) throw new Error('Each text has a version');
  return version;
}

describe('publishQuestions', () => {
  it('numbers the versions, keeps each text for ever and skips an unchanged one', async () => {
    const first = await publish('q-versions', contentOf(), 'First publication');
    const same = await publish('q-versions', contentOf(), 'Nothing changed');
    const second = await publish('q-versions', contentOf({ minutes: 6 }), 'Longer');

    expect(same).toEqual(first);
    expect([first.number, second.number]).toEqual([1, 2]);
    expect(await bank.getVersions('q-versions')).toEqual([second, first]);
    expect(await bank.getPinned([{ questionId: 'q-versions', version: 1 }])).toEqual([first]);
  });

  it('lists the newest version of each question that matches', async () => {
    const past = contentOf({ kind: 'past-behaviour', competency: 'S2' });
    await publish('q-past', past, 'First publication');

    const { questions, total } = await bank.listQuestions({ competency: 'S2', kind: 'past-behaviour' });

    expect(questions.map(({ questionId, content }) => [questionId, content])).toEqual([['q-past', past]]);
    expect(total).toBe(2);
    expect((await bank.listQuestions({ competency: null, kind: 'dilemma' })).questions).toHaveLength(1);
  });

  it('does not know a question that was never published', async () => {
    await expect(bank.getVersions('q-none')).rejects.toThrow('No question q-none');
  });
});

describe('addCompetencyIfAbsent', () => {
  it('adds once and never over a later edit', async () => {
    const competency = {
      code: 'S4',
      model: 'S',
      name: both('Ownership'),
      label: both('Own'),
      definition: both('Definition'),
      positive: [both('Good')],
      negative: [both('Bad')],
    };

    expect(await bank.addCompetencyIfAbsent(competency)).toBe(true);
    expect(await bank.addCompetencyIfAbsent({ ...competency, name: both('Other') })).toBe(false);
    expect(await bank.listCompetencies()).toEqual([competency]);
  });
});

describe('publishGuide', () => {
  const content = {
    name: both('Frontline'),
    purpose: both('Purpose'),
    minutes: 45,
    checklistId: 'face-to-face',
    sections: [
      {
        kind: 'questions' as const,
        title: both('Questions'),
        minutes: 30,
        words: both('Now some questions'),
        questions: [{ questionId: 'q-guide', version: 1 }],
      },
    ],
  };

  it('refuses to pin a version that is not in the bank', async () => {
    await expect(guides.publishGuide('hanne', 'frontline', content, 'First')).rejects.toThrow(
      'A pinned question version is missing',
    );
    await expect(guides.getGuide('frontline')).rejects.toThrow('No guide frontline');
  });

  it('keeps the older version when a newer one is published', async () => {
    await publish('q-guide', contentOf(), 'First publication');
    const first = await guides.publishGuide('hanne', 'frontline', content, 'First');
    const same = await guides.publishGuide('hanne', 'frontline', content, 'Again');
    const second = await guides.publishGuide('hanne', 'frontline', { ...content, minutes: 50 }, 'Longer');

    expect(same).toEqual(first);
    expect(await guides.getGuide('frontline')).toEqual(second);
    expect(await guides.getGuide('frontline', 1)).toEqual(first);
    expect(await guides.listGuides()).toEqual([second]);
  });
});
