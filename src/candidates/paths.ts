export const candidatesPath = '/candidates';

/** Without a position the form asks for one. */
export const newCandidatePath = (positionId?: string) =>
  positionId === undefined ? '/candidates/new' : `/candidates/new?position=${encodeURIComponent(positionId)}`;

export const candidatePath = (candidateId: string) => `/candidates/${encodeURIComponent(candidateId)}`;

/** Where name, e-mail and phone are changed. */
export const changeCandidatePath = (candidateId: string) => `${candidatePath(candidateId)}/change`;

/** Where an application of this person for one more position is sent. */
export const applicationsOfPath = (candidateId: string) => `${candidatePath(candidateId)}/applications`;

/** One page of the list: those whose name contains the query, after the cursor. */
export function candidateListPath(query: string, after: string | null): string {
  const search = new URLSearchParams();
  if (query !== '') search.set('q', query);
  if (after !== null) search.set('after', after);
  return search.size === 0 ? candidatesPath : `${candidatesPath}?${search.toString()}`;
}

export const applicationPath = (applicationId: string) =>
  `/applications/${encodeURIComponent(applicationId)}`;

/** The page after a change of stage says so, and offers the way back to the stage before. */
export const movedPath = (applicationId: string, from: string) =>
  `${applicationPath(applicationId)}?moved=${encodeURIComponent(from)}`;

/** Where a change of stage is sent. */
export const stagePath = (applicationId: string) => `${applicationPath(applicationId)}/stage`;
