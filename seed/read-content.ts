import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { ContentFault } from './content-fault.ts';
import { toChecklist, toCompetencies, toGuide, toProfile, toQuestion, toWarmUp } from './content-mapping.ts';
import { checkReferences } from './content-references.ts';
import type { Sourced } from './content-references.ts';
import {
  checklistFile,
  competencyFile,
  guideFile,
  profileFile,
  questionDocument,
  warmUpFile,
} from './content-schema.ts';
import type { Question, ShippedContent } from './content-types.ts';
import { questionFile } from './rules/finding.ts';
import { formatRules } from './rules/format.ts';
import { readYamlFile } from './yaml-file.ts';

/**
 * Reads the shipped content below a folder (`competencies/`, `questions/`, `checklists/`, `guides/`,
 * `profiles/`, `warm-ups/`). Throws a `ContentFault` that names file, line and key as soon as something does not fit: half a
 * question bank is worse than none. A folder without competencies takes those of the folder named. The rules
 * on wording are not applied here; see `check-content.ts`.
 */
export function readContent(folder: string, { competencies = folder } = {}): ShippedContent {
  if (!existsSync(folder)) {
    throw new ContentFault({ file: folder, line: 1, path: [] }, 'there is no such folder.');
  }
  const ownCompetencies = existsSync(join(folder, 'competencies')) ? folder : competencies;
  const content = {
    competencies: readFolder(ownCompetencies, 'competencies', competencyFile, toCompetencies),
    questions: readFolder(folder, 'questions', questionDocument, (document) => [toQuestion(document)]),
    checklists: readFolder(folder, 'checklists', checklistFile, (file) => [toChecklist(file)]),
    guides: readFolder(folder, 'guides', guideFile, (file) => [toGuide(file)]),
    profiles: readFolder(folder, 'profiles', profileFile, (file) => [toProfile(file)]),
    warmUps: readFolder(folder, 'warm-ups', warmUpFile, (file) => [toWarmUp(file)]),
  };
  content.questions.forEach(checkFormat);
  checkReferences(content);
  return {
    competencies: content.competencies.map(({ value }) => value),
    questions: content.questions.map(({ value }) => value),
    checklists: content.checklists.map(({ value }) => value),
    guides: content.guides.map(({ value }) => value),
    profiles: content.profiles.map(({ value }) => value),
    warmUps: content.warmUps.map(({ value }) => value),
  };
}

function readFolder<Schema extends z.ZodType, T>(
  root: string,
  folder: string,
  schema: Schema,
  toValues: (data: z.output<Schema>) => readonly T[],
): readonly Sourced<T>[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => {
      const file = `${folder}/${name}`;
      return readYamlFile(join(root, folder, name), file, schema).flatMap((source) =>
        toValues(source.data).map((value) => ({ value, file, source })),
      );
    });
}

function checkFormat({ value, file, source }: Sourced<Question>): void {
  const [breach] = Object.values(formatRules).flatMap((rule) => rule(value));
  if (breach) throw source.fault(breach.path, breach.sentence);
  if (file !== questionFile(value)) {
    throw source.fault(
      ['competency'],
      `belongs in ${basename(questionFile(value))}, not in ${basename(file)}.`,
    );
  }
}
