/** URLs of the live scoring page: patterns for the router, functions for links. */
const pattern = '/interviews/:interviewId/scorecard';

export const scorecardPatterns = {
  scorecard: pattern,
  entries: `${pattern}/entries`,
  review: `${pattern}/review`,
  submission: `${pattern}/submission`,
} as const;

const scorecard = (interviewId: string) => `/interviews/${encodeURIComponent(interviewId)}/scorecard`;

export const scorecardPaths = {
  scorecard,
  question: (interviewId: string, number: number) => `${scorecard(interviewId)}?question=${number}`,
  checklist: (interviewId: string) => `${scorecard(interviewId)}?part=checklist`,
  entries: (interviewId: string) => `${scorecard(interviewId)}/entries`,
  review: (interviewId: string) => `${scorecard(interviewId)}/review`,
  submission: (interviewId: string) => `${scorecard(interviewId)}/submission`,
} as const;
