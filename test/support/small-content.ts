import type { Services } from '../../src/services.ts';
import { both, smallSet } from '../domain/interview-cast.ts';

/** Ids of the small guide and profile, for positions. */
export const small = { guideId: 'small-guide', profileId: 'small-profile' } as const;

/** Publishes two questions, a checklist of one cue, a guide and a profile for them. */
export async function publishSmallContent({
  bank,
  guides,
  profiles,
}: Pick<Services, 'bank' | 'guides' | 'profiles'>): Promise<void> {
  await bank.addChecklistIfAbsent(smallSet.checklist);
  const texts = new Map(smallSet.questions.map(({ questionId, content }) => [questionId, content]));
  await bank.publishQuestions('hanne', texts, 'First');
  const section = { kind: 'questions', title: both('Questions'), minutes: 30, words: both('Now') } as const;
  const guide = {
    name: both('Frontline'),
    purpose: both('Why'),
    minutes: 45,
    checklistId: smallSet.checklist.id,
    sections: [
      { ...section, questions: smallSet.questions.map(({ questionId }) => ({ questionId, version: 1 })) },
    ],
  };
  await guides.publishGuide('hanne', small.guideId, guide, 'First');
  const target = { weight: 1, mode: 'at-least', tolerance: 0, mustHave: false, reason: both('Why') } as const;
  const targets = [
    { ...target, competency: 'S4', target: 4 },
    { ...target, competency: 'T3', target: 3 },
  ];
  await profiles.publishProfile(
    'hanne',
    small.profileId,
    { name: both('Frontline service'), targets },
    'First',
  );
}
