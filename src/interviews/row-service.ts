import type { FoundApplication } from '../candidates/service.ts';
import type { Viewer } from '../domain/permissions.ts';
import type { Interview } from './interview-schema.ts';
import type { InterviewRow } from './records.ts';

/** What a list says of an interview, and the page of an interview as well. */
export function rowOf(
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
