import { contentHash } from '../data/content-hash.ts';
import { NotFound } from '../domain/errors.ts';
import { questionsOf, type GuideVersion } from '../domain/interview-guide.ts';
import type { QuestionBank } from '../question-bank/service.ts';
import type { GuideStore, PinnedGuide } from './store.ts';

export type Guides = ReturnType<typeof createGuides>;

/** What a guide says, before it has a version. */
export type GuideContent = Pick<
  GuideVersion,
  'name' | 'purpose' | 'minutes' | 'sections' | 'checklistId' | 'candidateSheet'
>;

interface Dependencies {
  readonly guides: GuideStore;
  readonly bank: QuestionBank;
  readonly now: () => Date;
}

/** Interview guides: the plan of an interview, pinned to published question versions. */
export function createGuides({ guides, bank, now }: Dependencies) {
  return {
    async listGuides(): Promise<readonly GuideVersion[]> {
      return guides.listNewest();
    },

    /** Throws NotFound when the guide, or that version of it, does not exist. */
    async getGuide(guideId: string, number?: number): Promise<GuideVersion> {
      const version =
        number === undefined
          ? ((await guides.findNewest(guideId))?.version ?? null)
          : await guides.find(guideId, number);
      if (version === null) throw new NotFound(`No guide ${guideId}`);
      return version;
    },

    /** Reads these versions, each once, and hands them out one by one. */
    async readGuides(pinned: readonly PinnedGuide[]): Promise<(pin: PinnedGuide) => GuideVersion> {
      const find = await guides.findEach(pinned);
      return (pin) => {
        const version = find(pin);
        if (version === undefined) throw new NotFound(`No guide ${pin.guideId}`);
        return version;
      };
    },

    /**
     * Publishes the guide as its next version; content equal to the newest one stays that version. Throws
     * NotFound when it pins a question version that is not in the bank.
     */
    async publishGuide(
      publishedBy: string,
      guideId: string,
      content: GuideContent,
      reason: string,
    ): Promise<GuideVersion> {
      await bank.getPinned(questionsOf(content));
      const newest = await guides.findNewest(guideId);
      const hash = contentHash(content);
      if (newest?.contentHash === hash) return newest.version;
      const version: GuideVersion = {
        ...content,
        guideId,
        number: (newest?.version.number ?? 0) + 1,
        publishedAt: now(),
        publishedBy,
        reason,
      };
      await guides.add(version, hash);
      return version;
    },
  };
}
