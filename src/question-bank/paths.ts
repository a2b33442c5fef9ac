export const questionsPath = '/questions';

export const questionPath = (questionId: string) => `/questions/${encodeURIComponent(questionId)}`;
