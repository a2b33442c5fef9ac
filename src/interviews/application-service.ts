import { stageChanges } from '../domain/application.ts';
import type { Candidacy } from '../domain/candidacy.ts';
import type { Viewer } from '../domain/permissions.ts';
import type { CandidacyParts } from './candidacy-service.ts';
import { historyOf, peopleOf } from './history-service.ts';
import { createNamesakes } from './namesake-service.ts';
import type { ApplicationRecord } from './records.ts';

/** What the page of an application shows besides the candidacy: how it came to where it stands. */
export function createApplicationRecords(
  parts: CandidacyParts,
  { getCandidacy }: { getCandidacy: (viewer: Viewer, applicationId: string) => Promise<Candidacy> },
) {
  const { interviews, candidates, namesOf } = parts;
  const { meetsNamesake } = createNamesakes(parts);

  return {
    /** Throws NotFound when the application does not exist for the viewer. */
    async getApplicationRecord(
      viewer: Viewer,
      applicationId: string,
    ): Promise<Pick<ApplicationRecord, 'candidacy' | 'apart' | 'stages' | 'meetings'>> {
      const [candidacy, { application, candidate }] = await Promise.all([
        getCandidacy(viewer, applicationId),
        candidates.getApplication(viewer, applicationId),
      ]);
      const [held, isNamesake] = await Promise.all([
        interviews.listOfApplications([applicationId]),
        meetsNamesake(viewer, candidate),
      ]);
      const { email, phone, addedAt } = candidate;
      const people = [...application.history.map(({ by }) => by), ...held.flatMap(peopleOf)];
      const names = await namesOf([...new Set(people)]);
      const named = ({ at, by }: { readonly at: Date; readonly by: string }) => ({
        at,
        byName: names.get(by) ?? '',
      });
      return {
        candidacy,
        apart: isNamesake
          ? { reach: email ?? phone, appliedAt: application.history[0]?.at ?? addedAt }
          : null,
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
