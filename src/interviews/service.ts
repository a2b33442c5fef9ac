import { newId } from '../data/new-id.ts';
import { endedStages } from '../domain/application.ts';
import { StaleEdit } from '../domain/errors.ts';
import type { Viewer } from '../domain/permissions.ts';
import type { VisibilityPolicy } from '../domain/visibility.ts';
import { createApplicationRecords } from './application-service.ts';
import { createCandidacies, type CandidacyParts } from './candidacy-service.ts';
import { createArrangements } from './arrangement-service.ts';
import { createClashes, planning } from './clash-service.ts';
import { createFrozenBases } from './frozen-service.ts';
import type { Interview } from './interview-schema.ts';
import { createInterviewLists } from './list-service.ts';
import { createSingleInterviews } from './single-service.ts';
import { createOpenWork } from './open-work-service.ts';
import { createOwedScorecards } from './owed-service.ts';
import { createProgress } from './progress-service.ts';
import type { Clash } from './records.ts';

export type Interviews = ReturnType<typeof createInterviews>;

export interface NewInterview {
  readonly startsAt: Date;
  readonly place: string;
  readonly panel: readonly string[];
  readonly policy: VisibilityPolicy;
}

interface Dependencies extends CandidacyParts {
  readonly now: () => Date;
}

/** Interviews: scheduling, lists, and what they say about a candidate. */
export function createInterviews(dependencies: Dependencies) {
  const { interviews, scorecards, candidates, now } = dependencies;
  const candidacies = createCandidacies(dependencies);
  const calendar = createClashes(dependencies);

  /**
   * Schedules an interview, assigns a scorecard to each member of the panel and moves a new application to
   * the stage that says so. Throws StaleEdit when the application has ended.
   */
  async function schedule(viewer: Viewer, applicationId: string, wanted: NewInterview): Promise<Interview> {
    const { application, candidate } = await candidates.getApplication(viewer, applicationId);
    if (endedStages.includes(application.stage)) throw new StaleEdit('The application has ended');
    const panel = [...new Set(wanted.panel)].filter((personId) => !candidate.personIds.includes(personId));
    const interview: Interview = {
      ...wanted,
      id: newId(),
      applicationId,
      panel,
      isConsensusReached: false,
      setHash: null,
      scheduledBy: viewer.personId,
      scheduledAt: now(),
      changes: [],
      cancelled: null,
      submitters: [],
      writers: [],
    };
    // The interview last: cut short in between, nobody sits on a panel without a scorecard.
    for (const personId of panel) await scorecards.addIfAbsent(newId(), interview.id, personId);
    await interviews.add(interview);
    if (application.stage === 'applied') {
      await candidates.changeStage(viewer, applicationId, 'interviewing', 'applied');
    }
    // Whoever ends the application from here on has seen the interview; somebody faster has not.
    const { application: after } = await candidates.getApplication(viewer, applicationId);
    if (endedStages.includes(after.stage) && (await interviews.takeBack(interview))) {
      for (const personId of panel) {
        await scorecards.withdraw({ interviewId: interview.id, interviewerId: personId });
      }
      throw new StaleEdit('The application has ended meanwhile');
    }
    return interview;
  }

  return {
    ...candidacies,
    ...createApplicationRecords(dependencies, candidacies),
    ...createProgress(dependencies, candidacies),
    ...createOwedScorecards(dependencies),
    ...createOpenWork(dependencies),
    ...createInterviewLists(dependencies),
    ...createSingleInterviews(dependencies),
    ...createFrozenBases(dependencies),
    ...createArrangements(dependencies),

    schedule,

    /**
     * The same unless somebody is taken at that time: then nothing is written and these clashes come back,
     * none when it is done. `accepts` says of clashes whether they were shown and are to be left as they
     * are. Two who plan the very same interview have planned one.
     */
    async scheduleUnlessTaken(
      viewer: Viewer,
      applicationId: string,
      wanted: NewInterview,
      accepts: (clashes: readonly Clash[]) => boolean,
    ): Promise<readonly Clash[]> {
      return interviews.whileAlone(planning, async () => {
        const { application } = await candidates.getApplication(viewer, applicationId);
        if (endedStages.includes(application.stage)) throw new StaleEdit('The application has ended');
        const planned = await interviews.listOfApplications([applicationId]);
        if (planned.some((interview) => isSame(interview, wanted))) return [];
        const clashes = await calendar.listClashes(viewer, applicationId, wanted, null);
        if (clashes.length > 0 && !accepts(clashes)) return clashes;
        await schedule(viewer, applicationId, wanted);
        return [];
      });
    },
  };
}

function isSame({ cancelled, ...planned }: Interview, wanted: NewInterview): boolean {
  return (
    cancelled === null &&
    planned.startsAt.getTime() === wanted.startsAt.getTime() &&
    planned.place === wanted.place &&
    planned.policy === wanted.policy &&
    planned.panel.toSorted().join(' ') === [...new Set(wanted.panel)].toSorted().join(' ')
  );
}
