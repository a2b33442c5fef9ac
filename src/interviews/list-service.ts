import type { FoundApplication } from '../candidates/service.ts';
import type { Viewer } from '../domain/permissions.ts';
import { isHeld, startOfDay } from '../domain/timing.ts';
import { isToCome } from '../domain/visibility.ts';
import { panelOf, type CandidacyParts } from './candidacy-service.ts';
import type { Interview } from './interview-schema.ts';
import type { InterviewList } from './list-records.ts';
import type { InterviewScope } from './list-store.ts';
import type { InterviewRow } from './records.ts';
import { rowOf } from './row-service.ts';
import { createStandings } from './standing-service.ts';

interface Dependencies extends CandidacyParts {
  readonly now: () => Date;
}

type Show = InterviewList['show'];

const rowsPerPage = 25;

/** The lists of interviews. What is held grows for ever, so only one page of it is read. */
export function createInterviewLists(parts: Dependencies) {
  const { interviews, scorecards, candidates, namesOf, now } = parts;
  const { listStanding } = createStandings(parts);

  async function scopeOf(viewer: Viewer, show: Show): Promise<InterviewScope> {
    const [except, only] = await Promise.all([
      // Also from one's own panels: they may be older than the candidacy.
      candidates.listOwnIds(viewer),
      show === 'all' ? candidates.listOverseenIds(viewer) : null,
    ]);
    return { panelMember: show === 'mine' ? viewer.personId : null, only, except };
  }

  /** Without those whose application does not exist for the viewer. */
  async function rowsOf(
    viewer: Viewer,
    show: Show,
    listed: readonly Interview[],
  ): Promise<readonly InterviewRow[]> {
    const applicationIds = listed.map(({ applicationId }) => applicationId);
    const [found, cards, names] = await Promise.all([
      show === 'mine'
        ? candidates.listForPanels(viewer, listed)
        : candidates.listOverseen(viewer, applicationIds),
      listStanding(
        viewer,
        listed.map(({ id }) => id),
      ),
      namesOf([...new Set(listed.flatMap(({ panel }) => panel))]),
    ]);
    const rowIn = (interview: Interview, application: FoundApplication) => {
      const own = cards.filter(({ interviewId }) => interviewId === interview.id);
      return rowOf(viewer, interview, application, panelOf(interview, own, names));
    };
    return listed.flatMap((interview) => {
      const application = found.get(interview.applicationId);
      return application === undefined ? [] : [rowIn(interview, application)];
    });
  }

  return {
    /**
     * `mine`: on whose panel the viewer sits. `all`: of every position the viewer oversees. What is to come
     * and what is owed is there whole, what is held as the page that is asked for, from 1.
     */
    async listInterviews(
      viewer: Viewer,
      show: Show,
      page: number,
    ): Promise<Pick<InterviewList, 'coming' | 'owed' | 'held'>> {
      const today = startOfDay(now());
      const [scope, open] = await Promise.all([
        scopeOf(viewer, show),
        scorecards.listOpenInterviewIds(show === 'mine' ? viewer.personId : null),
      ]);
      const [ahead, waiting] = await Promise.all([
        interviews.listFrom(scope, today),
        interviews.listHeldAmong(open, scope, today),
      ]);
      const rows = await rowsOf(viewer, show, [...waiting, ...ahead]);
      const isOwed = (row: InterviewRow) => isHeld(row, now()) && isMissed(row, show);
      const owed = rows.filter(isOwed);
      // Those of today and of later that somebody has submitted already are the latest of all.
      const first = rows.filter((row) => row.startsAt >= today && isHeld(row, now()) && !isMissed(row, show));

      const skipped = (page - 1) * rowsPerPage;
      const early = first.toReversed().slice(skipped);
      const earlier = await interviews.listBefore(scope, today, {
        exceptIds: owed.map(({ id }) => id),
        skip: Math.max(0, skipped - first.length),
        most: rowsPerPage + 1,
      });
      const held = [...early, ...(await rowsOf(viewer, show, earlier))];
      return {
        coming: rows.filter((row) => !isHeld(row, now())),
        owed,
        held: { rows: held.slice(0, rowsPerPage), page, hasOlder: held.length > rowsPerPage },
      };
    },
  };
}

/** True when a scorecard that the list is about has not been submitted. */
function isMissed({ ownState, panel }: InterviewRow, show: Show): boolean {
  const states = show === 'mine' ? [ownState] : panel.map(({ state }) => state);
  return states.some((state) => state !== null && isToCome(state));
}
