import { stageChanges } from '../domain/application.ts';
import type { Candidacy } from '../domain/candidacy.ts';
import type { Viewer } from '../domain/permissions.ts';
import type { CandidacyParts } from './candidacy-service.ts';
import { historyOf, peopleOf } from './history-service.ts';
import type { ApplicationRecord } from './records.ts';

/** What the page of an application shows besides the candidacy: how it came to where it stands. */
export function createApplicationRecords(
  { interviews, candidates, namesOf }: CandidacyParts,
  { getCandidacy }: { getCandidacy: (viewer: Viewer, applicationId: string) => Promise<Candidacy> },
) {
  return {
    /** Throws NotFound when the application does not exist for the viewer. */
    async getApplicationRecord(
      viewer: Viewer,
      applicationId: string,
    ): Promise<Pick<ApplicationRecord, 'candidacy' | 'stages' | 'meetings'>> {
      const [candidacy, { application }] = await Promise.all([
        getCandidacy(viewer, applicationId),
        candidates.getApplication(viewer, applicationId),
      ]);
      const held = await interviews.listOfApplications([applicationId]);
      const people = [...application.history.map(({ by }) => by), ...held.flatMap(peopleOf)];
      const names = await namesOf([...new Set(people)]);
      const named = ({ at, by }: { readonly at: Date; readonly by: string }) => ({
        at,
        byName: names.get(by) ?? '',
      });
      return {
        candidacy,
        meetings: held.map((interview) => historyOf(interview, (id) => names.get(id) ?? '')),
        stages: stageChanges(application.history).map(({ undone, by, ...change }) => ({
          ...change,
          ...named({ at: change.at, by }),
          undone: undone === null ? null : named(undone),
        })),
      };
    },
  };
}
