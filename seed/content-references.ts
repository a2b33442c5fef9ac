import type { Guide, Profile, Question, ShippedContent, WarmUp } from './content-types.ts';
import { warmUpFile } from './rules/finding.ts';
import type { ContentDocument } from './yaml-file.ts';

/** What was read, together with the document each thing came from, so that a fault has a line. */
export interface Sourced<T> {
  readonly value: T;
  readonly file: string;
  readonly source: ContentDocument<unknown>;
}

export type SourcedContent = {
  readonly [Kind in keyof ShippedContent]: readonly Sourced<ShippedContent[Kind][number]>[];
};

/** Throws on the first id that leads nowhere, is used twice, or adds up to something else than promised. */
export function checkReferences(content: SourcedContent): void {
  refuseTwins(content.competencies, ({ code }) => code, ['competencies']);
  for (const kind of ['questions', 'checklists', 'guides', 'profiles'] as const) {
    refuseTwins<{ readonly id: string }>(content[kind], ({ id }) => id, ['id']);
  }
  const codes = new Set(content.competencies.map(({ value }) => value.code));
  content.questions.forEach((question) => {
    checkQuestion(question, codes);
  });
  content.guides.forEach((guide) => {
    checkGuide(guide, content);
  });
  content.profiles.forEach((profile) => {
    checkProfile(profile, content);
  });
  refuseTwins(content.warmUps, ({ question }) => question, ['question']);
  content.warmUps.forEach((warmUp) => {
    checkWarmUp(warmUp, content);
  });
}

function refuseTwins<T>(things: readonly Sourced<T>[], idOf: (thing: T) => string, path: string[]): void {
  const fileOf = new Map<string, string>();
  for (const { value, file, source } of things) {
    const id = idOf(value);
    const other = fileOf.get(id);
    if (other !== undefined) throw source.fault(path, `"${id}" is already used in ${other}.`);
    fileOf.set(id, file);
  }
}

function checkQuestion({ value, source }: Sourced<Question>, codes: ReadonlySet<string>): void {
  if (!codes.has(value.competency)) {
    throw source.fault(['competency'], `there is no competency ${value.competency}.`);
  }
  value.also.forEach((code, i) => {
    if (!codes.has(code)) throw source.fault(['also', i], `there is no competency ${code}.`);
  });
}

function checkGuide({ value: guide, source }: Sourced<Guide>, content: SourcedContent): void {
  if (!content.checklists.some(({ value }) => value.id === guide.checklist)) {
    throw source.fault(['checklist'], `there is no checklist "${guide.checklist}".`);
  }
  const asked = new Set<string>();
  guide.sections.forEach((section, i) => {
    if ((section.kind === 'questions') !== section.questions.length > 0) {
      throw source.fault(
        ['sections', i],
        'a section of the kind "questions" has questions, the others have none.',
      );
    }
    section.questions.forEach(({ id }, j) => {
      const path = ['sections', i, 'questions', j];
      if (!content.questions.some(({ value }) => value.id === id)) {
        throw source.fault(path, `there is no question "${id}".`);
      }
      if (asked.has(id)) throw source.fault(path, `the question "${id}" is asked twice.`);
      asked.add(id);
    });
    const minutes = sumOfMinutes(section.questions);
    if (section.questions.length > 0 && minutes !== section.minutes) {
      throw source.fault(['sections', i, 'minutes'], `the questions add up to ${minutes} minutes.`);
    }
  });
  const minutes = sumOfMinutes(guide.sections);
  if (minutes !== guide.minutes)
    throw source.fault(['minutes'], `the sections add up to ${minutes} minutes.`);
}

/** A target nobody asks about could never be met, and a competency without a target would not be compared. */
function checkProfile({ value: profile, source }: Sourced<Profile>, content: SourcedContent): void {
  const guide = content.guides.find(({ value }) => value.id === profile.guide)?.value;
  if (guide === undefined) throw source.fault(['guide'], `there is no guide "${profile.guide}".`);
  const asked = competenciesOf(guide, content);
  const aimedAt = new Set<string>();
  profile.targets.forEach(({ competency }, i) => {
    const path = ['targets', i, 'competency'];
    if (aimedAt.has(competency)) throw source.fault(path, `${competency} has two targets.`);
    if (!asked.has(competency)) throw source.fault(path, `the guide asks nothing about ${competency}.`);
    aimedAt.add(competency);
  });
  const missing = [...asked].filter((code) => !aimedAt.has(code));
  if (missing.length > 0) throw source.fault(['targets'], `there is no target for ${missing.join(', ')}.`);
}

/** A tick that leads to no behaviour would tell an interviewer to have heard what nobody can tick. */
function checkWarmUp({ value: warmUp, file, source }: Sourced<WarmUp>, { questions }: SourcedContent): void {
  const question = questions.find(({ value }) => value.id === warmUp.question)?.value;
  if (question === undefined) throw source.fault(['question'], `there is no question "${warmUp.question}".`);
  if (file !== warmUpFile(question)) {
    throw source.fault(['question'], `belongs in ${warmUpFile(question)}, not in ${file}.`);
  }
  const behaviours = new Set(question.levels.flatMap((level) => level.behaviours.map(({ id }) => id)));
  const answers = new Set<string>();
  warmUp.answers.forEach(({ id, ticks }, i) => {
    if (answers.has(id)) throw source.fault(['answers', i, 'id'], `"${id}" is used twice.`);
    answers.add(id);
    const ticked = new Set<string>();
    ticks.forEach(({ behaviour }, j) => {
      const path = ['answers', i, 'ticks', j, 'behaviour'];
      if (!behaviours.has(behaviour)) throw source.fault(path, `${question.id} has no such behaviour.`);
      if (ticked.has(behaviour)) throw source.fault(path, `"${behaviour}" is ticked twice.`);
      ticked.add(behaviour);
    });
  });
}

function competenciesOf(guide: Guide, content: SourcedContent): ReadonlySet<string> {
  const ids = new Set(guide.sections.flatMap(({ questions }) => questions.map(({ id }) => id)));
  return new Set(
    content.questions.filter(({ value }) => ids.has(value.id)).map(({ value }) => value.competency),
  );
}

function sumOfMinutes(parts: readonly { readonly minutes: number }[]): number {
  return parts.reduce((sum, { minutes }) => sum + minutes, 0);
}
