import { NotFound } from '../domain/errors.ts';
import type { QuestionVersion } from '../domain/question.ts';
import type { WarmUp, WarmUpContent } from '../domain/warm-up.ts';
import type { WarmUpRecord } from './records.ts';
import type { QuestionBank } from './service.ts';
import type { WarmUpStore } from './warm-up-store.ts';

export type WarmUps = ReturnType<typeof createWarmUps>;

interface Dependencies {
  readonly warmUps: WarmUpStore;
  readonly bank: Pick<QuestionBank, 'getVersions' | 'listQuestions'>;
}

/** Sample answers with their key, one set at most to a question. */
export function createWarmUps({ warmUps, bank }: Dependencies) {
  return {
    /** Ids of the questions that have a set. */
    async listQuestionIds(): Promise<ReadonlySet<string>> {
      return new Set(await warmUps.listQuestionIds());
    },

    /** The set, with the text of the question it was written for. Throws NotFound when there is none. */
    async getWarmUp(questionId: string): Promise<WarmUpRecord> {
      const [warmUp, versions] = await Promise.all([warmUps.find(questionId), bank.getVersions(questionId)]);
      const question = versions.find(({ number }) => number === warmUp?.version);
      if (warmUp === null || question === undefined) throw new NotFound(`No warm-up set for ${questionId}`);
      return { warmUp, question, newest: versions[0].number };
    },

    /**
     * Adds the sets of those questions that have none, each to the newest text of its question. A set stays
     * with the text it was added to; where the text no longer has a behaviour that the key ticks, or the
     * question is unknown, the set is left out. Returns how many were added.
     */
    async addIfAbsent(contents: ReadonlyMap<string, WarmUpContent>): Promise<number> {
      const { questions } = await bank.listQuestions({ competency: null, kind: null });
      const newest = new Map(questions.map((version) => [version.questionId, version]));
      return warmUps.addAbsent(
        [...contents].flatMap(([questionId, content]): readonly WarmUp[] => {
          const version = newest.get(questionId);
          if (version === undefined || !knowsTicks(version, content)) return [];
          return [{ questionId, version: version.number, answers: content.answers }];
        }),
      );
    },
  };
}

function knowsTicks({ content }: QuestionVersion, { answers }: WarmUpContent): boolean {
  const known = new Set(content.levels.flatMap(({ behaviours }) => behaviours.map(({ id }) => id)));
  return answers.every(({ ticks }) => ticks.every(({ behaviour }) => known.has(behaviour)));
}
