import { questionsOf } from '../domain/interview-guide.ts';
import { pairingOf } from '../domain/pairing.ts';
import type { PositionBasis } from '../domain/position.ts';
import type { Guides } from '../guides/service.ts';
import type { QuestionBank } from '../question-bank/service.ts';
import type { Profiles } from './profile-service.ts';
import { versionKey, type NamedPairing } from './records.ts';

interface Dependencies {
  readonly guides: Guides;
  readonly profiles: Profiles;
  readonly bank: QuestionBank;
}

/** Whether a guide and a profile are about the same competencies. */
export function createPairings({ guides, profiles, bank }: Dependencies) {
  return {
    async getPairing({ guide, profile }: PositionBasis): Promise<NamedPairing> {
      const [guideVersion, { targets }, competencies] = await Promise.all([
        guides.getGuide(guide.guideId, guide.number),
        profiles.getProfile(profile.profileId, profile.number),
        bank.listCompetencies(),
      ]);
      const questions = await bank.getPinned(questionsOf(guideVersion));
      const { withoutTarget, notAsked, ...rest } = pairingOf(
        questions.map(({ content }) => content.competency),
        targets,
      );
      // In the order of the models.
      const named = (codes: readonly string[]) => competencies.filter(({ code }) => codes.includes(code));
      return {
        ...rest,
        isSame: withoutTarget.length + notAsked.length === 0,
        key: `${versionKey(guide.guideId, guide.number)} ${versionKey(profile.profileId, profile.number)}`,
        withoutTarget: named(withoutTarget).map(({ name }) => name),
        notAsked: named(notAsked).map(({ name }) => name),
      };
    },
  };
}
