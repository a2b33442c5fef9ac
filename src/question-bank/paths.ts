export const questionsPath = '/questions';

export const checklistsPath = '/observations';

/** The list as it was narrowed, or one question of it; the way back leads to the same list. */
export function withFilters(path: string, filters: Readonly<Record<string, string | null>>): string {
  const chosen = Object.entries(filters).filter((entry): entry is [string, string] => entry[1] !== null);
  return chosen.length === 0 ? path : `${path}?${new URLSearchParams(chosen).toString()}`;
}

export const warmUpPattern = `${questionsPath}/:questionId/warm-up`;

export const questionPath = (questionId: string) => `/questions/${encodeURIComponent(questionId)}`;

export const warmUpPath = (questionId: string) => `${questionPath(questionId)}/warm-up`;
