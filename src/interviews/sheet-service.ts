import { questionsOf, type GuideVersion } from '../domain/interview-guide.ts';
import type { Viewer } from '../domain/permissions.ts';
import type { Guides } from '../guides/service.ts';
import type { Positions } from '../positions/service.ts';
import type { QuestionBank } from '../question-bank/service.ts';
import type { Interviews } from './service.ts';
import type { CandidateSheet, GuideSheet, InterviewSheet, PositionSheet } from './sheet-records.ts';

export type CandidateSheets = ReturnType<typeof createCandidateSheets>;

interface Dependencies {
  readonly interviews: Pick<Interviews, 'getInterview'>;
  readonly positions: Pick<Positions, 'getPosition'>;
  readonly guides: Pick<Guides, 'getGuide'>;
  readonly bank: Pick<QuestionBank, 'getPinned' | 'listCompetencies'>;
}

/**
 * The candidate's sheet: of a guide for whoever reads guides, of a position for those who oversee it, of an
 * interview for its panel as well.
 */
export function createCandidateSheets({ interviews, positions, guides, bank }: Dependencies) {
  async function sheetOf(guide: GuideVersion): Promise<CandidateSheet> {
    const [questions, competencies] = await Promise.all([
      bank.getPinned(questionsOf(guide)),
      bank.listCompetencies(),
    ]);
    const contentOf = new Map(
      questions.map(({ questionId, number, content }) => [`${questionId} ${number}`, content]),
    );
    const sections = guide.sections.map(({ kind, minutes, questions: pinned }) => ({
      kind,
      minutes,
      asked: pinned.flatMap(({ questionId, version }) => contentOf.get(`${questionId} ${version}`) ?? []),
    }));
    const codes = new Set(sections.flatMap(({ asked }) => asked.map(({ competency }) => competency)));
    return {
      minutes: guide.minutes,
      about: guide.candidateSheet ?? null,
      sections: sections.map((section) => ({ ...section, asked: section.asked.map(({ kind }) => kind) })),
      competencies: [...codes].flatMap((code) => {
        const competency = competencies.find((one) => one.code === code);
        return competency === undefined ? [] : [{ name: competency.name, definition: competency.definition }];
      }),
    };
  }

  return {
    /** Of the guide's newest version, as its own page shows it. Throws NotFound when there is none. */
    async getGuideSheet(guideId: string): Promise<GuideSheet> {
      const guide = await guides.getGuide(guideId);
      return { ...(await sheetOf(guide)), guideId, guideName: guide.name };
    },

    /** Throws NotFound unless the viewer oversees the position. */
    async getPositionSheet(viewer: Viewer, positionId: string): Promise<PositionSheet> {
      const { title, place, guide } = await positions.getPosition(viewer, positionId);
      const sheet = await sheetOf(await guides.getGuide(guide.guideId, guide.number));
      return { ...sheet, positionId, position: { title, place } };
    },

    /** Throws NotFound unless the viewer sits on the panel or oversees the position. */
    async getInterviewSheet(viewer: Viewer, interviewId: string): Promise<InterviewSheet> {
      const interview = await interviews.getInterview(viewer, interviewId);
      const { candidateName, startsAt, place: room, panel, cancelled, guide } = interview;
      const { title, place } = interview.position;
      const sheet = await sheetOf(await guides.getGuide(guide.guideId, guide.number));
      const names = panel.map(({ name }) => name);
      const position = { title, place };
      return { ...sheet, interviewId, position, candidateName, startsAt, room, panel: names, cancelled };
    },
  };
}
