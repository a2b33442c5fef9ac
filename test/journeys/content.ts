import { join } from 'node:path';
import { readContent } from '../../seed/read-content.ts';
import { projectFolder } from '../../src/project-folder.ts';
import type { Words } from '../../src/web/format.ts';

/** The shipped content, so that the journeys know what a page must say in either language. */
const content = readContent(join(projectFolder, 'seed'));

export function bankQuestion(questionId: string) {
  return found(content.questions.find(({ id }) => id === questionId));
}

export const guide = found(content.guides.find(({ id }) => id === 'frontline-45'));
export const profile = found(content.profiles.find(({ id }) => id === 'frontline-service'));
export const checklist = found(content.checklists[0]);

export const questions = content.questions;

/** The guide's questions in order. */
export const guideQuestions = guide.sections.flatMap(({ questions }) =>
  questions.map(({ id }) => bankQuestion(id)),
);

export const competencyNames = new Map(content.competencies.map(({ code, name }) => [code, name]));

export const competencyLabels = new Map(content.competencies.map(({ code, label }) => [code, label]));

export function competencyName(wanted: string, { t, of }: Words): string {
  const { code, name } = found(content.competencies.find((one) => one.code === wanted));
  return t('words.competency', { code, name: of(name) });
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The shipped content has changed');
  return value;
}
