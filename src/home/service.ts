import { may, type Viewer } from '../domain/permissions.ts';
import { questionsOf } from '../domain/interview-guide.ts';
import type { Guides } from '../guides/service.ts';
import type { OwedScorecard } from '../interviews/list-service.ts';
import type { Interviews } from '../interviews/service.ts';
import type { Positions } from '../positions/service.ts';
import type { HomeRecord, OwnInterview, PositionProgress } from './records.ts';

export type Home = ReturnType<typeof createHome>;

interface Dependencies {
  readonly guides: Guides;
  readonly positions: Positions;
  readonly interviews: Interviews;
}

/** What the viewer has to do now. */
export function createHome({ guides, positions, interviews }: Dependencies) {
  async function ownInterview(owed: OwedScorecard): Promise<OwnInterview> {
    const { interview, position, candidateName, state, others } = owed;
    const guide = await guides.getGuide(position.guide.guideId, position.guide.number);
    return {
      ...interview,
      minutes: guide.minutes,
      candidateName,
      position: { title: position.title, place: position.place },
      state,
      others,
      openQuestions: owed.openQuestions ?? questionsOf(guide).length,
    };
  }

  async function listProgress(viewer: Viewer): Promise<readonly PositionProgress[]> {
    if (!may(viewer, 'positions:read')) return [];
    const overseen = await positions.listPositions(viewer);
    return Promise.all(
      overseen.map(async ({ id, title, place }) => {
        const { applications, ...counts } = await interviews.countProgress(viewer, id);
        return { id, title, place, candidates: applications, ...counts };
      }),
    );
  }

  return {
    async getHome(viewer: Viewer): Promise<HomeRecord> {
      const [owed, progress] = await Promise.all([interviews.listOwed(viewer), listProgress(viewer)]);
      return {
        viewerName: viewer.name,
        interviews: await Promise.all(owed.map(ownInterview)),
        positions: progress,
      };
    },
  };
}
