import { contentHash } from '../data/content-hash.ts';
import type { Checklist } from '../domain/checklist.ts';
import type { Competency } from '../domain/competency.ts';
import { NotFound } from '../domain/errors.ts';
import type { PinnedQuestion } from '../domain/interview-guide.ts';
import type { QuestionContent, QuestionVersion } from '../domain/question.ts';
import type { ChecklistStore } from './checklist-store.ts';
import type { CompetencyStore } from './competency-store.ts';
import type { QuestionStore, VersionFilter } from './store.ts';

export type QuestionBank = ReturnType<typeof createQuestionBank>;

interface Dependencies {
  readonly competencies: CompetencyStore;
  readonly checklists: ChecklistStore;
  readonly questions: QuestionStore;
  readonly now: () => Date;
}

/** The bank of questions and the competencies they measure. Published texts are never edited, only superseded. */
export function createQuestionBank({ competencies, checklists, questions, now }: Dependencies) {
  return {
    async listCompetencies(): Promise<readonly Competency[]> {
      return competencies.list();
    },

    async addCompetencyIfAbsent(competency: Competency): Promise<boolean> {
      return competencies.addIfAbsent(competency);
    },

    async listChecklists(): Promise<readonly Checklist[]> {
      return checklists.list();
    },

    /** Throws NotFound when there is no such checklist. */
    async getChecklist(id: string): Promise<Checklist> {
      const checklist = await checklists.find(id);
      if (checklist === null) throw new NotFound(`No checklist ${id}`);
      return checklist;
    },

    async addChecklistIfAbsent(checklist: Checklist): Promise<boolean> {
      return checklists.addIfAbsent(checklist);
    },

    /** The newest version of each question that matches, and how many questions there are in all. */
    async listQuestions(filter: VersionFilter) {
      const [listed, total, models] = await Promise.all([
        questions.listNewest(filter),
        questions.countQuestions(),
        competencies.list(),
      ]);
      const ofKind = await questions.listNewest({ competency: null, kind: filter.kind });
      const counts = new Map<string, number>();
      for (const { content } of ofKind) {
        counts.set(content.competency, (counts.get(content.competency) ?? 0) + 1);
      }
      return { questions: listed, total, competencies: models, counts };
    },

    /** All versions of one question, newest first. Throws NotFound when there is none. */
    async getVersions(questionId: string): Promise<readonly [QuestionVersion, ...QuestionVersion[]]> {
      const [newest, ...older] = await questions.listVersions(questionId);
      if (newest === undefined) throw new NotFound(`No question ${questionId}`);
      return [newest, ...older];
    },

    /** The pinned versions in the order given. Throws NotFound when one is missing. */
    async getPinned(pinned: readonly PinnedQuestion[]): Promise<readonly QuestionVersion[]> {
      const found = await questions.listPinned(pinned);
      if (found.length !== pinned.length) throw new NotFound('A pinned question version is missing');
      return found;
    },

    /** Publishes each text as the next version of its question; one equal to the newest stays that version. */
    async publishQuestions(
      publishedBy: string,
      contents: ReadonlyMap<string, QuestionContent>,
      reason: string,
    ): Promise<readonly QuestionVersion[]> {
      const newestOf = new Map(
        (await questions.listNewestOf([...contents.keys()])).map((version) => [version.questionId, version]),
      );
      const publishedAt = now();
      const versions = Array.from(contents, ([questionId, content]): QuestionVersion => {
        const newest = newestOf.get(questionId);
        const hash = contentHash(content);
        if (newest?.contentHash === hash) return newest;
        const number = (newest?.number ?? 0) + 1;
        return { questionId, number, content, contentHash: hash, publishedAt, publishedBy, reason };
      });
      const added = versions.filter((version) => version !== newestOf.get(version.questionId));
      if (added.length > 0) await questions.add(added);
      return versions;
    },
  };
}
