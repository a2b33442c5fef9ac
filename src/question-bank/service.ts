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
      return { questions: listed, total, competencies: models };
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

    /** Publishes the text as the next version; a text equal to the newest one stays that version. */
    async publishQuestion(
      publishedBy: string,
      questionId: string,
      content: QuestionContent,
      reason: string,
    ): Promise<QuestionVersion> {
      const [newest] = await questions.listVersions(questionId);
      const hash = contentHash(content);
      if (newest?.contentHash === hash) return newest;
      const version: QuestionVersion = {
        questionId,
        number: (newest?.number ?? 0) + 1,
        content,
        contentHash: hash,
        publishedAt: now(),
        publishedBy,
        reason,
      };
      await questions.add(version);
      return version;
    },
  };
}
