import { may, type Viewer } from '../domain/permissions.ts';
import { startOfDay } from '../domain/timing.ts';
import type { Guides } from '../guides/service.ts';
import type { Interviews } from '../interviews/service.ts';
import { noProgress } from '../positions/records.ts';
import type { Positions } from '../positions/service.ts';
import type { HomeRecord, OverseenPositions } from './records.ts';

export type Home = ReturnType<typeof createHome>;

interface Dependencies {
  readonly guides: Guides;
  readonly positions: Positions;
  readonly interviews: Interviews;
}

/** After today: a week, so that the same weekday is there as well. */
const daysAhead = 7;
/** A cancelled interview is simply missing; for a day it is said. */
const newsFor = 24 * 60 * 60_000;

/** What the viewer has to do now. */
export function createHome({ guides, positions, interviews }: Dependencies) {
  async function oversee(viewer: Viewer, now: Date): Promise<OverseenPositions> {
    const [listed, overview] = await Promise.all([
      positions.listPositions(viewer),
      interviews.oversee(viewer, startOfDay(now), startOfDay(now, daysAhead + 1)),
    ]);
    const guideOf = await guides.readGuides(listed.map(({ guide }) => guide));
    const minutesOf = new Map(listed.map(({ id, guide }) => [id, guideOf(guide).minutes]));
    return {
      positions: listed.map(({ id, title, place }) => {
        const { applications, ...counts } = overview.progress.get(id) ?? noProgress;
        return { id, title, place, candidates: applications, ...counts };
      }),
      interviews: overview.interviews.map(({ set, ...interview }) => ({
        ...interview,
        minutes: set?.guide.minutes ?? minutesOf.get(interview.position.id) ?? 0,
      })),
    };
  }

  return {
    async getHome(viewer: Viewer, now: Date): Promise<HomeRecord> {
      const [{ owed: own, cancelled }, overseen] = await Promise.all([
        interviews.listPanelWork(viewer, new Date(now.getTime() - newsFor)),
        may(viewer, 'positions:read') ? oversee(viewer, now) : null,
      ]);
      const ownIds = new Set(own.map(({ id }) => id));
      return {
        viewerName: viewer.name,
        interviews: own,
        cancelled,
        overseen: overseen && {
          ...overseen,
          interviews: overseen.interviews.filter(({ id }) => !ownIds.has(id)),
        },
      };
    },
  };
}
