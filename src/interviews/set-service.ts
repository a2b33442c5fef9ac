import { hashOfText } from '../data/content-hash.ts';
import { createKept } from '../data/kept.ts';
import { NotFound } from '../domain/errors.ts';
import { questionsOf, type GuideVersion } from '../domain/interview-guide.ts';
import { canonicalText, type InterviewSet, type InterviewSetContent } from '../domain/interview-set.ts';
import type { Position } from '../domain/position.ts';
import { formulaVersion } from '../domain/scoring.ts';
import type { Guides } from '../guides/service.ts';
import type { Profiles } from '../positions/profile-service.ts';
import type { QuestionBank } from '../question-bank/service.ts';
import type { SetStore } from './set-store.ts';

export type Sets = ReturnType<typeof createSets>;

interface Dependencies {
  readonly sets: SetStore;
  readonly bank: QuestionBank;
  readonly guides: Guides;
  readonly profiles: Profiles;
}

interface HeldInterview {
  readonly setHash: string | null;
  readonly position: Pick<Position, 'guide'>;
}

/** Guides and profiles that go together: positions with the same ones freeze the same set. */
const mostKept = 20;

/** Freezes what the ratings of an interview rest on. */
export function createSets({ sets, bank, guides, profiles }: Dependencies) {
  const kept = createKept<{ readonly hash: string; readonly text: string }>(mostKept);

  /** By hash; one that no set has is left out. */
  async function getSets(hashes: readonly string[]): Promise<ReadonlyMap<string, InterviewSet>> {
    const wanted = [...new Set(hashes)];
    const found = await Promise.all(wanted.map((hash) => sets.find(hash)));
    return new Map(found.flatMap((set) => (set === null ? [] : [[set.hash, set] as const])));
  }

  return {
    /** Throws NotFound when no set has this hash. */
    async getSet(hash: string): Promise<InterviewSet> {
      const set = await sets.find(hash);
      if (set === null) throw new NotFound(`No set ${hash}`);
      return set;
    },

    getSets,

    /** The guide of an interview: the frozen one, or before that the one its position pins. */
    async getGuideOf(setHash: string | null, { guide }: Pick<Position, 'guide'>): Promise<GuideVersion> {
      const set = setHash === null ? null : await sets.find(setHash);
      return set?.guide ?? guides.getGuide(guide.guideId, guide.number);
    },

    /** The same for many interviews, each with its frozen set. */
    async withGuides<Held extends HeldInterview>(
      held: readonly Held[],
    ): Promise<readonly (Held & { readonly set: InterviewSet | null; readonly guide: GuideVersion })[]> {
      const [setOf, pinned] = await Promise.all([
        getSets(held.flatMap(({ setHash }) => setHash ?? [])),
        guides.readGuides(held.map(({ position }) => position.guide)),
      ]);
      return held.map((one) => {
        const set = setOf.get(one.setHash ?? '') ?? null;
        return { ...one, set, guide: set?.guide ?? pinned(one.position.guide) };
      });
    },

    /** The set of the versions that the position pins, as they are now. Returns its hash. */
    async freezeSet({ guide, profile }: Pick<Position, 'guide' | 'profile'>): Promise<string> {
      const [guideVersion, profileVersion, competencies] = await Promise.all([
        guides.getGuide(guide.guideId, guide.number),
        profiles.getProfile(profile.profileId, profile.number),
        bank.listCompetencies(),
      ]);
      const [questions, checklist] = await Promise.all([
        bank.getPinned(questionsOf(guideVersion)),
        bank.getChecklist(guideVersion.checklistId),
      ]);
      const parts = [guideVersion, profileVersion, checklist, competencies, ...questions];
      const { hash, text } = kept(`${guide.guideId} ${profile.profileId}`, parts, () => {
        const content: InterviewSetContent = {
          guide: guideVersion,
          profile: profileVersion,
          questions,
          checklist,
          competencies,
          formula: formulaVersion,
        };
        const text = canonicalText(content);
        return { hash: hashOfText(text), text };
      });
      await sets.addIfAbsent(hash, text);
      return hash;
    },
  };
}
