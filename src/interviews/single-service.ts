import type { FoundApplication } from '../candidates/service.ts';
import { NotFound } from '../domain/errors.ts';
import { questionsOf } from '../domain/interview-guide.ts';
import { may, oversees, type Viewer } from '../domain/permissions.ts';
import { panelOf, sightFor, type CandidacyParts } from './candidacy-service.ts';
import { historyOf, peopleOf } from './history-service.ts';
import type { Interview } from './interview-schema.ts';
import type { InterviewRecord } from './records.ts';
import { createNamesakes } from './namesake-service.ts';
import { rowOf } from './row-service.ts';
import { createStandings } from './standing-service.ts';

/** One interview, as its page shows it. */
export function createSingleInterviews(parts: CandidacyParts) {
  const { interviews, sets, candidates, namesOf } = parts;
  const { listStanding } = createStandings(parts);
  const { meetsNamesake } = createNamesakes(parts);

  /** As a member of the panel or as one who oversees the position; for anyone else it does not exist. */
  function findApplication(viewer: Viewer, { panel, applicationId }: Interview): Promise<FoundApplication> {
    return panel.includes(viewer.personId)
      ? candidates.getApplicationForPanel(viewer, panel, applicationId)
      : candidates.getApplication(viewer, applicationId);
  }

  return {
    /** Throws NotFound unless the viewer sits on the panel or oversees the position. */
    async getInterview(viewer: Viewer, id: string): Promise<InterviewRecord> {
      const interview = await interviews.find(id);
      if (interview === null) throw new NotFound(`No interview ${id}`);
      const found = await findApplication(viewer, interview);
      const { application, candidate, position } = found;
      const [cards, names, guide, isNamesake] = await Promise.all([
        listStanding(viewer, [id]),
        namesOf(peopleOf(interview)),
        sets.getGuideOf(interview.setHash, position),
        meetsNamesake(viewer, candidate),
      ]);
      const nameOf = (personId: string) => names.get(personId) ?? '';
      const sight = sightFor(viewer, interview, cards, position.team, candidate.personIds);
      const panel = panelOf(interview, cards, names);
      const { changes, cancelled } = historyOf(interview, nameOf);
      return {
        ...rowOf(viewer, interview, found, panel),
        isNamesake,
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
