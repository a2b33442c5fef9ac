export const interviewsPath = '/interviews';

/** One page of a list: the first of those that are held has no number. */
export function interviewListPath(show: 'mine' | 'all', page = 1): string {
  return page === 1 ? `${interviewsPath}?show=${show}` : `${interviewsPath}?show=${show}&page=${page}`;
}

export const interviewPath = (interviewId: string) => `/interviews/${encodeURIComponent(interviewId)}`;

/** Where the form for a new interview is read; it is sent to `applicationInterviewsPath`. */
export const newInterviewPath = (applicationId: string) => `${applicationInterviewsPath(applicationId)}/new`;

export const applicationInterviewsPath = (applicationId: string) =>
  `/applications/${encodeURIComponent(applicationId)}/interviews`;

/** Where an interview is moved or its panel changed. */
export const changeInterviewPath = (interviewId: string) => `${interviewPath(interviewId)}/change`;

export const cancellationPath = (interviewId: string) => `${interviewPath(interviewId)}/cancellation`;

/** The candidate's sheet: patterns for the router, functions for links. */
export const sheetPatterns = {
  guide: '/guides/:guideId/candidate-sheet',
  position: '/positions/:positionId/candidate-sheet',
  interview: `${interviewsPath}/:interviewId/candidate-sheet`,
} as const;

export const guideSheetPath = (guideId: string) => `/guides/${encodeURIComponent(guideId)}/candidate-sheet`;

export const positionSheetPath = (positionId: string) =>
  `/positions/${encodeURIComponent(positionId)}/candidate-sheet`;

export const interviewSheetPath = (interviewId: string) => `${interviewPath(interviewId)}/candidate-sheet`;
