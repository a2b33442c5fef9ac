import { stageChanges } from '../domain/application.ts';
import type { Candidacy } from '../domain/candidacy.ts';
import type { Viewer } from '../domain/permissions.ts';
import type { CandidacyParts } from './candidacy-service.ts';
import type { StageRow } from './records.ts';

/** What the page of an application shows besides the candidacy: how it came to the stage it stands at. */
export function createApplicationRecords(
  { candidates, namesOf }: CandidacyParts,
  { getCandidacy }: { getCandidacy: (viewer: Viewer, applicationId: string) => Promise<Candidacy> },
) {
  return {
    /** Throws NotFound when the application does not exist for the viewer. */
    async getApplicationRecord(
      viewer: Viewer,
      applicationId: string,
    ): Promise<{ readonly candidacy: Candidacy; readonly stages: readonly StageRow[] }> {
      const [candidacy, { application }] = await Promise.all([
        getCandidacy(viewer, applicationId),
        candidates.getApplication(viewer, applicationId),
      ]);
      const names = await namesOf([...new Set(application.history.map(({ by }) => by))]);
      const named = ({ at, by }: { readonly at: Date; readonly by: string }) => ({
        at,
        byName: names.get(by) ?? '',
      });
      return {
        candidacy,
        stages: stageChanges(application.history).map(({ undone, by, ...change }) => ({
          ...change,
          ...named({ at: change.at, by }),
          undone: undone === null ? null : named(undone),
        })),
      };
    },
  };
}
