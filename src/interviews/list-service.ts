import type { FoundApplication } from '../candidates/service.ts';
import { NotFound } from '../domain/errors.ts';
import { questionsOf } from '../domain/interview-guide.ts';
import { may, oversees, type Viewer } from '../domain/permissions.ts';
import { panelOf, sightFor, type CandidacyParts } from './candidacy-service.ts';
import { historyOf, peopleOf } from './history-service.ts';
import type { Interview } from './interview-schema.ts';
import type { InterviewRecord, InterviewRow } from './records.ts';
import { createStandings } from './standing-service.ts';

/** Interviews as lists and one by one. */
export function createInterviewLists(parts: CandidacyParts) {
  const { interviews, sets, candidates, namesOf } = parts;
  const { listStanding } = createStandings(parts);

  /** As a member of the panel or as one who oversees the position; for anyone else it does not exist. */
  function findApplication(viewer: Viewer, { panel, applicationId }: Interview): Promise<FoundApplication> {
    return panel.includes(viewer.personId)
      ? candidates.getApplicationForPanel(viewer, panel, applicationId)
      : candidates.getApplication(viewer, applicationId);
  }

  /** Those of the panel member that are not about themselves: the panel may be older than the candidacy. */
  async function listPanelWork(viewer: Viewer): Promise<readonly Interview[]> {
    const held = await interviews.listOfPanelMember(viewer.personId);
    const ids = [...new Set(held.map(({ applicationId }) => applicationId))];
    const others = await candidates.exceptOwn(viewer, ids);
    return held.filter(({ applicationId }) => others.has(applicationId));
  }

  async function rows(
    viewer: Viewer,
    held: readonly Interview[],
    found: (interview: Interview) => FoundApplication | Promise<FoundApplication>,
  ): Promise<readonly InterviewRow[]> {
    const [cards, names] = await Promise.all([
      listStanding(held.map(({ id }) => id)),
      namesOf([...new Set(held.flatMap(({ panel }) => panel))]),
    ]);
    return Promise.all(
      held.map(async (interview) => {
        const own = cards.filter(({ interviewId }) => interviewId === interview.id);
        return rowOf(viewer, interview, await found(interview), panelOf(interview, own, names));
      }),
    );
  }

  return {
    /** Interviews on whose panel the viewer sits. */
    async listOwn(viewer: Viewer): Promise<readonly InterviewRow[]> {
      const held = await listPanelWork(viewer);
      return rows(viewer, held, (interview) => findApplication(viewer, interview));
    },

    /** Interviews of every position the viewer oversees. */
    async listOverseen(viewer: Viewer): Promise<readonly InterviewRow[]> {
      const all = await candidates.listAllApplications(viewer);
      const byId = new Map(all.map((one) => [one.application.id, one]));
      const held = await interviews.listOfApplications([...byId.keys()]);
      return rows(
        viewer,
        held,
        (interview) => byId.get(interview.applicationId) ?? findApplication(viewer, interview),
      );
    },

    /** Throws NotFound unless the viewer sits on the panel or oversees the position. */
    async getInterview(viewer: Viewer, id: string): Promise<InterviewRecord> {
      const interview = await interviews.find(id);
      if (interview === null) throw new NotFound(`No interview ${id}`);
      const found = await findApplication(viewer, interview);
      const { application, candidate, position } = found;
      const [cards, names, guide] = await Promise.all([
        listStanding([id]),
        namesOf(peopleOf(interview)),
        sets.getGuideOf(interview.setHash, position),
      ]);
      const nameOf = (personId: string) => names.get(personId) ?? '';
      const sight = sightFor(viewer, interview, cards, position.team, candidate.personIds);
      const panel = panelOf(interview, cards, names);
      const { changes, cancelled } = historyOf(interview, nameOf);
      return {
        ...rowOf(viewer, interview, found, panel),
        viewerId: viewer.personId,
        applicationId: application.id,
        policy: interview.policy,
        guide: {
          guideId: guide.guideId,
          number: guide.number,
          name: guide.name,
          minutes: guide.minutes,
          questions: questionsOf(guide).length,
        },
        hidden: sight.hidden,
        stillToCome: sight.stillToCome,
        canReadApplication: may(viewer, 'candidates:read') && oversees(viewer, position.team),
        canChange:
          may(viewer, 'interviews:schedule') &&
          oversees(viewer, position.team) &&
          cancelled === null &&
          panel.every(({ state }) => state !== 'submitted'),
        hasBegun: interview.setHash !== null,
        changes,
        cancelled,
      };
    },
  };
}

function rowOf(
  viewer: Viewer,
  { id, startsAt, place, cancelled }: Interview,
  { application, candidate, position }: FoundApplication,
  panel: InterviewRow['panel'],
): InterviewRow {
  return {
    id,
    startsAt,
    place,
    candidateId: candidate.id,
    candidateName: candidate.name,
    appliedAt: application.history[0]?.at ?? candidate.addedAt,
    position: { title: position.title, place: position.place },
    panel,
    ownState: panel.find(({ personId }) => personId === viewer.personId)?.state ?? null,
    isCancelled: cancelled !== null,
  };
}
