import { questionsOf, type GuideVersion } from '../domain/interview-guide.ts';
import type { Viewer } from '../domain/permissions.ts';
import type { Guides } from '../guides/service.ts';
import type { Positions } from '../positions/service.ts';
import type { QuestionBank } from '../question-bank/service.ts';
import type { Interviews } from './service.ts';
import type { CandidateSheet, InterviewSheet, PositionSheet } from './sheet-records.ts';

export type CandidateSheets = ReturnType<typeof createCandidateSheets>;

interface Dependencies {
  readonly interviews: Pick<Interviews, 'getInterview'>;
  readonly positions: Pick<Positions, 'getPosition'>;
  readonly guides: Pick<Guides, 'getGuide'>;
  readonly bank: Pick<QuestionBank, 'getPinned' | 'listCompetencies'>;
}

/** The candidate's sheet: of a position for those who oversee it, of an interview for its panel as well. */
export function createCandidateSheets({ interviews, positions, guides, bank }: Dependencies) {
  async function sheetOf(
    { title, place }: CandidateSheet['position'],
    guide: GuideVersion,
  ): Promise<CandidateSheet> {
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
      position: { title, place },
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
    /** Throws NotFound unless the viewer oversees the position. */
    async getPositionSheet(viewer: Viewer, positionId: string): Promise<PositionSheet> {
      const position = await positions.getPosition(viewer, positionId);
      const { guideId, number } = position.guide;
      return { ...(await sheetOf(position, await guides.getGuide(guideId, number))), positionId };
    },

    /** Throws NotFound unless the viewer sits on the panel or oversees the position. */
    async getInterviewSheet(viewer: Viewer, interviewId: string): Promise<InterviewSheet> {
      const interview = await interviews.getInterview(viewer, interviewId);
      const { guideId, number } = interview.guide;
      const sheet = await sheetOf(interview.position, await guides.getGuide(guideId, number));
      const { candidateName, startsAt, place: room, panel, cancelled } = interview;
      const names = panel.map(({ name }) => name);
      return { ...sheet, interviewId, candidateName, startsAt, room, panel: names, cancelled };
    },
  };
}
