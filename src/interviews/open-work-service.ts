import type { OpenWork } from '../accounts/records.ts';
import { may, type Viewer } from '../domain/permissions.ts';
import { isToCome } from '../domain/visibility.ts';
import type { CandidacyParts } from './candidacy-service.ts';

interface Dependencies extends Pick<CandidacyParts, 'interviews' | 'scorecards' | 'candidates'> {
  readonly now: () => Date;
}

/** What hangs on one person, for somebody who is about to deactivate them. */
export function createOpenWork({ interviews, scorecards, candidates, now }: Dependencies) {
  return {
    /** With the candidate only where the viewer may see the interview; one about the viewer is left out. */
    async listOpenWork(viewer: Viewer, personId: string): Promise<OpenWork> {
      const held = (await interviews.listOfPanelMember(personId)).filter(
        ({ cancelled }) => cancelled === null,
      );
      const cards = await scorecards.listOfInterviews(held.map(({ id }) => id));
      const owing = new Set(
        cards
          .filter(({ interviewerId, state }) => interviewerId === personId && isToCome(state))
          .map(({ interviewId }) => interviewId),
      );
      const open = held.filter(({ id }) => owing.has(id));
      const [others, overseen, panels] = await Promise.all([
        candidates.exceptOwn(viewer, [...new Set(open.map(({ applicationId }) => applicationId))]),
        may(viewer, 'candidates:read') ? candidates.listAllApplications(viewer) : [],
        candidates.listForPanels(viewer, open),
      ]);
      const nameOf = new Map(
        [...overseen, ...panels.values()].map(({ application, candidate }) => [
          application.id,
          candidate.name,
        ]),
      );
      const all = open
        .filter(({ applicationId }) => others.has(applicationId))
        .map(({ applicationId, startsAt }) => ({
          startsAt,
          candidateName: nameOf.get(applicationId) ?? null,
        }));
      const isAhead = ({ startsAt }: { readonly startsAt: Date }) => startsAt >= now();
      return { upcoming: all.filter(isAhead), owed: all.filter((one) => !isAhead(one)) };
    },
  };
}
